// SPDX-License-Identifier: Apache-2.0
// Verify finds and names whatever was changed behind head office's back; rebuild makes the projections again.
#include <SQLiteCpp/Database.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "server/ingest/rebuilding.hpp"
#include "server/ingest/rules_in_force.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

/// A head office with lines of its own, of a tablet and sealed ones of a kiosk; nothing is wrong with it.
struct Sound {
    RunningOffice office;
    TempDirectory kiosk_place;
    Sound() {
        office.captured(captured_body());
        const auto kiosk = office.enrol(kiosk_place.path(), "650101", Face::kiosk);
        REQUIRE(kiosk->capture(captured_body(), office.now()));
        sync_all(*kiosk, office.now());
        HandMadeDevice device(office, "650101");
        device.exchange({device.next(subject_named(1), "captured", captured_body()), device.place("refused"),
                         device.next(subject_named(1), "accepted", {{"on_the_spot", true}})},
                        1);
        REQUIRE(office.damage() == std::vector<std::string>{});
    }
    void change(const std::string& sql) {
        SQLite::Database database(server::store_path(office.directory()), SQLite::OPEN_READWRITE);
        INFO(sql);
        REQUIRE(database.exec(sql) > 0);
    }
    /// True when a finding holds these words.
    bool found(const std::string& words) {
        const auto damage = office.damage();
        return std::ranges::any_of(damage, [&](const std::string& d) { return d.find(words) != std::string::npos; });
    }
};

}  // namespace

TEST_CASE("a changed line is found and named, wherever it stands and whatever it is") {
    struct Case {
        const char *sql, *named;
    };
    for (const auto& [sql, named] : std::vector<Case>{
             {"UPDATE line SET opened = replace(opened, '\"level\":1', '\"level\":2') WHERE origin = 'ho' AND seq = 2",
              "ho seq 2"},
             {"UPDATE line SET opened = replace(opened, 'counter', 'hotline') WHERE origin = 't-0001' AND seq = 1",
              "t-0001 seq 1"},
             {"UPDATE line SET opened = replace(opened, 'counter', 'hotline') WHERE origin = 'k-0001' AND seq = 1",
              "k-0001 seq 1"},
             {"UPDATE line SET travelled = travelled || ' ' WHERE origin = 'k-0001' AND seq = 1", "k-0001 seq 1"},
             {"UPDATE line SET travelled = 'refuset' WHERE origin = 't-0001' AND seq = 2", "t-0001 seq 2"},
             {"UPDATE line SET hash = zeroblob(32) WHERE origin = 't-0001' AND seq = 3", "t-0001 seq 3"},
             {"UPDATE line SET subject = (SELECT subject FROM line WHERE origin = 'ho' AND seq = 1) WHERE origin = "
              "'t-0001' "
              "AND seq = 3",
              "t-0001 seq 3"},
         }) {
        Sound sound;
        sound.change(sql);
        INFO(sql);
        CHECK(sound.found(named));
    }
}

TEST_CASE("a line changed together with its hash is found by the line behind it, or by the chain's end") {
    Sound sound;
    for (const auto& [origin, seq] : {std::pair<std::string, std::int64_t>{"ho", 1}, {"t-0001", 3}}) {
        std::string text;
        sound.office.read([&](server::Store& store) { text = store.chain(origin, seq - 1, 1)[0].opened; });
        text.replace(text.find("650101"), 6, "650102");
        SQLite::Database database(server::store_path(sound.office.directory()), SQLite::OPEN_READWRITE);
        database.exec("UPDATE line SET opened = '" + text + "', hash = x'" + to_hex(hash_of(text)) +
                      "' WHERE origin = '" + origin + "' AND seq = " + std::to_string(seq));
    }
    CHECK(sound.found("ho seq 2"));
    CHECK(sound.found("t-0001: the chain ends"));
}

TEST_CASE("a missing line is found: in the middle by its place, at the end by what was acknowledged") {
    Sound middle, end, whole;
    middle.change("DELETE FROM line WHERE origin = 'ho' AND seq = 3");
    CHECK(middle.found("ho seq 4"));
    end.change("DELETE FROM line WHERE origin = 't-0001' AND seq = 3");
    CHECK(end.found("t-0001: the chain ends at seq 2, not at seq 3"));
    whole.change("DELETE FROM origin WHERE id = 'k-0001'");
    CHECK(whole.found("belong to no known origin"));
}

