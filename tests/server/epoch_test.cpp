// SPDX-License-Identifier: Apache-2.0
// In a later epoch head office writes under a new name, and gives nothing twice.
#include "server/ingest/epoch.hpp"

#include <catch2/catch.hpp>

#include "server/app/founding.hpp"
#include "server/audit/log_transfer.hpp"
#include "server/ingest/rebuilding.hpp"
#include "shared/policy/shipped.hpp"
#include "shared/vocabulary/origin_name.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

const char* outlet = "650101";

/// A head office that took in a complaint in its first epoch, and serves in `epoch` now.
struct Later {
    TempDirectory place;
    std::string first;  ///< the complaint
    std::int64_t head = 0;
    std::unique_ptr<RunningOffice> office;

    explicit Later(std::int64_t epoch = 2, const std::function<void(RunningOffice&)>& before = {}) {
        const auto directory = place.file("office");
        REQUIRE(sync::start_crypto());
        REQUIRE(server::found_office(directory, {*rules_from({}, {}), true}));
        office = std::make_unique<RunningOffice>(setting());
        first = text_of(office->captured(captured_body()), "subject");
        if (before) before(*office);
        office->read([&](server::Store& store) { head = store.origin("ho")->head_seq; });
        office->write([&](server::Store& store) {
            begin_epoch(store, office->runtime().context, {epoch, beijing("2026-03-02 08:00")});
        });
        office.reset();
        office = std::make_unique<RunningOffice>(setting());
    }
    OfficeSetting setting() const {
        return {.now = "2026-03-02 10:00", .rehearsal = true, .directory = place.file("office")};
    }
    std::vector<Event> events_on(const std::string& subject) {
        std::vector<Event> out;
        office->read([&](server::Store& store) {
            for (const auto& text : store.opened_events(subject)) out.push_back(*parse_line(text));
        });
        return out;
    }
};

}  // namespace

TEST_CASE("an epoch begins with an event that says which one was before and up to where it is there", "[epoch]") {
    Later later;
    const auto events = later.events_on(office_subject);
    REQUIRE(events.size() == 1);
    const auto& line = events.front();
    CHECK(line.kind == "restored");
    CHECK(line.origin == "ho-2");
    CHECK(line.seq == 1);
    CHECK(line.prev == Hash{});
    CHECK(server::is_administrative_event(line));
    CHECK(line.body.at("epoch") == 2);
    CHECK(line.body.at("before").at("origin") == "ho");
    CHECK(line.body.at("before").at("epoch") == 1);
    CHECK(line.body.at("before").at("head") == later.head);
    CHECK(line.body.at("backup_taken_at") == to_utc(beijing("2026-03-02 08:00")));
    CHECK(later.office->damage() == std::vector<std::string>{});
}

TEST_CASE("in a later epoch head office, devices and numbers have names that no earlier one gave", "[epoch][number]") {
    std::string earlier_device;
    Later later(2, [&](RunningOffice& office) { earlier_device = HandMadeDevice(office, outlet).origin(); });
    auto& office = *later.office;
    CHECK(office.runtime().context.own_origin == "ho-2");
    const auto view = office.captured(captured_body());
    CHECK(text_of(view, "number").find("-HO2-") != std::string::npos);
    CHECK(text_of(office.complaint(later.first), "number").find("-HO-") != std::string::npos);
    CHECK(earlier_device == "t-0001");
    CHECK(HandMadeDevice(office, outlet).origin() == "t-2-0001");
    CHECK(HandMadeDevice(office, outlet).origin() == "t-2-0002");
    // What head office was before is no device.
    const auto devices = office.get("/v1/devices", "administrator-000000").json().at("items");
    CHECK(devices.size() == 3);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("head office's own administration is nobody's to list, to open, to fold or to be sent", "[epoch]") {
    Later later;
    auto& office = *later.office;
    TempDirectory place;
    auto desk = office.enrol(place.path(), "000010", Face::desk);  // sees everything
    sync_all(*desk, office.now());
    CHECK(desk->complaint(later.first));
    CHECK_FALSE(desk->complaint(office_subject));
    CHECK_FALSE(desk->log_state().diverged);
    check_problem(office.get(std::string("/v1/complaints/") + office_subject, "auditor-000000"), 404);
    CHECK(all_items(office, "/v1/complaints", "auditor-000000").size() == 1);
    office.write([&](server::Store& store) { server::rebuild(store, office.runtime().context); });
    office.read([&](server::Store& store) {
        CHECK_FALSE(store.subject(office_subject));
        CHECK(store.counts().complaints == 1);
    });
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("a device that writes on head office's own administration is refused", "[epoch]") {
    Later later;
    HandMadeDevice device(*later.office, outlet);
    const auto answer = device.exchange({device.next(office_subject, "restored", {{"epoch", 9}}),
                                         device.next(subject_named(1), "device_revoked", Json::object())},
                                        1);
    CHECK_FALSE(why_refused(answer, 1).empty());
    CHECK_FALSE(why_refused(answer, 2).empty());
    CHECK(later.events_on(office_subject).size() == 1);
}

TEST_CASE("an epoch that was begun before cannot be begun again", "[epoch]") {
    Later later(3);
    auto office = server::open_office(later.place.file("office"));
    REQUIRE(office);
    for (const std::int64_t epoch : {1, 2, 3})
        later.office->read([&](server::Store& store) {
            CHECK_THROWS(begin_epoch(store, *office, {epoch, std::nullopt}));
        });
    CHECK(office->epoch == 3);
}

TEST_CASE("a log with several epochs is carried into an empty head office whole", "[epoch]") {
    Later later;
    later.office->captured(captured_body("2026-03-02 09:45"));
    std::string text;
    later.office->read([&](server::Store& store) {
        server::export_events(store, later.office->runtime().context,
                              [&](const std::string& page) { return !(text += page).empty(); });
    });
    const testing::TempDirectory place;
    const auto directory = directory_with_keys_of(*later.office, place.file("other"));
    RunningOffice other({.directory = directory});
    other.write([&](server::Store& store) {
        std::istringstream file(text);
        CHECK(import_events(store, other.runtime().context, file).refused == std::vector<std::string>{});
    });
    CHECK(other.complaint(later.first).at("number") == later.office->complaint(later.first).at("number"));
    CHECK(other.damage() == std::vector<std::string>{});
}
