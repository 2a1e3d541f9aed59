// SPDX-License-Identifier: Apache-2.0
#include "server/lists/packed_entries.hpp"

#include <bit>
#include <optional>

namespace huiyin::server {
namespace {

/// Small numbers of either sign become small ones without.
std::uint64_t folded(std::int64_t number) {
    return (std::bit_cast<std::uint64_t>(number) << 1) ^ (number < 0 ? ~std::uint64_t{0} : 0);
}
std::int64_t unfolded(std::uint64_t number) {
    return std::bit_cast<std::int64_t>((number >> 1) ^ (number & 1 ? ~std::uint64_t{0} : 0));
}

void append(std::string& out, std::int64_t number) {
    auto rest = folded(number);
    for (; rest >= 0x80; rest >>= 7) out += static_cast<char>(rest | 0x80);
    out += static_cast<char>(rest);
}

std::optional<std::int64_t> take(std::string_view& bytes) {
    std::uint64_t out = 0;
    for (int shift = 0; !bytes.empty() && shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        out |= std::uint64_t{byte & 0x7FU} << shift;
        if (byte < 0x80) return unfolded(out);
    }
    return std::nullopt;
}

}  // namespace

std::string packed(const std::vector<Standing>& sorted) {
    std::string out;
    Standing last;
    for (const auto& entry : sorted) {
        append(out, entry.list - last.list);
        append(out, entry.time - last.time);
        append(out, entry.position);
        last = entry;
    }
    return out;
}

std::vector<Standing> unpacked(std::string_view bytes) {
    std::vector<Standing> out;
    Standing last;
    while (!bytes.empty()) {
        const auto list = take(bytes), time = take(bytes), position = take(bytes);
        if (!list || !time || !position) break;
        last = {last.list + *list, last.time + *time, *position};
        out.push_back(last);
    }
    return out;
}

}  // namespace huiyin::server
