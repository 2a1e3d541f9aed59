// SPDX-License-Identifier: Apache-2.0
// The rows that can still be read out of a damaged SQLite file, without SQLite: each page is looked at by itself,
// whatever became of the others, of the schema and of the file's head.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace huiyin::sync {

/// NULL, a whole number, or bytes: what our tables hold. `text` tells TEXT from BLOB.
struct CellBytes {
    std::string bytes;
    bool text = false;
};
using CellValue = std::variant<std::monostate, std::int64_t, CellBytes>;

/// One row as it lies in the file. `rowid` is 0 for a table WITHOUT ROWID.
struct SalvagedRow {
    std::int64_t rowid = 0;
    std::vector<CellValue> values;
};

std::optional<std::int64_t> number_in(const SalvagedRow& row, std::size_t column);
/// The text or bytes there, or null.
const CellBytes* bytes_in(const SalvagedRow& row, std::size_t column);

/// Calls `found` with every row of every leaf page in `database` and in the frames of `wal`, the bytes of the file and
/// of its write-ahead log ("" when there is none); older versions of a page come before newer ones, and a row may come
/// more than once. Nothing that was read is certain: whoever asks must check what the rows claim. Never fails.
void read_salvageable_rows(std::string_view database, std::string_view wal,
                           const std::function<void(const SalvagedRow&)>& found);

}  // namespace huiyin::sync
