// SPDX-License-Identifier: Apache-2.0
// Binding our values to prepared statements and reading them back.
#pragma once
#include <SQLiteCpp/Statement.h>

#include <optional>
#include <string>

#include "shared/foundation/hash.hpp"

namespace huiyin::sync {

inline void bind_value(SQLite::Statement& s, int i, std::int64_t value) { s.bind(i, value); }
inline void bind_value(SQLite::Statement& s, int i, const std::string& value) { s.bind(i, value); }
/// A text that is NULL when it is empty.
struct OrNull {
    const std::string& text;
};
inline void bind_value(SQLite::Statement& s, int i, const OrNull& value) {
    if (value.text.empty())
        s.bind(i);
    else
        s.bind(i, value.text);
}
inline void bind_value(SQLite::Statement& s, int i, const Hash& value) {
    s.bind(i, value.data(), static_cast<int>(value.size()));
}
/// Text as it is, or sealed with the data key: SQLite keeps them apart as TEXT and BLOB.
struct Content {
    std::string bytes;
    bool sealed = false;
};
inline void bind_value(SQLite::Statement& s, int i, const Content& value) {
    if (value.sealed)
        s.bind(i, value.bytes.data(), static_cast<int>(value.bytes.size()));
    else
        s.bind(i, value.bytes);
}
template <class T>
void bind_value(SQLite::Statement& s, int i, const std::optional<T>& value) {
    if (value)
        bind_value(s, i, *value);
    else
        s.bind(i);
}

/// Bound without a copy: for values that outlive the statement's run. Numbers are copied anyway.
template <class Value>
void bind_in_place(SQLite::Statement& s, int i, const Value& value) {
    bind_value(s, i, value);
}
inline void bind_in_place(SQLite::Statement& s, int i, const std::string& value) { s.bindNoCopy(i, value); }
inline void bind_in_place(SQLite::Statement& s, int i, const OrNull& value) {
    if (value.text.empty())
        s.bind(i);
    else
        s.bindNoCopy(i, value.text);
}
inline void bind_in_place(SQLite::Statement& s, int i, const Content& value) {
    if (value.sealed)
        s.bindNoCopy(i, value.bytes.data(), static_cast<int>(value.bytes.size()));
    else
        s.bindNoCopy(i, value.bytes);
}
inline void bind_in_place(SQLite::Statement& s, int i, const Hash& value) {
    s.bindNoCopy(i, value.data(), static_cast<int>(value.size()));
}

inline std::int64_t integer(SQLite::Statement& s, int column) { return s.getColumn(column).getInt64(); }
inline std::string text(SQLite::Statement& s, int column) { return s.getColumn(column).getString(); }
/// A stored hash; zeros when the column holds anything else, which then fits no line.
inline Hash hash(SQLite::Statement& s, int column) {
    const auto value = s.getColumn(column);
    Hash out{};
    if (value.getBytes() == static_cast<int>(out.size())) {
        const auto* bytes = static_cast<const std::uint8_t*>(value.getBlob());
        std::copy(bytes, bytes + out.size(), out.begin());
    }
    return out;
}

/// A use of a prepared statement: bound at the start, reset at the end, whatever happens between.
class Use {
  public:
    template <class... Values>
    explicit Use(SQLite::Statement& statement, const Values&... values) : statement_(statement) {
        statement_.tryReset();
        int i = 0;
        (bind_value(statement_, ++i, values), ...);
    }
    ~Use() { statement_.tryReset(); }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

    bool row() { return statement_.executeStep(); }
    /// Runs a statement that gives no rows; returns how many it changed.
    int run() { return statement_.exec(); }
    SQLite::Statement& operator*() { return statement_; }

  private:
    SQLite::Statement& statement_;
};

/// Runs a statement that gives no rows; returns how many it changed.
template <class... Values>
int run_with(SQLite::Statement& statement, const Values&... values) {
    Use use(statement);
    int i = 0;
    (bind_in_place(statement, ++i, values), ...);
    return use.run();
}

}  // namespace huiyin::sync
