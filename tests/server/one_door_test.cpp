// SPDX-License-Identifier: Apache-2.0
// A customer's voice is never refused for who wrote it, when, or under which rules, and what people did is judged by
// the accounts of its own time (docs/decisions/0019).
#include <catch2/catch.hpp>

#include "server/services/subject_service.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* administrator = "administrator-000000";
const char* staff = "outlet_staff-650101";
const Actor staff_member{staff, Role::outlet_staff, "650101"};

void close_account(RunningOffice& office, const std::string& account) {
    REQUIRE(office.post("/v1/accounts/" + account + "/active", {{"active", false}}, administrator).status == 200);
}

std::function<void(Event&)> by(const Actor& who) {
    return [who](Event& event) { event.by = who; };
}

/// What head office noted on the complaint's first event; null when nothing.
Json note_on(const Json& view) {
    for (const auto& entry : view.at("timeline"))
        if (entry.at("kind") == "marked") return entry.at("body");
    return {};
}

Json policy_without(RunningOffice& office, const std::string& code) {
    auto policy = office.get("/v1/policy", "channel_operations_head-000010").json().at("rules").at("policy");
    policy["version"] = "2026-2";
    for (auto& category : policy["categories"]) {
        auto& subs = category["sub"];
        for (auto sub = subs.begin(); sub != subs.end(); ++sub)
            if (sub->at("code") == code) {
                subs.erase(sub);
                break;
            }
    }
    Json answers = Json::array();
    for (const auto& answer : policy.value("answers", Json::array()))
        if (answer.at("category") != code) answers.push_back(answer);
    if (policy.contains("answers")) policy["answers"] = answers;
    return {{"policy", policy}};
}

}  // namespace

TEST_CASE("nobody's words take the place of a customer's, whatever time they name") {
    RunningOffice office;
    const auto before = office.captured(captured_body());
    const auto subject = text_of(before, "subject");
    HandMadeDevice other(office, "650102");
    auto body = captured_body();
    body["unit"] = "650102";
    body["narrative"] = "没有问题";
    const auto early = GENERATE(
        as<std::function<void(Event&)>>{},
        [](Event& event) {
            event.at = {event.clock - 24h * 365, 0};
        },
        [](Event& event) { event.clock = event.clock - 48h; });
    REQUIRE(other.exchange({other.next(subject, "captured", body, early)}, 1).header.refused.empty());
    const auto view = office.complaint(subject);
    for (const char* field : {"number", "unit", "captured", "received_at"}) CHECK(view.at(field) == before.at(field));
    const auto& timeline = view.at("timeline");
    CHECK(std::ranges::any_of(timeline, [](const Json& entry) {
        return entry.at("kind") == "judged_ineffective" && entry.at("body").at("code") == "begun_already";
    }));
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("whoever captured offline and has left the bank since takes no complaint along") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    const auto captured = device.next(subject_named(1), "captured", captured_body(), by(staff_member));
    const auto accepted = device.next(subject_named(1), "accepted", {{"on_the_spot", false}}, by(staff_member));
    office.move_to("2026-03-02 12:00");
    close_account(office, staff);
    office.move_to("2026-03-02 14:00");
    // Written after: it stands for the customer's word alone, and what the person did then does not count.
    const auto late = device.next(subject_named(2), "captured", captured_body(), by(staff_member));
    const auto late_act = device.next(subject_named(2), "accepted", {{"on_the_spot", false}}, by(staff_member));
    const auto response = device.exchange({captured, accepted, late, late_act}, 1);
    CHECK(response.header.acked_seq == 4);
    REQUIRE(response.header.refused.size() == 1);
    CHECK(response.header.refused[0].seq == 4);
    CHECK(response.header.refused[0].code == "unknown_account");
    const auto first = office.complaint(subject_named(1));
    CHECK(first.at("state") == "accepted");
    CHECK(note_on(first).is_null());
    CHECK(first.at("first_contact").at("person") == staff);
    const auto second = office.complaint(subject_named(2));
    CHECK(second.at("level") == 1);
    CHECK(note_on(second).at("codes") == Json{"unknown_account"});
    CHECK(second.at("first_contact").at("person") == "device:" + device.origin());
    CHECK(office.log().find("words taken in with a note") != std::string::npos);
    CHECK(office.get("/metrics").body.find("words_noted") != std::string::npos);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("a sub-category that was dropped meanwhile becomes other, and the one that was given stays beside it",
          "[art9]") {
    RunningOffice office;
    testing::TempDirectory place;
    const auto tablet = office.enrol(place.path(), "650101", Face::tablet);
    sync_all(*tablet, office.now());
    const auto offline = tablet->capture(captured_body(), office.now());
    REQUIRE(offline);
    const auto changed = office.post("/v1/policy", policy_without(office, "2.2"), "channel_operations_head-000010");
    INFO(changed.body);
    REQUIRE(changed.status == 200);
    sync_all(*tablet, office.now());
    const auto view = office.complaint(offline->subject);
    CHECK(text_of(view, "number") == offline->number);
    CHECK(view.at("category") == "4.9");
    CHECK(view.at("captured").at("as_given").at("category") == "2.2");
    CHECK(note_on(view).at("codes") == Json{"wrong_category"});
    CHECK(shown(*tablet, offline->subject, office.now()).at("category") == "4.9");
    CHECK_FALSE(tablet->log_state().diverged);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("a customer's words are taken in whoever claims to have written them, and never with that one's rights") {
    RunningOffice office;
    HandMadeDevice device(office, "650101"), kiosk(office, "650101", Face::kiosk);
    struct Row {
        HandMadeDevice* device;
        Actor claim;
        const char* code;
    };
    const std::vector<Row> rows{
        {&device, {"nobody-650101", Role::outlet_manager, "650101"}, "unknown_account"},
        {&device, {"outlet_manager-650101", Role::branch_head, "650100"}, "another_role"},
        {&device, {"branch_head-610000", Role::branch_head, "610000"}, "another_branch"},
        {&device, {"rule_keeper", Role::rule_keeper, "000000"}, "unknown_account"},
        {&device, {"auditor-000000", Role::auditor, "000000"}, "another_role"},
        {&kiosk, {"outlet_manager-650101", Role::outlet_manager, "650101"}, "not_at_kiosk"},
    };
    int name = 100;
    for (const auto& [from, claim, code] : rows) {
        INFO(claim.account << ' ' << code);
        const auto subject = subject_named(++name);
        auto body = captured_body();
        body["opinion"] = "o-00000000000000000000000000000009";
        const auto event = from->next(subject, "captured", body, by(claim));
        CHECK(from->exchange({event}, from->written()).header.refused.empty());
        const auto view = office.complaint(subject);
        CHECK(view.at("level") == 1);
        CHECK(note_on(view).at("codes") == Json{code});
        CHECK(note_on(view).at("by").at("account") == "device:" + from->origin());
    }
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("words that do not fit today's rules are taken in and noted, for complaints and the opinion book") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    int name = 200;
    for (const auto& [change, code] : std::vector<std::pair<Json, const char*>>{
             {{{"unit", "999999"}}, "wrong_unit"},
             {{{"category", "8.8"}}, "wrong_category"},
             {{{"customer", {{"mobile", "1380013800O"}}}}, "wrong_customer_mobile"},
             {{{"narrative", std::string(5000, 'x')}}, "wrong_narrative"}}) {
        INFO(code);
        const auto subject = subject_named(++name);
        auto body = captured_body();
        body.merge_patch(change);
        CHECK(device.exchange({device.next(subject, "captured", body)}, device.written()).header.refused.empty());
        const auto view = office.complaint(subject);
        CHECK(view.at("level") == 1);
        CHECK(view.at("unit") == "650101");
        CHECK(note_on(view).at("codes") == Json{code});
        CHECK(view.at("captured").at("narrative") == body.at("narrative"));
        CHECK(office.whole(subject).at("captured").at("customer") == body.at("customer"));
    }
    const std::string entry = "o-00000000000000000000000000000001";
    const auto entered = device.next(
        entry, "entered", {{"unit", "650101"}, {"opinion", "complaint"}, {"narrative", "x"}, {"category", "8.8"}});
    CHECK(device.exchange({entered}, device.written()).header.refused.empty());
    CHECK(office.get("/v1/opinions/" + entry, "outlet_manager-650101").json().at("category") == "4.9");
    const auto nothing = device.next(subject_named(300), "captured", Json::object());
    const auto refused = device.exchange({nothing}, device.written()).header.refused;
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].code == "wrong_body");
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("what people did is judged by the account of its own time, within what a clock may be wrong") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    const auto captured = device.next(subject_named(1), "captured", captured_body());
    office.move_to("2026-03-02 12:00");
    close_account(office, staff);
    const auto act = [&](const char* when) {
        const auto written = beijing(when);
        return device.next(subject_named(1), "viewed", {{"fields", Json::array()}}, [=](Event& event) {
            event.by = staff_member;
            event.clock = written;
        });
    };
    std::vector<std::string> lines{captured, act("2026-03-02 11:59"), act("2026-03-02 12:01"), act("2026-03-02 13:00")};
    office.move_to("2026-03-02 14:00");
    const auto refused = device.exchange(lines, 1).header.refused;
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].seq == 4);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("no device writes about accounts, devices and rules") {
    RunningOffice office;
    HandMadeDevice device(office, "000000", Face::desk);
    const auto event = device.next("a-office", "account_changed", {{"account", "x"}, {"role", "administrator"}});
    const auto refused = device.exchange({event}, 1).header.refused;
    REQUIRE(refused.size() == 1);
    CHECK(refused[0].code == "head_office_only");
}

