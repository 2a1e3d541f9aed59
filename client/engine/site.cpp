// SPDX-License-Identifier: Apache-2.0
#include "client/engine/site.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "client/engine/quarantine.hpp"
#include "client/engine/replica.hpp"
#include "client/engine/site_faults.hpp"
#include "shared/foundation/hash.hpp"
#include "sync/protocol/transport_in_turn.hpp"

namespace huiyin::client {
namespace {

constexpr std::size_t longest_site_file = std::size_t{64} << 10;

class OpenFile {
  public:
    OpenFile(const std::string& path, int how) : descriptor_(::open(path.c_str(), how | O_CLOEXEC)) {}
    ~OpenFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    bool is_open() const { return descriptor_ >= 0; }
    std::optional<std::string> read() const {
        std::string out(longest_site_file, '\0');
        const auto got = ::pread(descriptor_, out.data(), out.size(), 0);
        if (got < 0) return std::nullopt;
        out.resize(static_cast<std::size_t>(got));
        return out;
    }
    bool write_over(std::size_t at, std::string_view bytes) const {
        const auto wrote = ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(at));
        return wrote == static_cast<ssize_t>(bytes.size()) && ::fsync(descriptor_) == 0;
    }

  private:
    int descriptor_;
};

std::string_view without_blanks(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// A line of the file that says something.
struct Said {
    std::size_t at, size;  ///< in the text, without the line's end
    int number;
    std::string_view name, value;
};

std::vector<Said> lines_in(std::string_view text) {
    std::vector<Said> out;
    int number = 1;
    for (std::size_t at = 0; at < text.size(); ++number) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto line = text.substr(at, end - at);
        if (const auto said = without_blanks(line); !said.empty() && said.front() != '#') {
            const auto equals = std::min(said.find('='), said.size());
            out.push_back({at, line.size(), number, without_blanks(said.substr(0, equals)),
                           without_blanks(said.substr(std::min(equals + 1, said.size())))});
        }
        at = end + 1;
    }
    return out;
}

std::string* place_of(Site& site, std::string_view name) {
    if (name == "server") return &site.server;
    if (name == "server-key") return &site.server_key;
    if (name == "code") return &site.code;
    return name == "name" ? &site.name : nullptr;
}

/// A key is compared over TLS only: without it anybody could show any.
bool is_all_tls(std::string_view servers) {
    return std::ranges::all_of(sync::addresses_in(servers),
                               [](auto address) { return without_blanks(address).starts_with("https://"); });
}

}  // namespace

Result<Site> site_in(std::string_view text, const std::string& file) {
    Site out;
    for (const auto& line : lines_in(text)) {
        const auto wrong = [&] { return fault(faults::site_line_wrong, file, {std::to_string(line.number), file}); };
        auto* place = place_of(out, line.name);
        if (!place || !place->empty() || line.value.empty()) return wrong();
        *place = line.value;
    }
    if (out.server.empty()) return fault(faults::site_without_server, file, {file});
    if (out.server_key.empty()) return out;
    const auto key = parse_hash(out.server_key);
    if (!key || !is_all_tls(out.server)) return fault(faults::site_key_wrong, file, {file});
    out.server_key = to_hex(*key);
    return out;
}

Result<std::optional<Site>> read_site(const std::string& file) {
    const OpenFile opened(file, O_RDONLY);
    if (!opened.is_open() && errno == ENOENT) return std::nullopt;
    const auto text = opened.is_open() ? opened.read() : std::nullopt;
    if (!text) return fault(faults::site_unreadable, file, {file});
    auto site = site_in(*text, file);
    if (!site) return std::unexpected(site.error());
    return std::optional(std::move(*site));
}

Result<void> forget_code(const std::string& file) {
    const auto cannot = [&] { return fault(faults::site_unchanged, file, {file}); };
    const OpenFile readable(file, O_RDONLY);
    const auto text = readable.is_open() ? readable.read() : std::nullopt;
    if (!text) return cannot();
    for (const auto& line : lines_in(*text)) {
        if (line.name != "code") continue;
        std::string used = "# used";
        used.resize(line.size, ' ');
        used.front() = '#';  // a line too short for the word is a remark all the same
        if (const OpenFile opened(file, O_WRONLY); !opened.is_open() || !opened.write_over(line.at, used))
            return cannot();
    }
    return {};
}

Result<void> make_room_for(const Site& site, const std::string& directory, Instant wall) {
    std::error_code unreadable;
    if (site.code.empty() || !std::filesystem::exists(directory + "/log.sqlite", unreadable)) return {};
    auto replica = Replica::open(directory);
    if (!replica) return std::unexpected(replica.error());
    const bool anew = (*replica)->enrolled() && (*replica)->trust_state() == TrustState::refused &&
                      (*replica)->identity().face == Face::kiosk && (*replica)->is_another_code(site.code);
    replica->reset();
    if (!anew) return {};
    if (const auto retired = retire_log(directory, wall); !retired) return std::unexpected(retired.error());
    return {};
}

bool is_worth_another_try(const Fault& of_enrolling) {
    return of_enrolling.where != "code" && of_enrolling.where != "server";
}

}  // namespace huiyin::client
