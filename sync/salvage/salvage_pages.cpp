// SPDX-License-Identifier: Apache-2.0
// SQLite's file format, as far as leaf pages and their overflow chains go (https://sqlite.org/fileformat2.html). Every
// length is checked against the bytes that are there.
#include "sync/salvage/salvage_pages.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace huiyin::sync {
namespace {

constexpr std::size_t file_header = 100, wal_header = 32, frame_header = 24;
constexpr std::size_t most_columns = 32, largest_row = std::size_t{16} << 20;
constexpr std::size_t usual_page_size = 4096;

using Page = std::string_view;

std::uint64_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < size; ++i) out = out << 8 | static_cast<std::uint8_t>(bytes[at + i]);
    return out;
}

/// Reads numbers off a stretch of bytes; says when it would run over the end.
struct Reader {
    std::string_view bytes;
    std::size_t at = 0;
    bool over = false;

    std::uint64_t varint() {
        std::uint64_t out = 0;
        for (int i = 0; i < 9; ++i) {
            if (at >= bytes.size()) return over = true, 0;
            const auto byte = static_cast<std::uint8_t>(bytes[at++]);
            if (i == 8) return out << 8 | byte;
            out = out << 7 | (byte & 0x7Fu);
            if (byte < 0x80) return out;
        }
        return out;
    }
    std::string_view take(std::size_t size) {
        if (size > bytes.size() - std::min(at, bytes.size())) return over = true, std::string_view{};
        at += size;
        return bytes.substr(at - size, size);
    }
};

bool is_page_size(std::size_t size) { return size >= 512 && size <= 65536 && (size & (size - 1)) == 0; }

/// From the WAL's head, which damage to the database leaves alone, or the database's own, or what is usual.
std::size_t page_size_of(std::string_view database, std::string_view wal) {
    if (wal.size() >= wal_header && is_page_size(big_endian(wal, 8, 4))) return big_endian(wal, 8, 4);
    if (database.size() >= file_header && database.starts_with("SQLite format 3")) {
        const auto size = big_endian(database, 16, 2);
        if (is_page_size(size == 1 ? 65536 : size)) return size == 1 ? 65536 : size;
    }
    return usual_page_size;
}

class Pages {
  public:
    Pages(std::string_view database, std::string_view wal) : size_(page_size_of(database, wal)) {
        // Frames that do not carry the log's present salt are from before it was begun anew: older than the database.
        put_frames(wal, false);
        for (std::size_t at = 0; at + size_ <= database.size(); at += size_)
            put(static_cast<std::uint32_t>(at / size_ + 1), database.substr(at, size_));
        put_frames(wal, true);
    }
    /// Every version of every page, oldest first.
    void each(const std::function<void(std::uint32_t, Page)>& look) const {
        for (const auto& [number, page] : all_) look(number, page);
    }
    /// The newest version of a page; empty when it is not there.
    Page newest(std::uint32_t number) const {
        const auto found = newest_.find(number);
        return found == newest_.end() ? Page{} : found->second;
    }
    std::size_t size() const { return size_; }

  private:
    void put_frames(std::string_view wal, bool present) {
        for (std::size_t at = wal_header; at + frame_header + size_ <= wal.size(); at += frame_header + size_)
            if ((wal.substr(at + 8, 8) == wal.substr(16, 8)) == present)
                put(static_cast<std::uint32_t>(big_endian(wal, at, 4)), wal.substr(at + frame_header, size_));
    }
    void put(std::uint32_t number, Page page) {
        all_.emplace_back(number, page);
        newest_[number] = page;
    }
    std::size_t size_;
    std::vector<std::pair<std::uint32_t, Page>> all_;
    std::map<std::uint32_t, Page> newest_;
};

/// How much of a payload lies on its own page; the rest follows in overflow pages.
std::size_t local_size(std::size_t payload, std::size_t usable, bool table) {
    const auto most = table ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    if (payload <= most) return payload;
    const auto least = (usable - 12) * 32 / 255 - 23;
    const auto local = least + (payload - least) % (usable - 4);
    return local <= most ? local : least;
}