TEST_CASE("verify names a line whose writer could not have written it") {
    RunningOffice office;
    HandMadeDevice device(office, "650101");
    device.exchange({device.next(subject_named(1), "captured", captured_body())}, 1);
    const auto forged = parse_line(device.next(subject_named(1), "closed", Json::object(),
                                               by({"branch_head-610000", Role::branch_head, "610000"})));
    REQUIRE(forged);
    office.write([&](server::Store& store) {
        auto origin = *store.origin(device.origin());
        const auto text = canonical_line(*forged);
        store.insert_event({origin.id, forged->seq, hash_of(text), {}, text, forged->subject, {}, office.now()});
        origin.head_seq = forged->seq;
        origin.head_hash = hash_of(text);
        store.put_origin(origin);
    });
    bool named = false;
    for (const auto& found : office.damage())
        named = named || found.starts_with(device.origin() + " seq 2: by: people of 610000");
    CHECK(named);
}

TEST_CASE("whoever is shut out while a call waits writes nothing over HTTP any more") {
    RunningOffice office;
    close_account(office, staff);
    auto body = captured_body();
    body["unit"] = staff_member.unit;
    // Let in before: only the writer knows better.
    const auto captured =
        server::create_subject(office.runtime(), SubjectKind::complaint, staff_member, {body, "", "", ""});
    REQUIRE_FALSE(captured);
    CHECK(captured.error().status == 403);
    const Actor other_role{"outlet_manager-650101", Role::branch_head, "650100"};
    const auto accepted =
        server::create_subject(office.runtime(), SubjectKind::opinion, other_role,
                               {{{"unit", "650101"}, {"opinion", "praise"}, {"narrative", "很好"}}, "", "", ""});
    REQUIRE_FALSE(accepted);
    CHECK(accepted.error().status == 403);
}
