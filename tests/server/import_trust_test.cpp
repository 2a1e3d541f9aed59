// SPDX-License-Identifier: Apache-2.0
// A file that somebody made with nothing but public keys changes nothing: whose word counts in an import
// (docs/decisions/0019).
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "server/app/founding.hpp"
#include "shared/complaint/authority.hpp"
#include "shared/policy/shipped.hpp"
#include "sync/protocol/kept_event.hpp"
#include "tests/server/support/hand_made_device.hpp"
#include "tests/server/support/log_files.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

const char* administrator = "administrator-000000";
const Actor branch_head{"branch_head-650100", Role::branch_head, "650100"};

void revoked(RunningOffice& office, const std::string& origin) {
    REQUIRE(office.post("/v1/devices/" + origin + "/revoke", Json::object(), administrator).status == 200);
}

void give_key(RunningOffice& office, const std::string& origin, const std::string& key) {
    office.write([&](server::Store& store) {
        auto device = *store.origin(origin);
        device.exchange_key = key;
        store.put_origin(device);
    });
}

/// A line as a device that is wiped keeps it aside.
std::string kept(RunningOffice& office, const std::string& line, const std::string& secret_key) {
    const auto parsed = *parse_line(line);
    const std::vector keys{office.runtime().context.box_keys.public_key};
    return sync::write_kept_event(
        {{"origin", parsed.origin}, {"seq", parsed.seq}, {"sealed", sync::seal(parsed, keys)}, {"was", "open"}},
        secret_key);
}

std::function<void(Event&)> by(const Actor& who) {
    return [who](Event& event) { event.by = who; };
}

/// What a shut-out tablet has left: words of a customer, then an act of the branch's head on a complaint that is here,
/// then words again.
struct Left {
    RunningOffice office;
    HandMadeDevice device{office, "650101"};
    std::vector<std::string> lines;
    Left() {
        device.exchange({device.next(subject_named(1), "captured", captured_body())}, 1);
        lines = {device.next(subject_named(2), "captured", captured_body()),
                 device.next(subject_named(1), "raised", {{"to", 3}, {"reason", "by_hand"}}, by(branch_head)),
                 device.next(subject_named(3), "captured", captured_body())};
    }
    std::vector<std::string> kept_with(const std::string& secret_key) {
        std::vector<std::string> out;
        for (const auto& line : lines) out.push_back(kept(office, line, secret_key));
        return out;
    }
    Json level(int name) { return office.complaint(subject_named(name)).at("level"); }
};

}  // namespace

TEST_CASE("what a shut-out device kept aside counts whole when its key signed it") {
    Left left;
    const auto keys = sync::new_sign_keys();
    give_key(left.office, left.device.origin(), keys.public_key);
    revoked(left.office, left.device.origin());
    const auto done = import_into(left.office, left.kept_with(keys.secret_key));
    CHECK(done.refused == std::vector<std::string>{});
    CHECK(done.taken == 3);
    CHECK(left.level(1) == 3);
    CHECK(left.level(2) == 1);
    CHECK(left.level(3) == 1);
    CHECK(count_kind(left.office.complaint(subject_named(2)), "marked") == 0);
    CHECK(left.office.damage() == std::vector<std::string>{});
}

TEST_CASE("a kept file that its device did not sign brings customers' words, noted, and no act of staff") {
    Left left;
    const auto keys = sync::new_sign_keys(), strange = sync::new_sign_keys();
    const bool has_key = GENERATE(true, false);
    const bool is_forged = GENERATE(true, false);
    give_key(left.office, left.device.origin(), has_key ? keys.public_key : "");
    revoked(left.office, left.device.origin());
    const auto done = import_into(left.office, left.kept_with(is_forged ? strange.secret_key : ""));
    REQUIRE(done.refused.size() == 1);
    CHECK(done.refused[0].find("did not sign") != std::string::npos);
    CHECK(left.level(1) == 1);
    for (const int name : {2, 3}) {
        CHECK(left.level(name) == 1);
        CHECK(count_kind(left.office.complaint(subject_named(name)), "marked") == 1);
    }
    CHECK(left.office.damage() == std::vector<std::string>{});
    const auto again = import_into(left.office, left.kept_with(""));
    CHECK(again.taken == 0);
    CHECK(again.known == 3);
}

TEST_CASE("what was refused for want of a signature is judged when the file comes with it") {
    Left left;
    const auto keys = sync::new_sign_keys();
    give_key(left.office, left.device.origin(), keys.public_key);
    revoked(left.office, left.device.origin());
    REQUIRE(import_into(left.office, left.kept_with("")).refused.size() == 1);
    CHECK(left.level(1) == 1);
    const auto done = import_into(left.office, left.kept_with(keys.secret_key));
    CHECK(done.refused == std::vector<std::string>{});
    CHECK(done.taken == 1);
    CHECK(done.known == 2);
    CHECK(left.level(1) == 3);
    CHECK(left.office.damage() == std::vector<std::string>{});
    CHECK(import_into(left.office, left.kept_with(keys.secret_key)).known == 3);
}

