// SPDX-License-Identifier: Apache-2.0
// The statements of a connection, each prepared once.
#pragma once
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <map>
#include <string>

namespace huiyin::sync {

class Statements {
  public:
    explicit Statements(SQLite::Database& database) : database_(database) {}
    /// The statement of this text, ready to be used (sql_values.hpp). Throws SQLite::Exception.
    SQLite::Statement& operator[](const std::string& sql) {
        const auto found = statements_.find(sql);
        return found != statements_.end() ? found->second : statements_.try_emplace(sql, database_, sql).first->second;
    }

  private:
    SQLite::Database& database_;
    std::map<std::string, SQLite::Statement> statements_;
};

}  // namespace huiyin::sync