/// The whole payload whose first part `reader` stands before; empty when it cannot be had.
std::string payload(const Pages& pages, Reader& reader, std::size_t size, bool table) {
    if (size == 0 || size > largest_row) return {};
    const auto local = local_size(size, pages.size(), table);
    std::string out(reader.take(local));
    if (reader.over) return {};
    if (local == size) return out;
    const auto pointer = reader.take(4);
    if (reader.over) return {};
    auto next = static_cast<std::uint32_t>(big_endian(pointer, 0, 4));
    for (std::set<std::uint32_t> seen; out.size() < size;) {
        const auto page = pages.newest(next);
        if (page.empty() || !seen.insert(next).second) return {};
        out += page.substr(4, std::min(size - out.size(), pages.size() - 4));
        next = static_cast<std::uint32_t>(big_endian(page, 0, 4));
    }
    return out;
}

std::optional<CellValue> value_of(std::uint64_t type, Reader& body) {
    constexpr std::size_t whole_sizes[] = {0, 1, 2, 3, 4, 6, 8};
    if (type == 0) return CellValue{};
    if (type == 8 || type == 9) return CellValue{static_cast<std::int64_t>(type - 8)};
    if (type <= 6) {
        const auto bytes = body.take(whole_sizes[type]);
        if (body.over) return std::nullopt;
        auto number = big_endian(bytes, 0, bytes.size());
        const auto bits = 8 * bytes.size();
        if (bits < 64 && (number >> (bits - 1)) != 0) number |= ~std::uint64_t{0} << bits;
        return CellValue{static_cast<std::int64_t>(number)};
    }
    if (type < 12) return std::nullopt;  // a float, or a type that no version writes
    const auto bytes = body.take((type - 12) / 2);
    if (body.over) return std::nullopt;
    return CellValue{CellBytes{std::string(bytes), type % 2 == 1}};
}

std::optional<std::vector<CellValue>> record(const std::string& bytes) {
    Reader head{bytes};
    const auto head_size = head.varint();
    if (head.over || head_size > bytes.size() || head_size < head.at) return std::nullopt;
    head.bytes = head.bytes.substr(0, head_size);
    Reader body{bytes, head_size};
    std::vector<CellValue> out;
    while (head.at < head_size) {
        const auto type = head.varint();
        auto value = head.over || out.size() == most_columns ? std::nullopt : value_of(type, body);
        if (!value) return std::nullopt;
        out.push_back(std::move(*value));
    }
    return out;
}

void read_page(const Pages& pages, std::uint32_t number, Page page,
               const std::function<void(const SalvagedRow&)>& found) {
    constexpr char table_leaf = 0x0D, index_leaf = 0x0A, index_inner = 0x02;
    const auto start = number == 1 ? file_header : std::size_t{0};
    const char kind = page[start];
    if (kind != table_leaf && kind != index_leaf && kind != index_inner) return;
    const bool table = kind == table_leaf;
    const auto cells = big_endian(page, start + 3, 2);
    const auto pointers = start + (kind == index_inner ? 12 : 8);
    for (std::size_t i = 0; i < cells && pointers + 2 * i + 2 <= page.size(); ++i) {
        Reader reader{page, big_endian(page, pointers + 2 * i, 2)};
        if (kind == index_inner) reader.take(4);  // the child to the left
        const auto size = reader.varint();
        SalvagedRow row;
        if (table) row.rowid = static_cast<std::int64_t>(reader.varint());
        if (reader.over) continue;
        auto values = record(payload(pages, reader, size, table));
        if (!values || values->empty()) continue;
        row.values = std::move(*values);
        found(row);
    }
}

}  // namespace

std::optional<std::int64_t> number_in(const SalvagedRow& row, std::size_t column) {
    if (column >= row.values.size()) return std::nullopt;
    const auto* number = std::get_if<std::int64_t>(&row.values[column]);
    return number ? std::optional(*number) : std::nullopt;
}

const CellBytes* bytes_in(const SalvagedRow& row, std::size_t column) {
    return column < row.values.size() ? std::get_if<CellBytes>(&row.values[column]) : nullptr;
}

void read_salvageable_rows(std::string_view database, std::string_view wal,
                           const std::function<void(const SalvagedRow&)>& found) {
    const Pages pages(database, wal);
    pages.each([&](std::uint32_t number, Page page) { read_page(pages, number, page, found); });
}

}  // namespace huiyin::sync