TEST_CASE("lines that were put in, swapped or put in another order are found") {
    Sound added, swapped;
    added.change(
        "INSERT INTO line SELECT 1000, origin, 99, hash, travelled, opened, subject, refused, received, NULL FROM line "
        "WHERE "
        "origin = 't-0001' AND seq = 3");
    CHECK(added.found("t-0001"));
    swapped.change("UPDATE line SET seq = -seq WHERE origin = 'ho' AND seq IN (2, 3)");
    swapped.change("UPDATE line SET seq = 5 + seq WHERE origin = 'ho' AND seq IN (-2, -3)");
    CHECK(swapped.found("ho seq 2"));
    CHECK(swapped.found("ho seq 3"));
}

TEST_CASE("a changed projection is found by its subject, and rebuilt") {
    for (const std::string& sql : std::vector<std::string>{
             "UPDATE subject SET level = 3", "UPDATE subject SET state = 'closed'", "UPDATE subject SET overdue = 1",
             "UPDATE subject SET mobile = '1'", "UPDATE subject SET next_wake = NULL", "UPDATE subject SET digest = 7",
             "DELETE FROM subject", "DELETE FROM duty", "UPDATE duty SET state = 'met' WHERE kind = 'resolve'",
             "UPDATE duty SET due = due + 1",
             "INSERT INTO duty SELECT due, subject, 99, kind, unit, state, article, met_at, period, assumed FROM duty",
             "UPDATE subject SET dues = '[]'", "DELETE FROM scope",
             "INSERT INTO scope SELECT subject, '610000' FROM subject", "UPDATE digest SET value = value + 1",
             "DELETE FROM digest", "UPDATE log_count SET number = number + 1 WHERE what = 'lines'",
             "UPDATE log_count SET number = 0 WHERE what = 'refused'", "DELETE FROM log_count"}) {
        Sound sound;
        sound.change(sql);
        INFO(sql);
        CHECK(sound.found("run rebuild"));
        sound.office.write([&](server::Store& store) { server::rebuild(store, sound.office.runtime().context); });
        CHECK(sound.office.damage() == std::vector<std::string>{});
    }
}

TEST_CASE("a right that no event gave, a taken account and other rules than the log says are found") {
    Sound sound;
    const Json clerk{{"account", "650101-wang"}, {"unit", "650101"}, {"role", "outlet_staff"}, {"name", "王芳"}};
    REQUIRE(sound.office.post("/v1/accounts", clerk, "administrator-000000").status == 201);
    sound.office.write([&](server::Store& store) {
        auto& context = sound.office.runtime().context;
        server::put_in_force(store, context, context.rules, "the same again");
    });
    REQUIRE(sound.office.damage() == std::vector<std::string>{});
    sound.change("INSERT INTO attachment(hash, subject, opens) SELECT '" + std::string(64, 'a') +
                 "', subject, 1 FROM subject LIMIT 1");
    CHECK(sound.found("run rebuild"));
    sound.change("DELETE FROM attachment");
    sound.change(
        "UPDATE meta SET value = replace(value, '\"narrative_max\":', '\"narrative_max\":1') WHERE key = 'rules'");
    CHECK(sound.found("the rules that are in force"));
    sound.change("DELETE FROM account WHERE id = '650101-wang'");
    CHECK(sound.found("account 650101-wang"));
}

TEST_CASE("rebuild gives the rows that stood before, to the last column") {
    Sound sound;
    sound.office.move_to("2026-03-06 09:00");
    const auto rows = [&] {
        std::vector<std::string> out;
        SQLite::Database database(server::store_path(sound.office.directory()));
        for (const char* table : {"subject", "duty", "scope", "digest", "attachment", "issue_count"}) {
            SQLite::Statement all(database, std::string("SELECT * FROM ") + table + " ORDER BY 1, 2");
            while (all.executeStep()) {
                out.emplace_back(table);
                for (int i = 0; i < all.getColumnCount(); ++i) out.back() += '|' + all.getColumn(i).getString();
            }
        }
        return out;
    };
    const auto before = rows();
    REQUIRE(before.size() > 20);
    sound.office.write([&](server::Store& store) { server::rebuild(store, sound.office.runtime().context); });
    CHECK(rows() == before);
}

TEST_CASE("a rebuild does not build on damage") {
    Sound sound;
    sound.change("UPDATE line SET opened = 'nothing' WHERE origin = 'ho' AND seq = 1");
    CHECK_FALSE(sound.office.runtime().writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
        server::rebuild(store, sound.office.runtime().context);
        return true;
    }));
}