TEST_CASE("a signed kept line is judged like any other of its device") {
    Left left;
    const auto keys = sync::new_sign_keys();
    give_key(left.office, left.device.origin(), keys.public_key);
    revoked(left.office, left.device.origin());
    left.lines = {left.device.next(subject_named(1), "closed", Json::object(),
                                   by({"branch_head-610000", Role::branch_head, "610000"}))};
    left.device.go_back({});
    const auto done = import_into(left.office, left.kept_with(keys.secret_key));
    CHECK(done.refused.size() == 1);
    CHECK(count_kind(left.office.complaint(subject_named(1)), "closed") == 0);
}

TEST_CASE("a kept file of a device that is not known, or that still hands in by itself unsigned, brings nothing") {
    Left left;
    CHECK(import_into(left.office, left.kept_with("")).refused.size() == 1);
    check_problem(left.office.get("/v1/complaints/" + subject_named(2), "auditor-000000"), 404);
    RunningOffice other;
    Event event;
    event.origin = "t-0099";
    event.seq = 1;
    event.clock = other.now();
    event.at = {other.now(), 1};
    event.subject = subject_named(1);
    event.kind = "captured";
    event.body = captured_body();
    event.by = {"outlet_manager-650101", Role::outlet_manager, "650101"};
    CHECK(import_into(other, {kept(other, canonical_line(event), "")}).refused.size() == 1);
    CHECK(other.events_stored() == 0);
    other.read([](server::Store& store) { CHECK_FALSE(store.origin("t-0099")); });
}

TEST_CASE("open lines that no checkpoint vouches for do not take effect in a head office that is in use") {
    Left left;
    const auto before = left.office.complaint(subject_named(1));
    SECTION("of a device that is known") { CHECK(import_into(left.office, left.lines).refused.size() == 1); }
    SECTION("of one that is not") {
        auto event = *parse_line(left.lines[1]);
        event.origin = "t-0099";
        event.seq = 1;
        event.prev = {};
        CHECK(import_into(left.office, {canonical_line(event)}).refused.size() == 1);
    }
    SECTION("of head office itself") {
        std::int64_t seq = 0;
        Hash prev{};
        left.office.read([&](server::Store& store) {
            seq = store.origin("ho")->head_seq + 1;
            prev = store.origin("ho")->head_hash;
        });
        auto event = *parse_line(left.lines[1]);
        event.origin = "ho";
        event.seq = seq;
        event.prev = prev;
        CHECK(import_into(left.office, {canonical_line(event)}).refused.size() == 1);
    }
    CHECK(left.office.complaint(subject_named(1)) == before);
    CHECK(left.office.damage() == std::vector<std::string>{});
}

TEST_CASE("a refused line does not come back to life in an export that somebody edited") {
    Left left;
    const auto stranger = by({"branch_head-610000", Role::branch_head, "610000"});
    const auto forged = left.device.next(subject_named(1), "closed", Json::object(), stranger);
    left.lines.push_back(forged);
    CHECK(left.device.exchange(left.lines, 2).header.refused.size() == 1);
    auto lines = exported(left.office);
    const auto marker = std::ranges::find_if(lines, [](const auto& l) { return l.find("\"refused\":\"by") != l.npos; });
    REQUIRE(marker != lines.end());
    TempDirectory place;
    REQUIRE(server::found_office(place.file("office"), {*rules_from({}, {}), true}));
    std::filesystem::copy_file(left.office.directory() + "/keys.json", place.file("office") + "/keys.json",
                               std::filesystem::copy_options::overwrite_existing);
    RunningOffice other({.now = left.office.now(), .directory = place.file("office")});
    text_of(other.captured(captured_body()), "subject");  // it is in use
    *marker = forged;
    CHECK_FALSE(import_into(other, lines).refused.empty());
    other.read([&](server::Store& store) { CHECK_FALSE(store.place(left.device.origin(), 5)); });
}

TEST_CASE("nothing that is imported was received in the future") {
    Left left;
    revoked(left.office, left.device.origin());
    left.lines = {left.device.next(subject_named(2), "captured", captured_body("2026-03-05 09:30"),
                                   [&](Event& event) { event.clock = beijing("2026-03-05 09:30"); })};
    left.device.go_back({});
    auto first = *parse_line(left.lines[0]);
    first.seq = 2;
    left.office.read([&](server::Store& store) { first.prev = store.origin(left.device.origin())->head_hash; });
    CHECK(import_into(left.office, {kept(left.office, canonical_line(first), "")}).refused.empty());
    CHECK(left.office.complaint(subject_named(2)).at("received_at") == to_beijing(left.office.now()));
}

TEST_CASE("a log whose words name times to come is taken in, and they count as received by now") {
    RunningOffice ahead({.now = "2026-03-09 10:00"});
    const auto subject = text_of(ahead.captured(captured_body("2026-03-09 09:30")), "subject");
    TempDirectory place;
    REQUIRE(server::found_office(place.file("office"), {*rules_from({}, {}), true}));
    RunningOffice office({.now = "2026-03-02 10:00", .directory = place.file("office")});
    const auto& key = ahead.runtime().context.sign_keys.public_key;
    CHECK(import_into(office, exported(ahead), {key}).refused == std::vector<std::string>{});
    CHECK(office.complaint(subject).at("received_at") == to_beijing(beijing("2026-03-02 09:30")));
    CHECK(office.complaint(subject).at("number") == ahead.complaint(subject).at("number"));
}
