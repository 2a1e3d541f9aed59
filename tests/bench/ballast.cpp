// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/ballast.hpp"

#include <sqlite3.h>

#include <functional>

namespace huiyin::bench {
namespace {

constexpr int pattern_size = 500;
constexpr int rounds_a_commit = 20;

constexpr const char* prepare = R"sql(
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -400000;
    CREATE TEMP TABLE pattern AS SELECT subject FROM subject WHERE state <> '' AND mobile GLOB '139*' LIMIT 500;
    CREATE TEMP TABLE pattern_line AS SELECT line.* FROM line JOIN pattern USING(subject);
    CREATE INDEX pattern_line_subject ON pattern_line(subject);
    CREATE TEMP TABLE pattern_duty AS SELECT duty.* FROM duty JOIN pattern USING(subject);
    CREATE INDEX pattern_duty_subject ON pattern_duty(subject);
    CREATE TEMP TABLE named(old TEXT PRIMARY KEY, new TEXT NOT NULL) WITHOUT ROWID;
    CREATE TEMP TABLE round(number INTEGER);
    INSERT INTO round SELECT count(DISTINCT origin) * 1000 FROM line;
)sql";

// A day is 86,400,000 ms; an outlet's code is 100001 and more (see bank.cpp).
constexpr const char* one_round = R"sql(
    UPDATE round SET number = number + 1;
    DELETE FROM named;
    INSERT INTO named SELECT subject, printf('c-%012x', (SELECT number FROM round)) || lower(hex(randomblob(10))) FROM
        pattern;
    INSERT INTO line(origin, seq, hash, travelled, opened, subject, refused, received)
        SELECT origin || '-' || (SELECT number FROM round), seq, randomblob(32), travelled, replace(opened, old, new), new,
            refused, received
        FROM named CROSS JOIN pattern_line ON pattern_line.subject = old;
    INSERT INTO scope SELECT new, unit FROM named CROSS JOIN scope ON scope.subject = old;
    INSERT INTO duty SELECT due + 20 * 86400000, new, position, kind, unit, state, article, met_at, period, assumed FROM named
        CROSS JOIN pattern_duty ON pattern_duty.subject = old;
    UPDATE duty_count SET duties = duties + (SELECT count(*) FROM pattern_duty WHERE pattern_duty.state = duty_count.state);
    CREATE TEMP TABLE copied AS SELECT subject.*, new FROM named CROSS JOIN subject ON subject.subject = old;
    UPDATE copied SET subject = new, number = number || '-' || (SELECT number FROM round),
        unit = printf('%06d', 100001 + abs(random() % 100) * 100 + abs(random() % 30)),
        mobile = printf('137%08d', abs(random() % 100000000)),
        received_at = received_at - (1 + abs(random() % 90)) * 86400000, next_wake = as_of + 20 * 86400000,
        dues = (SELECT json_group_array(value + 20 * 86400000) FROM json_each(dues));
    ALTER TABLE copied DROP COLUMN new;
    INSERT INTO subject SELECT * FROM copied;
    DROP TABLE copied;
)sql";

class Filler {
  public:
    explicit Filler(const std::string& file) {
        need(sqlite3_open(file.c_str(), &database_) == SQLITE_OK, "the store");
        sqlite3_busy_timeout(database_, 10'000);
        run(prepare);
    }
    ~Filler() { sqlite3_close(database_); }
    Filler(const Filler&) = delete;
    Filler& operator=(const Filler&) = delete;

    void run(const char* sql) {
        char* why = nullptr;
        const bool done = sqlite3_exec(database_, sql, nullptr, nullptr, &why) == SQLITE_OK;
        const std::string text = why ? why : "";
        sqlite3_free(why);
        need(done, "ballast: " + text);
    }
    std::int64_t lines() {
        sqlite3_stmt* count = nullptr;
        need(sqlite3_prepare_v2(database_, "SELECT max(rowid) FROM line", -1, &count, nullptr) == SQLITE_OK, "a count");
        sqlite3_step(count);
        const auto out = sqlite3_column_int64(count, 0);
        sqlite3_finalize(count);
        return out;
    }

    /// Indexes are made at the end, sorted, which is many times faster than row by row.
    void without_indexes(const std::function<void()>& fill) {
        const auto indexes = rows(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND "
            "tbl_name IN ('line', 'subject')");
        for (const auto& [name, sql] : indexes) run(("DROP INDEX " + name).c_str());
        fill();
        for (const auto& [name, sql] : indexes) run(sql.c_str());
    }

  private:
    std::vector<std::pair<std::string, std::string>> rows(const char* sql) {
        std::vector<std::pair<std::string, std::string>> out;
        const auto take = [](void* to, int, char** values, char**) {
            static_cast<decltype(out)*>(to)->emplace_back(values[0], values[1]);
            return 0;
        };
        need(sqlite3_exec(database_, sql, take, &out, nullptr) == SQLITE_OK, "ballast: a list of indexes");
        return out;
    }
    sqlite3* database_ = nullptr;
};

}  // namespace

void add_ballast(House& house, std::int64_t lines) {
    if (house.lines() < pattern_size) {
        Device device(house, "000030", Face::desk, 900'000'000);
        device.push(device.captures(pattern_size));
    }
    Filler filler(house.store_file());
    filler.without_indexes([&] {
        while (filler.lines() < lines) {
            filler.run("BEGIN IMMEDIATE");
            for (int i = 0; i < rounds_a_commit && filler.lines() < lines; ++i) filler.run(one_round);
            filler.run("COMMIT");
        }
    });
    filler.run(
        "DELETE FROM issue_count; INSERT INTO issue_count SELECT category, received_at / 21600000, count(*) FROM "
        "subject WHERE opinion = 0 GROUP BY 1, 2");
    filler.run("PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace huiyin::bench
