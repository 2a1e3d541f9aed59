// SPDX-License-Identifier: Apache-2.0
// What was verified is not read again when asked so, and hides nothing that can be seen without reading it.
#include "server/audit/verified.hpp"

#include <SQLiteCpp/Database.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "server/audit/verify.hpp"
#include "server/ingest/epoch.hpp"
#include "tests/server/support/devices.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

server::Verification verified(RunningOffice& office, bool since_last) {
    const auto another = server::open_store(office.directory());
    REQUIRE(another);
    (*another)->begin_read();
    server::Verification out;
    office.read([&](server::Store& store) {
        out = server::verify_and_remember(store, **another, office.runtime().context, since_last);
    });
    (*another)->rollback();
    return out;
}

bool names(const server::Verification& out, const std::string& told_of) {
    return std::ranges::any_of(out.findings.damage,
                               [&](const std::string& damage) { return damage.find(told_of) != std::string::npos; });
}

/// A head office that was verified, and has lines since.
struct Verified {
    RunningOffice office;
    std::string old_subject, new_subject;
    std::int64_t lines = 0;
    Verified() {
        old_subject = text_of(office.captured(captured_body()), "subject");
        office.captured(captured_body());
        const auto whole = verified(office, false);
        REQUIRE(whole.findings.damage == std::vector<std::string>{});
        REQUIRE(whole.is_kept);
        lines = whole.findings.events;
        new_subject = text_of(office.captured(captured_body()), "subject");
    }
    void change(const std::string& sql) {
        SQLite::Database database(server::store_path(office.directory()), SQLite::OPEN_READWRITE);
        INFO(sql);
        REQUIRE(database.exec(sql) > 0);
    }
    server::Verification again() { return verified(office, true); }
    /// A verification of what came since tells of it.
    void check_named(const std::string& told_of) {
        const auto out = again();
        CHECK(out.since);
        INFO(told_of);
        CHECK(names(out, told_of));
    }
};

}  // namespace

TEST_CASE("what was verified is not read again when asked so", "[verified]") {
    Verified bank;
    const auto out = bank.again();
    CHECK(out.findings.damage == std::vector<std::string>{});
    CHECK(out.since == bank.office.now());
    CHECK(out.findings.events > 0);
    CHECK(out.findings.events < bank.lines);
    CHECK(out.findings.subjects == 1);
    const auto nothing_new = bank.again();
    CHECK(nothing_new.since);
    CHECK(nothing_new.findings.events == 0);
    CHECK(nothing_new.findings.subjects == 0);
}

TEST_CASE("unless asked so everything is read, and so it is after a week", "[verified]") {
    Verified bank;
    CHECK_FALSE(verified(bank.office, false).since);
    bank.office.move_to("2026-03-09 10:00");
    CHECK(bank.again().since);
    bank.office.move_to("2026-03-09 10:01");
    const auto whole = bank.again();
    CHECK_FALSE(whole.since);
    CHECK(whole.findings.damage == std::vector<std::string>{});
    CHECK(bank.again().since);
}

TEST_CASE("a checkpoint that was changed, is of an epoch or of keys before, is none", "[verified]") {
    Verified bank;
    const auto file = bank.office.directory() + "/verified.json";
    SECTION("changed") {
        std::string text;
        std::getline(std::ifstream(file), text);
        const auto place = text.find("\"feed\":") + 7;
        text[place] = text[place] == '9' ? '8' : '9';
        std::ofstream(file) << text;
    }
    SECTION("cut short") { std::filesystem::resize_file(file, 100); }
    SECTION("another head office's") {
        RunningOffice other;
        other.captured(captured_body());
        verified(other, false);
        std::filesystem::copy_file(other.directory() + "/verified.json", file,
                                   std::filesystem::copy_options::overwrite_existing);
    }
    SECTION("of an epoch before") {
        bank.office.write([&](server::Store& store) {
            server::begin_epoch(store, bank.office.runtime().context, {.epoch = 2, .backup_taken_at = {}});
        });
    }
    SECTION("gone") { std::filesystem::remove(file); }
    const auto out = bank.again();
    CHECK_FALSE(out.since);
    CHECK(out.findings.damage == std::vector<std::string>{});
    CHECK(bank.again().since);
}

