// SPDX-License-Identifier: Apache-2.0
// What devices gave back to a restored head office is carried by export and import, with head office's proof in the
// place of the bytes of its chain (docs/decisions/0023).
#include <SQLiteCpp/Database.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "server/app/founding.hpp"
#include "server/store/subject_keys.hpp"
#include "tests/server/support/log_files.hpp"
#include "tests/server/support/restored_bank.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

constexpr const char* head = "channel_operations_head-000010";
constexpr const char* manager = "outlet_manager-650101";

bool is_returned(const std::string& line) { return line.find("\"given_back\":{") != line.npos; }

/// A restored head office to which a tablet gave back the first and the third event of a kiosk, as it read them: the
/// second is lost until the kiosk itself comes.
struct GivenBack {
    RestoredBank bank;
    TempDirectory kiosk_place, tablet_place, elsewhere;
    std::vector<std::string> subjects;
    explicit GivenBack(bool erasure = false) {
        if (erasure) {
            REQUIRE(server::found_office(elsewhere.file("erasing"), {erasing_rules(), true}));
            bank.office = std::make_unique<RunningOffice>(OfficeSetting{.directory = elsewhere.file("erasing")});
        }
        auto kiosk = bank.office->enrol(kiosk_place.path(), "650101", Face::kiosk);
        auto tablet = bank.office->enrol(tablet_place.path(), "650101", Face::tablet);
        bank.back_up();
        for (const char* words : {"first", "second", "third"}) subjects.push_back(bank.capture(*kiosk, words).subject);
        sync_all(*kiosk, bank.now());
        sync_all(*tablet, bank.now());
        kiosk.reset();
        tablet.reset();
        SQLite::Database(tablet_place.file("log.sqlite"), SQLite::OPEN_READWRITE)
            .exec("DELETE FROM lines WHERE subject = '" + subjects[1] + "'");
        bank.restore();
        tablet = bank.reopened(tablet_place);
        sync_all(*tablet, bank.now());
    }
    RunningOffice& office() { return *bank.office; }
    void kiosk_comes() { sync_all(*bank.reopened(kiosk_place), bank.now()); }
    std::unique_ptr<RunningOffice> another(const char* name) {
        return std::make_unique<RunningOffice>(OfficeSetting{
            .now = bank.now(), .rehearsal = true, .directory = directory_with_keys_of(office(), elsewhere.file(name))});
    }
    void check_same(RunningOffice& other) {
        CHECK(other.damage() == std::vector<std::string>{});
        CHECK(exported(other) == exported(office()));
        for (const auto& subject : subjects)
            CHECK(other.get("/v1/complaints/" + subject, "auditor-000000").body ==
                  office().get("/v1/complaints/" + subject, "auditor-000000").body);
        other.read([&](server::Store& theirs) {
            office().read([&](server::Store& ours) {
                for (const auto& origin : ours.origins()) {
                    CHECK(theirs.origin(origin.id)->head_seq == origin.head_seq);
                    CHECK(theirs.returned(origin.id) == ours.returned(origin.id));
                }
            });
        });
    }
};

}  // namespace

TEST_CASE("what was given back is exported with head office's proof, and another head office shows the same") {
    GivenBack it;
    const auto lines = exported(it.office());
    CHECK(std::ranges::count_if(lines, is_returned) > 2);
    const auto other = it.another("other");
    CHECK(import_into(*other, lines).refused == std::vector<std::string>{});
    it.check_same(*other);
    CHECK(import_into(*other, lines).taken == 0);
    auto reversed = lines;
    std::ranges::reverse(reversed);
    const auto second = it.another("reversed");
    CHECK(import_into(*second, reversed).refused == std::vector<std::string>{});
    it.check_same(*second);
}

TEST_CASE("a head office to which things were given back takes in nothing of its own export again") {
    GivenBack it;
    for (int time = 0; time < 2; ++time) {
        const auto done = import_into(it.office(), exported(it.office()));
        CHECK(done.refused == std::vector<std::string>{});
        CHECK(done.taken == 0);
        it.kiosk_comes();
    }
    CHECK(it.office().damage() == std::vector<std::string>{});
}

TEST_CASE("a line that was given back and is changed in the file, or has another's proof, is refused and named") {
    GivenBack it;
    auto lines = exported(it.office());
    const auto third = std::ranges::find_if(lines, [](const auto& line) { return line.find("third") != line.npos; });
    REQUIRE(third != lines.end());
    REQUIRE(is_returned(*third));
    const auto whole = *third;
    auto forged = *parse_json(whole);
    SECTION("another word") { forged["body"]["narrative"] = "forged"; }
    SECTION("another place") { forged["seq"] = 2; }
    SECTION("another hash") { forged["given_back"]["hash"] = to_hex(hash_of("another")); }
    SECTION("no proof") { forged["given_back"].erase("proof"); }
    SECTION("the proof of another event") {
        const auto other =
            std::ranges::find_if(lines, [&](const auto& line) { return is_returned(line) && line != whole; });
        forged["given_back"]["proof"] = (*parse_json(*other))["given_back"]["proof"];
    }
    *third = canonical(forged);
    for (const bool has_rest : {true, false}) {
        const auto other = it.another(has_rest ? "other" : "lacking");
        const auto done = import_into(*other, has_rest ? lines : std::vector{*third});
        REQUIRE(done.refused.size() == 1);
        CHECK(done.refused[0].find("of the file") != std::string::npos);
        other->read([](server::Store& store) { CHECK_FALSE(store.place("k-0001", 3)); });
        CHECK(other->damage() == std::vector<std::string>{});
    }
}

