// SPDX-License-Identifier: Apache-2.0
// Export and import: the log as a file, into another head office with the same keys.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "server/app/founding.hpp"
#include "shared/policy/shipped.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"
#include "tests/server/support/log_files.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

/// A head office with everything that a chain can hold: people's lines, a tablet's, a kiosk's sealed ones, refused
/// ones.
struct Full {
    RunningOffice office;
    TempDirectory kiosk_place, elsewhere;
    std::vector<std::string> subjects;
    Full() {
        subjects.push_back(text_of(office.captured(captured_body()), "subject"));
        const auto kiosk = office.enrol(kiosk_place.path(), "650101", Face::kiosk);
        subjects.push_back(kiosk->capture(captured_body(), office.now())->subject);
        sync_all(*kiosk, office.now());
        HandMadeDevice device(office, "650101");
        std::vector<std::string> lines{device.next(subject_named(1), "captured", captured_body()), device.place(""),
                                       device.place(std::string("\xff\x00\x01", 3)), device.place("王建国"),
                                       device.next(subject_named(1), "accepted", {{"on_the_spot", true}})};
        lines.push_back(device.next(subject_named(1), "responded", {{"how", "phone"}}, [](Event& event) {
            event.extra = {{"refused", "a field of the future"}, {"travelled", "another"}};
        }));
        CHECK(device.exchange(lines, 1).header.refused.size() == 3);
        subjects.push_back(subject_named(1));
        office.move_to("2026-03-04 09:00");
    }
    /// Another head office with the same rules and keys, and no lines.
    std::unique_ptr<RunningOffice> empty_one(const char* name) {
        const auto directory = elsewhere.file(name);
        REQUIRE(server::found_office(directory, {*rules_from({}, {}), true}));
        std::filesystem::copy_file(office.directory() + "/keys.json", directory + "/keys.json",
                                   std::filesystem::copy_options::overwrite_existing);
        return std::make_unique<RunningOffice>(
            OfficeSetting{.now = office.now(), .rehearsal = true, .directory = directory});
    }
    void check_same(RunningOffice& other) {
        for (const auto& subject : subjects) CHECK(other.complaint(subject) == office.complaint(subject));
        CHECK(other.get("/v1/complaints", "auditor-000000").body ==
              office.get("/v1/complaints", "auditor-000000").body);
        CHECK(other.get("/v1/duties", "branch_head-650100").body ==
              office.get("/v1/duties", "branch_head-650100").body);
        CHECK(other.damage() == std::vector<std::string>{});
        CHECK(exported(other) == exported(office));
    }
};

}  // namespace

TEST_CASE("what one head office exports, another with the same keys imports and shows the same") {
    Full full;
    const auto other = full.empty_one("other");
    const auto done = import_into(*other, exported(full.office));
    CHECK(done.refused == std::vector<std::string>{});
    std::int64_t stored = 0;  // head office's own administration is carried, too
    full.office.read([&](server::Store& store) { stored = store.counts().events; });
    CHECK(done.taken == stored);
    full.check_same(*other);
}

TEST_CASE("importing twice, in reversed order and in halves changes nothing") {
    Full full;
    auto lines = exported(full.office);
    const auto other = full.empty_one("other");
    std::ranges::reverse(lines);
    CHECK(import_into(*other, lines).refused.empty());
    const auto again = import_into(*other, lines);
    CHECK(again.taken == 0);
    CHECK(again.known == static_cast<std::int64_t>(lines.size()) - 1);  // the last is the checkpoint
    full.check_same(*other);
    const auto halves = full.empty_one("halves");
    std::ranges::reverse(lines);
    const auto middle = lines.begin() + static_cast<std::ptrdiff_t>(lines.size() / 2);
    // Half of a file does not say whose it is; nothing of it is believed, and nothing of it is in the way.
    const auto half = import_into(*halves, {lines.begin(), middle});
    CHECK(half.taken == 0);
    REQUIRE_FALSE(half.refused.empty());
    CHECK(half.refused.front().find("says whose log it is") != std::string::npos);
    CHECK(import_into(*halves, lines).refused.empty());
    full.check_same(*halves);
}

TEST_CASE("a changed, missing or foreign line of the file is named, and what stands behind it is not taken in") {
    Full full;
    const auto lines = exported(full.office);
    const auto find = [&](const std::string& words) {
        return std::ranges::find_if(lines,
                                    [&](const std::string& line) { return line.find(words) != std::string::npos; }) -
               lines.begin();
    };
    const auto graded = static_cast<std::size_t>(find("\"kind\":\"graded\""));
    {
        auto changed = lines;
        const auto at = changed[graded].find("\"level\":1");
        REQUIRE(at != std::string::npos);
        changed[graded].replace(at, 9, "\"level\":3");
        const auto other = full.empty_one("changed");
        const auto done = import_into(*other, changed);
        REQUIRE_FALSE(done.refused.empty());
        CHECK(done.refused[0].starts_with("ho seq "));
        CHECK(done.taken < static_cast<std::int64_t>(lines.size()));
        CHECK(other->damage() == std::vector<std::string>{});
    }
    {
        auto missing = lines;
        missing.erase(missing.begin() + static_cast<std::ptrdiff_t>(graded));
        const auto other = full.empty_one("missing");
        CHECK_FALSE(import_into(*other, missing).refused.empty());
        CHECK(other->damage() == std::vector<std::string>{});
    }
    {
        const auto other = full.empty_one("foreign");
        const auto done = import_into(*other, {"not a line", "{}", "[]", "{\"kind\":\"captured\"}"});
        CHECK(done.refused.size() == 4);
        CHECK(done.taken == 0);
    }
}

TEST_CASE("a head office that imported a log gives no number and no device's name a second time") {
    Full full;
    const auto other = full.empty_one("other");
    import_into(*other, exported(full.office));
    std::vector<std::string> numbers;
    for (const auto& item : all_items(*other, "/v1/complaints", "auditor-000000"))
        numbers.push_back(text_of(item, "number"));
    HandMadeDevice device(*other, "650101"), kiosk(*other, "650101", Face::kiosk);
    CHECK(device.origin() == "t-0002");
    CHECK(kiosk.origin() == "k-0002");
    CHECK(device.exchange({device.next(subject_named(9), "captured", captured_body())}, 1).header.acked_seq == 1);
    // Import anew into a head office whose clock stands on the day of those numbers.
    const auto directory = full.elsewhere.file("same day");
    REQUIRE(server::found_office(directory, {*rules_from({}, {}), true}));
    std::filesystem::copy_file(full.office.directory() + "/keys.json", directory + "/keys.json",
                               std::filesystem::copy_options::overwrite_existing);
    RunningOffice same_day({.now = "2026-03-02 10:00", .rehearsal = true, .directory = directory});
    import_into(same_day, exported(full.office));
    const auto made = text_of(same_day.captured(captured_body()), "number");
    CHECK(std::ranges::count(numbers, made) == 0);
}