TEST_CASE("damage in what came since is named, and no checkpoint is made of it", "[verified]") {
    Verified bank;
    bank.change("UPDATE line SET opened = replace(opened, 'counter', 'hotline') WHERE subject = '" + bank.new_subject +
                "' AND opened LIKE '%captured%'");
    for (int i = 0; i < 2; ++i) bank.check_named("the line was changed");
}

TEST_CASE("of what was verified before, what is missing, put in or rewritten is seen without reading it",
          "[verified]") {
    struct Case {
        std::string sql, named;
    };
    const std::string of_old = " WHERE feed = (SELECT min(feed) FROM line WHERE subject GLOB 'c-*')";
    for (const auto& [sql, named] : std::vector<Case>{
             {"DELETE FROM line" + of_old, "the number of lines is told wrongly"},
             {"DELETE FROM line" + of_old + "; UPDATE log_count SET number = number - 1 WHERE what = 'lines'",
              "places of all chains"},
             {"UPDATE subject SET digest = digest + 1; UPDATE digest SET value = value + 1", "do not add up"},
             {"UPDATE subject SET digest = digest + 1 WHERE subject = (SELECT min(subject) FROM subject)",
              "the digest of"},
             {"UPDATE origin SET head_hash = zeroblob(32) WHERE id = 'ho'", "the chain ends at"},
             {"UPDATE account SET role = 'administrator' WHERE id = 'outlet_manager-650101'", "no line says so"},
         }) {
        Verified bank;
        bank.change(sql);
        INFO(sql);
        bank.check_named(named);
    }
}

TEST_CASE("a chain that was cut and written on from there does not go through where it ended", "[verified]") {
    const testing::TempDirectory place;
    RunningOffice office;
    office.captured(captured_body());
    back_up(office, place.path() + "/office");
    office.captured(captured_body());
    verified(office, false);
    RunningOffice other({.directory = place.path() + "/office"});
    std::filesystem::copy_file(office.directory() + "/verified.json", other.directory() + "/verified.json");
    for (int i = 0; i < 3; ++i) other.captured(captured_body());
    const auto out = verified(other, true);
    REQUIRE(out.since);
    CHECK(names(out, "it is another chain"));
}

TEST_CASE("an old line of a complaint on which something happened since is read again with it", "[verified]") {
    Verified bank;
    bank.office.line(bank.old_subject, "accepted", {{"on_the_spot", false}}, "outlet_manager-650101");
    CHECK(bank.again().findings.damage == std::vector<std::string>{});
    bank.office.line(bank.old_subject, "responded", {{"how", "phone"}, {"text", "已致歉"}}, "outlet_manager-650101");
    bank.change("UPDATE line SET opened = replace(opened, 'counter', 'hotline') WHERE subject = '" + bank.old_subject +
                "' AND opened LIKE '%captured%'");
    bank.check_named(bank.old_subject);
}

TEST_CASE("other rules of which no line says anything are named", "[verified]") {
    Verified bank;
    bank.change("UPDATE meta SET value = value || ' ' WHERE key = 'rules'");
    CHECK(names(bank.again(), "the rules are others than were verified, and no line says so"));
}

TEST_CASE("other rules, by a line that says so, are reason to read everything", "[verified]") {
    Verified bank;
    const auto* head = "channel_operations_head-000010";
    auto policy = bank.office.get("/v1/policy", head).json().at("rules").at("policy");
    policy["version"] = "2026-2";
    REQUIRE(bank.office.post("/v1/policy", {{"policy", policy}}, head).status == 200);
    const auto out = bank.again();
    CHECK_FALSE(out.since);
    CHECK(out.findings.damage == std::vector<std::string>{});
}
