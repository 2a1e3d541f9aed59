// SPDX-License-Identifier: Apache-2.0
// The least that any such server must do: read the POST, parse each line, insert it durably in SQLite (WAL,
// synchronous=FULL), one transaction a request.
#pragma once
#include <memory>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace huiyin::bench {

/// A table of lines and nothing else.
class BareTable {
  public:
    explicit BareTable(const std::string& file);
    ~BareTable();
    BareTable(const BareTable&) = delete;
    BareTable& operator=(const BareTable&) = delete;
    void begin();
    void insert(const std::string& line);
    void commit();  ///< durable when it returns

  private:
    void run(const char* sql);
    sqlite3* database_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
};

class FloorServer {
  public:
    FloorServer();
    ~FloorServer();
    FloorServer(const FloorServer&) = delete;
    FloorServer& operator=(const FloorServer&) = delete;
    const std::string& url() const;
    /// POST / stores the lines of `body`; POST /empty answers at once. On one connection that is kept, for one thread.
    void post(const std::string& path, const std::string& body);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace huiyin::bench
