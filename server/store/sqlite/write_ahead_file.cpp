// SPDX-License-Identifier: Apache-2.0
#include "server/store/sqlite/write_ahead_file.hpp"

#include <sqlite3.h>

#include <bit>
#include <fstream>
#include <optional>

namespace huiyin::server {
namespace {

constexpr std::size_t header_bytes = 32, frame_header_bytes = 24, generation_at = 68;
constexpr std::uint32_t magic = 0x377f0682, largest_page = 65'536, smallest_page = 512;

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
    std::uint32_t out = 0;
    for (std::size_t i = 0; i < sizeof out; ++i) out = out << 8U | static_cast<std::uint8_t>(bytes[at + i]);
    return out;
}

/// The log's own sum over words of four bytes; the order of their bytes is said in its first word.
class Sum {
  public:
    explicit Sum(bool big) : big_(big) {}
    void add(std::string_view bytes) {
        for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
            first_ += word(bytes, at) + second_;
            second_ += word(bytes, at + 4) + first_;
        }
    }
    bool is(std::string_view bytes, std::size_t at) const {
        return big_endian(bytes, at) == first_ && big_endian(bytes, at + 4) == second_;
    }

  private:
    std::uint32_t word(std::string_view bytes, std::size_t at) const {
        const auto big = big_endian(bytes, at);
        return big_ ? big : __builtin_bswap32(big);
    }
    bool big_;
    std::uint32_t first_ = 0, second_ = 0;
};

std::optional<std::string> read(std::ifstream& file, std::size_t size) {
    std::string out(size, '\0');
    if (!file.read(out.data(), static_cast<std::streamsize>(size))) return std::nullopt;
    return out;
}

}  // namespace

std::uint32_t generation_in_page(std::string_view page) { return big_endian(page, generation_at); }

std::optional<std::uint32_t> generation_in_log(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const auto header = read(file, header_bytes);
    if (!header || (big_endian(*header, 0) & ~1U) != magic) return std::nullopt;
    const auto page_bytes = big_endian(*header, 8);
    if (page_bytes < smallest_page || page_bytes > largest_page || !std::has_single_bit(page_bytes))
        return std::nullopt;
    Sum sum((big_endian(*header, 0) & 1U) != 0);
    sum.add(header->substr(0, 24));
    if (!sum.is(*header, 24)) return std::nullopt;
    std::optional<std::uint32_t> committed, open;
    for (;;) {
        const auto frame = read(file, frame_header_bytes);
        const auto page = frame ? read(file, page_bytes) : std::nullopt;
        if (!page || frame->substr(8, 8) != header->substr(16, 8)) return committed;
        sum.add(frame->substr(0, 8));
        sum.add(*page);
        if (!sum.is(*frame, 16)) return committed;
        if (big_endian(*frame, 0) == 1) open = generation_in_page(*page);
        // What no commit follows is not replayed.
        if (big_endian(*frame, 4) != 0 && open) committed = open;
    }
}

void write_ahead_stays(SQLite::Database& database) {
    int stays = 1;
    sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_PERSIST_WAL, &stays);
}

}  // namespace huiyin::server