TEST_CASE("a proof of another head office is worth nothing here") {
    GivenBack it;
    TempDirectory place;
    REQUIRE(server::found_office(place.file("office"), {it.office().rules(), true}));
    RunningOffice other({.now = it.bank.now(), .rehearsal = true, .directory = place.file("office")});
    std::vector<std::string> lines;
    std::ranges::copy_if(exported(it.office()), std::back_inserter(lines), is_returned);
    CHECK(import_into(other, lines).refused.size() == lines.size());
    CHECK(other.events_stored() == 0);
}

TEST_CASE("a later export closes the gap before what was given back in an earlier one") {
    GivenBack it;
    const auto other = it.another("other");
    CHECK(import_into(*other, exported(it.office())).refused == std::vector<std::string>{});
    it.kiosk_comes();
    CHECK(import_into(*other, exported(it.office())).refused == std::vector<std::string>{});
    it.check_same(*other);
    other->read([](server::Store& store) { CHECK(store.origin("k-0001")->head_seq == 3); });
}

TEST_CASE("a head office that begins with a log of several epochs goes on in the last of them") {
    GivenBack it;
    const auto directory = directory_with_keys_of(it.office(), it.elsewhere.file("other"));
    {
        RunningOffice other({.now = it.bank.now(), .rehearsal = true, .directory = directory});
        CHECK(import_into(other, exported(it.office())).refused == std::vector<std::string>{});
    }
    RunningOffice other({.now = it.bank.now(), .rehearsal = true, .directory = directory});
    CHECK(other.runtime().context.epoch == 2);
    const auto view = other.captured(captured_body("2026-03-02 11:45"));
    CHECK(view.at("timeline")[0].at("origin") == "ho-2");
    CHECK(other.damage() == std::vector<std::string>{});
}

TEST_CASE("what was given back stands in no chain that head office writes itself") {
    GivenBack it;
    auto lines = exported(it.office());
    std::erase_if(lines, [](const auto& line) { return !is_returned(line) || (*parse_json(line))["origin"] != "ho"; });
    REQUIRE_FALSE(lines.empty());
    const auto other = it.another("other");
    other->captured(captured_body("2026-03-02 11:45"));  // it is in use, and writes as ho
    CHECK(import_into(*other, lines).refused.size() == lines.size());
    other->captured(captured_body("2026-03-02 11:50"));
    CHECK(other->damage() == std::vector<std::string>{});
}

TEST_CASE("what is left of an erased person's events that were given back is carried, too", "[rulebook8]") {
    GivenBack it(true);
    const auto& subject = it.subjects[2];
    it.office().line(subject, "withdrawal_requested", {{"reason", "no more"}}, manager);
    it.office().line(subject, "withdrawal_verified", {{"voluntary", true}, {"how", "phone"}}, manager);
    REQUIRE(it.office().post("/v1/erasures/" + subject, {{"order", "（2026）第7号"}}, head).status == 200);
    CHECK(it.office().damage() == std::vector<std::string>{});
    const auto lines = exported(it.office());
    CHECK(std::ranges::none_of(lines, [](const auto& line) { return line.find("third") != line.npos; }));
    const auto other = it.another("other");
    CHECK(import_into(*other, lines).refused == std::vector<std::string>{});
    CHECK(other->damage() == std::vector<std::string>{});
    CHECK(other->complaint(subject).at("timeline") == it.office().complaint(subject).at("timeline"));
}

TEST_CASE("a copy from before an erasure is whole though nothing is left of what was given back", "[rulebook8]") {
    GivenBack it(true);
    const auto& subject = it.subjects[0];
    TempDirectory before, after;
    std::filesystem::create_directories(before.path());
    it.office().read([&](server::Store& store) {
        REQUIRE(store.returned("k-0001").contains(1));  // as a tablet read it, in its chain
        store.backup(server::store_path(before.path()));
    });
    it.office().line(subject, "withdrawal_requested", {{"reason", "no more"}}, manager);
    it.office().line(subject, "withdrawal_verified", {{"voluntary", true}, {"how", "phone"}}, manager);
    REQUIRE(it.office().post("/v1/erasures/" + subject, {{"order", "（2026）第7号"}}, head).status == 200);
    REQUIRE(server::back_up_subject_keys(it.office().directory(), after.file("keys")));
    std::filesystem::copy_file(it.office().directory() + "/keys.json", before.file("keys.json"));
    REQUIRE(server::take_subject_keys(before.path(), after.file("keys")));
    RunningOffice restored({.now = it.bank.now(), .directory = before.path()});
    CHECK(restored.damage() == std::vector<std::string>{});
    check_problem(restored.get("/v1/complaints/" + subject, "auditor-000000"), 404);
}
