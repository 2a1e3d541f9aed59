// SPDX-License-Identifier: Apache-2.0
// An event that names another subject or an account must name one that is there: refused over HTTP, judged not
// effective from devices and imports (rulebook 11).
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "server/audit/checkpoint.hpp"
#include "server/audit/log_transfer.hpp"
#include "shared/reports/unit_record.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* agent = "contact_centre_agent-000030";
const char* manager = "outlet_manager-650101";

Json entered_body() { return {{"unit", "650101"}, {"opinion", "complaint"}, {"narrative", "排队太久。"}}; }

/// The entry of the timeline that stands at this place.
Json entry_at(const Json& view, const std::string& origin, std::int64_t seq) {
    for (const auto& entry : view.at("timeline"))
        if (entry.at("origin") == origin && entry.at("seq") == seq) return entry;
    return {};
}

std::int64_t judgements(const Json& view) { return count_kind(view, "judged_ineffective"); }

/// What names nothing that could be linked, each with the field at fault.
std::vector<std::string> no_complaints(RunningOffice& office, const std::string& itself) {
    const auto opinion = office.post("/v1/opinions", entered_body(), manager);
    REQUIRE(opinion.status == 201);
    return {itself,
            subject_named(404),
            text_of(opinion.json(), "subject"),
            unit_subject("650100"),
            "o-nothing-here",
            "",
            "u-999999",
            "nonsense ' OR 1=1"};
}

}  // namespace

TEST_CASE("a link to itself, to nothing or to what is no complaint is 422 by name, and nothing is stored",
          "[rulebook11]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto targets = no_complaints(office, subject);
    const auto stored = office.events_stored();
    for (const char* kind : {"linked", "unlinked"})
        for (const auto& to : targets) {
            INFO(kind << " to " << to);
            check_problem(
                office.post("/v1/complaints/" + subject + "/lines", {{"kind", kind}, {"body", {{"to", to}}}}, agent),
                422, "body.to");
        }
    CHECK(office.events_stored() == stored);
    CHECK(office.complaint(subject).at("links").empty());
}

TEST_CASE("a link to another complaint stands, and can be undone", "[rulebook11][art11]") {
    RunningOffice office;
    const auto one = text_of(office.captured(captured_body()), "subject");
    auto other_body = captured_body();
    other_body["customer"]["mobile"] = "13900139000";
    const auto other = text_of(office.captured(other_body), "subject");
    CHECK(office.line(one, "linked", {{"to", other}, {"why", "same_issue"}}, agent).at("effective") == true);
    CHECK(office.complaint(one).at("links") == Json{other});
    CHECK(office.line(one, "unlinked", {{"to", other}}, agent).at("effective") == true);
    CHECK(office.complaint(one).at("links").empty());
}

TEST_CASE("every other reference to a subject or an account is refused by name when nothing is there", "[rulebook11]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto opinion = text_of(office.post("/v1/opinions", entered_body(), manager).json(), "subject");
    struct Case {
        const char *path, *kind;
        Json body;
        const char* where;
    };
    const auto stored = office.events_stored();
    for (const auto& [path, kind, body, where] : std::vector<Case>{
             {"complaints", "notified", {{"unit", "650100"}, {"link", subject_named(404)}}, "body.link"},
             {"complaints", "notified", {{"unit", "650100"}, {"link", subject}}, "body.link"},
             {"complaints",
              "assigned",
              {{"unit", "650101"}, {"as", "first_contact"}, {"person", "nobody"}},
              "body.person"},
             {"complaints", "assigned", {{"unit", "650101"}, {"as", "owner"}, {"person", "nobody"}}, "body.person"},
             {"complaints", "accepted", {{"person", "nobody"}}, "body.person"},
             {"opinions", "converted", {{"complaint", subject_named(404)}}, "body.complaint"},
             {"opinions", "converted", {{"complaint", opinion}}, "body.complaint"}}) {
        const auto& about = std::string_view(path) == "complaints" ? subject : opinion;
        INFO(kind << ' ' << body.dump());
        check_problem(
            office.post("/v1/" + std::string(path) + "/" + about + "/lines", {{"kind", kind}, {"body", body}}, manager),
            422, where);
    }
    CHECK(office.events_stored() == stored);
    auto stolen = captured_body();
    stolen["opinion"] = opinion;
    check_problem(office.post("/v1/complaints", stolen, manager), 422, "opinion");
}

