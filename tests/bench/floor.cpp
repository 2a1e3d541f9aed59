// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/floor.hpp"

#include <httplib.h>
#include <sqlite3.h>

#include <mutex>
#include <sstream>
#include <thread>

#include "shared/foundation/json.hpp"
#include "sync/protocol/transport.hpp"
#include "tests/bench/measure.hpp"
#include "tests/sync/temp_directory.hpp"

namespace huiyin::bench {

BareTable::BareTable(const std::string& file) {
    need(sqlite3_open(file.c_str(), &database_) == SQLITE_OK, "a database");
    run("PRAGMA journal_mode=WAL");
    run("PRAGMA synchronous=FULL");
    run("CREATE TABLE lines(seq INTEGER PRIMARY KEY, line TEXT NOT NULL)");
    need(sqlite3_prepare_v2(database_, "INSERT INTO lines(line) VALUES(?)", -1, &insert_, nullptr) == SQLITE_OK,
         "a statement");
}

BareTable::~BareTable() {
    sqlite3_finalize(insert_);
    sqlite3_close(database_);
}

void BareTable::run(const char* sql) {
    need(sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql);
}
void BareTable::begin() { run("BEGIN IMMEDIATE"); }
void BareTable::commit() { run("COMMIT"); }
void BareTable::insert(const std::string& line) {
    sqlite3_bind_text(insert_, 1, line.data(), static_cast<int>(line.size()), SQLITE_STATIC);
    need(sqlite3_step(insert_) == SQLITE_DONE, "an insert");
    sqlite3_reset(insert_);
}

namespace {
constexpr std::size_t most_connections = 256;
}

struct FloorServer::Parts {
    testing::TempDirectory directory;
    BareTable table{directory.file("floor.sqlite")};
    std::mutex one_writer;
    httplib::Server server;
    std::string url;
    std::thread answering;
    std::unique_ptr<sync::Transport> way;

    void store(const std::string& body) {
        std::vector<std::string> lines;
        std::istringstream in(body);
        for (std::string line; std::getline(in, line);) {
            need(parse_json(line).has_value(), "a line");
            lines.push_back(std::move(line));
        }
        const std::lock_guard lock(one_writer);
        table.begin();
        for (const auto& line : lines) table.insert(line);
        table.commit();
    }
};

FloorServer::FloorServer() : parts_(std::make_unique<Parts>()) {
    auto& parts = *parts_;
    parts.server.Post("/", [&parts](const httplib::Request& request, httplib::Response& answer) {
        parts.store(request.body);
        answer.set_content("{}", "application/json");
    });
    parts.server.Post("/empty", [](const httplib::Request&, httplib::Response& answer) {
        answer.set_content("{}", "application/json");
    });
    parts.server.set_tcp_nodelay(true);
    // A connection that is kept holds a thread; it is kept while others make ready.
    parts.server.set_keep_alive_timeout(120);
    parts.server.set_keep_alive_max_count(1'000'000);
    parts.server.new_task_queue = [] { return new httplib::ThreadPool(most_connections); };
    const auto port = parts.server.bind_to_any_port("127.0.0.1");
    parts.url = "http://127.0.0.1:" + std::to_string(port);
    parts.answering = std::thread([&parts] { parts.server.listen_after_bind(); });
    auto way = sync::http_transport(parts.url);
    need(way.has_value(), "a connection");
    parts.way = std::move(*way);
}

FloorServer::~FloorServer() {
    parts_->way.reset();  // or the connection's thread waits for its next request as long as connections are kept
    parts_->server.stop();
    parts_->answering.join();
}

const std::string& FloorServer::url() const { return parts_->url; }

void FloorServer::post(const std::string& path, const std::string& body) {
    const auto answer = parts_->way->send("POST", path, body, "application/x-ndjson", {});
    need(answer && answer->status == 200, "the floor's answer");
}

}  // namespace huiyin::bench
