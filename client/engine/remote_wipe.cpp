// SPDX-License-Identifier: Apache-2.0
#include "client/engine/remote_wipe.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <vector>

#include "client/engine/engine_faults.hpp"
#include "sync/chain/escrow.hpp"
#include "sync/protocol/kept_event.hpp"

namespace huiyin::client {
namespace {

namespace fs = std::filesystem;

std::string note_in(const std::string& directory) { return directory + "/shut-out.json"; }

std::unexpected<Fault> not_written(const std::string& file) { return fault(faults::device_not_wiped, file); }

/// Durable under its own name when it returns, or not there at all.
Result<void> write_durably(const std::string& file, const std::string& text) {
    const auto temporary = file + ".new";
    const int out = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (out < 0) return not_written(file);
    const bool written =
        ::write(out, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(out) == 0;
    ::close(out);
    if (!written || std::rename(temporary.c_str(), file.c_str()) != 0) return not_written(file);
    const int folder = ::open(fs::path(file).parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return not_written(file);
    const bool durable = ::fsync(folder) == 0;
    ::close(folder);
    return durable ? Result<void>{} : not_written(file);
}

std::string read(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// An event as only head office can read it, signed with the device's key; "" when it cannot be read here.
std::string kept(const std::string& bytes, const sync::Identity& who, const std::string& exchange_key) {
    const auto link = sync::parse_link(bytes);
    if (!link) return {};
    auto sealed = bytes;
    if (!link->sealed) {
        const auto event = parse_line(bytes);
        if (!event) return {};
        sealed = sync::seal(*event, std::span(&who.box_key, 1));
    }
    return sync::write_kept_event({{"origin", link->origin},
                                   {"seq", link->seq},
                                   {"sealed", sealed},
                                   {"was", link->sealed ? "sealed" : "open"}},
                                  exchange_key) +
           '\n';
}

Result<void> note(const std::string& directory, const Revocation& what, bool done) {
    return write_durably(
        note_in(directory),
        canonical({{"at", what.at.ms}, {"done", done}, {"kept", what.kept}, {"origin", what.origin}}) + '\n');
}

/// Writes the attachment beside the kept events, sealed with a key of its own; returns the event that holds the key.
Result<std::string> kept_attachment(const Attachments& attachments, const std::string& hash,
                                    const std::string& directory, const sync::Identity& who) {
    const auto bytes = attachments.read(hash);
    if (!bytes) return std::unexpected(bytes.error());
    const auto key = sync::DataKey::fresh();
    const auto file = directory + '/' + kept_attachment_file(hash);
    if (auto written = write_durably(file, key.seal(*bytes, "attachment " + hash)); !written)
        return std::unexpected(written.error());
    return canonical({{"attachment", hash}, {"key", sync::make_escrow(key, who.origin, who.box_key)}}) + '\n';
}

/// The attachments' own key went with the log's.
void remove_attachments(const std::string& directory) {
    std::error_code failed;
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(directory, failed))
        if (entry.is_directory() && entry.path().filename().string().starts_with("attachments"))
            folders.push_back(entry.path());
    for (const auto& folder : folders) fs::remove_all(folder, failed);  // what stays can be read by nobody
}

/// Each step may be done again.
Result<Revocation> destroy(sync::LogVault& log, const std::string& directory, Revocation what) {
    if (auto destroyed = log.destroy(); !destroyed) return std::unexpected(destroyed.error());
    remove_attachments(directory);
    if (auto noted = note(directory, what, true); !noted) return std::unexpected(noted.error());
    return what;
}

}  // namespace

std::string kept_attachment_file(const std::string& hash) { return "kept-attachment-" + hash + ".sealed"; }

Result<Revocation> wipe(sync::EventLog& log, Attachments& attachments, const std::string& directory,
                        const sync::Identity& who, Instant wall) {
    Revocation what{who.origin, wall, 0};
    const auto file = directory + '/' + kept_events_file;
    std::string all = read(file);  // of an earlier life of this device
    const auto only_here = log.only_here();
    if (!only_here) return std::unexpected(only_here.error());
    for (const auto& hash : attachments.held_of(*only_here)) {
        const auto line = kept_attachment(attachments, hash, directory, who);
        if (!line) return std::unexpected(line.error());
        all += *line;
    }
    // A disk that does not read must not make of them events that nobody vouches for.
    const auto exchange_key = log.read("exchange_key");
    if (!exchange_key) return std::unexpected(exchange_key.error());
    for (const auto& bytes : *only_here)
        if (const auto line = kept(bytes, who, exchange_key->value_or("")); !line.empty()) {
            all += line;
            ++what.kept;
        }
    if (what.kept > 0)
        if (auto written = write_durably(file, all); !written) return std::unexpected(written.error());
    if (auto noted = note(directory, what, false); !noted) return std::unexpected(noted.error());
    attachments.forget();
    return destroy(log, directory, what);
}

Result<std::optional<Revocation>> finish_wipe(sync::LogVault& log, const std::string& directory) {
    const auto json = parse_json(read(note_in(directory)), {.bytes = 4096, .depth = 2});
    if (!json || !json->is_object()) return std::nullopt;
    Revocation what{text_of(*json, "origin"), Instant{number_of(*json, "at")},
                    static_cast<int>(number_of(*json, "kept"))};
    if (flag_of(*json, "done")) return what;
    auto done = destroy(log, directory, std::move(what));
    if (!done) return std::unexpected(done.error());
    return std::move(*done);
}

Result<void> reseal_kept(sync::LogRecovery& log, const std::string& directory) {
    const auto file = directory + '/' + kept_events_file;
    std::vector<std::string> sealed;
    std::istringstream lines(read(file));
    for (std::string line; std::getline(lines, line);)
        if (const auto json = parse_json(line); json && json->is_object() && text_of(*json, "was") == "sealed")
            sealed.push_back(text_of(*json, "sealed"));
    if (sealed.empty()) return {};
    if (auto carried = log.reseal(sealed, "kept aside when this kiosk was shut out"); !carried) return carried;
    // Carried a second time after a cut here, an event would stand in head office's timeline as captured already.
    std::error_code failed;
    fs::rename(file, directory + "/handed-over.ndjson", failed);
    return {};
}

Result<void> forget_revocation(const std::string& directory) {
    std::error_code failed;
    fs::remove(note_in(directory), failed);
    if (failed) return fault(faults::shut_out_note_stays);
    return {};
}

}  // namespace huiyin::client