TEST_CASE("first contact goes to a person of the bank, and not to an account that was closed", "[rulebook11][art3]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto hand_over = [&](const char* to) {
        return office.post(
            "/v1/complaints/" + subject + "/lines",
            {{"kind", "assigned"}, {"body", {{"unit", "650101"}, {"as", "first_contact"}, {"person", to}}}}, manager);
    };
    office.write([&](server::Store& store) {
        auto account = *store.account("outlet_staff-650101");
        account.active = false;
        store.put_account(account, office.now());
    });
    check_problem(hand_over("outlet_staff-650101"), 422, "body.person");
    CHECK(hand_over("branch_handler-650100").status == 201);
    CHECK(office.complaint(subject).at("first_contact").at("person") == "branch_handler-650100");
}

TEST_CASE("from a device such a reference is judged not effective, and every replica shows the same", "[rulebook11]") {
    RunningOffice office;
    HandMadeDevice tablet(office, "650101");
    const auto subject = subject_named(1);
    const auto targets = no_complaints(office, subject);
    std::vector<std::string> lines{tablet.next(subject, "captured", captured_body())};
    for (const auto& to : targets)
        if (!to.empty()) lines.push_back(tablet.next(subject, "linked", {{"to", to}}));
    lines.push_back(tablet.next(subject, "unlinked", {{"to", subject}}));
    lines.push_back(tablet.next(subject, "assigned", {{"unit", "650101"}, {"as", "first_contact"}, {"person", "x"}}));
    lines.push_back(tablet.next(subject, "accepted", {{"person", "nobody"}}));
    CHECK(tablet.exchange(lines, 1).header.acked_seq == std::ssize(lines));
    const auto view = office.complaint(subject);
    CHECK(view.at("links").empty());
    CHECK(view.at("state") == "captured");
    for (std::int64_t seq = 2; seq <= std::ssize(lines); ++seq) {
        const auto entry = entry_at(view, tablet.origin(), seq);
        INFO(entry.dump());
        CHECK(entry.at("effective") == false);
        CHECK(text_of(entry, "why_not").find("rulebook 11") != std::string::npos);
    }
    CHECK(judgements(view) == std::ssize(lines) - 1);
    testing::TempDirectory place;
    const auto replica = office.enrol(place.path(), "000010", Face::desk);
    sync_all(*replica, office.now());
    CHECK(shown(*replica, subject, office.now()).at("timeline") == office.whole(subject).at("timeline"));
    CHECK_FALSE(replica->log_state().diverged);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("a link whose complaint comes from another device later has effect from then on", "[rulebook11]") {
    RunningOffice office;
    HandMadeDevice first(office, "650101"), second(office, "650101");
    const auto one = subject_named(1), other = subject_named(2);
    first.exchange({first.next(one, "captured", captured_body()),
                    first.next(one, "linked", {{"to", other}, {"why", "same_issue"}})},
                   1);
    CHECK(office.complaint(one).at("links").empty());
    auto late = captured_body();
    late["customer"]["mobile"] = "13900139000";
    second.exchange({second.next(other, "captured", late)}, 1);
    const auto view = office.complaint(one);
    CHECK(view.at("links") == Json{other});
    CHECK(entry_at(view, first.origin(), 2).at("effective") == true);
    CHECK(judgements(view) == 2);  // the judgement, and that it is lifted
    office.read([&](server::Store& store) { CHECK(store.awaiting(other).empty()); });
}

TEST_CASE("a link to a complaint that the same device hands in with it stands at once", "[rulebook11]") {
    RunningOffice office;
    HandMadeDevice tablet(office, "650101");
    auto other = captured_body();
    other["customer"]["mobile"] = "13900139000";
    tablet.exchange({tablet.next(subject_named(1), "captured", captured_body()),
                     tablet.next(subject_named(1), "linked", {{"to", subject_named(2)}, {"why", "same_issue"}}),
                     tablet.next(subject_named(2), "captured", other)},
                    1);
    const auto view = office.complaint(subject_named(1));
    CHECK(view.at("links") == Json{subject_named(2)});
    CHECK(judgements(view) == 0);
}

TEST_CASE("neither a device nor an account can judge", "[rulebook11]") {
    RunningOffice office;
    HandMadeDevice tablet(office, "650101");
    const auto subject = subject_named(1);
    const Json judgement{{"origin", tablet.origin()}, {"seq", 2}, {"code", "link_to_itself"}};
    const auto refused = tablet.exchange(
        {tablet.next(subject, "captured", captured_body()), tablet.next(subject, "accepted", Json::object()),
         tablet.next(subject, "judged_ineffective", judgement),
         tablet.next(subject, "judged_ineffective", judgement,
                     [](Event& event) {
                         event.by = {"head-office", Role::rule_keeper, "000000"};
                     })},
        1);
    CHECK_FALSE(why_refused(refused, 4).empty());
    const auto view = office.complaint(subject);
    CHECK(entry_at(view, tablet.origin(), 2).at("effective") == true);
    CHECK(entry_at(view, tablet.origin(), 3).at("effective") == false);
}

TEST_CASE("a conversion by a device to no complaint leaves the entry to be converted by head office",
          "[rulebook11][art10]") {
    RunningOffice office;
    HandMadeDevice tablet(office, "650101");
    const std::string entry = "o-00000000000000000000000000000001";
    tablet.exchange({tablet.next(entry, "entered", entered_body()),
                     tablet.next(entry, "converted", {{"complaint", subject_named(404)}})},
                    1);
    CHECK(office.get("/v1/opinions/" + entry, manager).json().at("state") == "entered");
    office.move_to("2026-03-05 10:00");
    const auto view = office.get("/v1/opinions/" + entry, manager).json();
    CHECK(view.at("state") == "converted");
    CHECK(office.get("/v1/complaints/" + text_of(view, "converted_to"), manager).status == 200);
}

TEST_CASE("a capture on a device that claims an opinion-book entry does not keep the entry from becoming a complaint",
          "[rulebook11][art10]") {
    RunningOffice office;
    HandMadeDevice tablet(office, "650101");
    const auto entry = text_of(office.post("/v1/opinions", entered_body(), manager).json(), "subject");
    auto claims = captured_body();
    claims["opinion"] = entry;
    tablet.exchange(
        {tablet.next(subject_named(1), "captured", claims), tablet.next(entry, "converted", Json::object())}, 1);
    office.read([&](server::Store& store) {
        CHECK(store.complaint_of_opinion(entry));
        CHECK(store.subject(subject_named(1))->from_opinion.empty());
    });
}

TEST_CASE("links in an imported file are judged like a device's, once", "[rulebook11]") {
    RunningOffice office;
    const auto bad = [&](const std::string& origin) {
        Event captured, link;
        captured.origin = link.origin = origin;
        captured.seq = 1;
        captured.clock = link.clock = office.now();
        captured.at = {office.now(), 1};
        captured.subject = link.subject = subject_named(7);
        captured.kind = "captured";
        captured.body = captured_body();
        captured.by = link.by = {manager, Role::outlet_manager, "650101"};
        const auto first = canonical_line(captured);
        link.seq = 2;
        link.prev = hash_of(first);
        link.at = {office.now(), 2};
        link.kind = "linked";
        link.body = {{"to", subject_named(7)}};
        const auto second = canonical_line(link);
        const server::ChainEnds ends{{{origin, {2, hash_of(second)}}}, {}};
        return first + '\n' + second + '\n' + server::sign_ends(ends, office.runtime().context) + '\n';
    }("t-9999");
    for (int time = 0; time < 2; ++time) {
        std::istringstream file(bad);
        office.write([&](server::Store& store) { server::import_events(store, office.runtime().context, file); });
    }
    const auto view = office.complaint(subject_named(7));
    CHECK(view.at("links").empty());
    CHECK(entry_at(view, "t-9999", 2).at("effective") == false);
    CHECK(judgements(view) == 1);
    CHECK(office.damage() == std::vector<std::string>{});
}
