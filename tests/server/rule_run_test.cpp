// SPDX-License-Identifier: Apache-2.0
// The rule engine over time: what falls due is done once, in order, however late.
#include <algorithm>
#include <catch2/catch.hpp>

#include "server/services/scheduler.hpp"
#include "tests/server/support/devices.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

/// The bodies of the effective lines of this kind, in their order.
std::vector<Json> bodies(const Json& view, const std::string& kind) {
    std::vector<Json> out;
    for (const auto& entry : view.at("timeline"))
        if (entry.at("kind") == kind && entry.at("effective") == true) out.push_back(entry.at("body"));
    return out;
}

std::vector<std::string> overdue_duties(const Json& view) {
    std::vector<std::string> out;
    for (const auto& body : bodies(view, "overdue")) out.push_back(text_of(body, "duty"));
    return out;
}

Json by_someone(const char* mobile, When received = "2026-03-02 09:30") {
    auto body = captured_body(received);
    body["customer"]["mobile"] = mobile;
    return body;
}

}  // namespace

TEST_CASE("a response is overdue at the first millisecond after its limit, not at it, and once", "[art12]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    office.move_to("2026-03-03 18:00");
    CHECK(overdue_duties(office.complaint(subject)).empty());
    CHECK(duties_of_kind(office.complaint(subject), "respond")[0].at("state") == "open");
    office.move_to(beijing("2026-03-03 18:00") + one_ms);
    const auto view = office.complaint(subject);
    CHECK(overdue_duties(view) == std::vector<std::string>{"respond"});
    CHECK(parse_instant(text_of(bodies(view, "overdue")[0], "due")) == beijing("2026-03-03 18:00"));
    CHECK(view.at("level") == 1);
    for (const char* time : {"2026-03-03 18:01", "2026-03-04 09:00", "2026-03-05 18:00"}) {
        office.move_to(time);
        CHECK(overdue_duties(office.complaint(subject)) == std::vector<std::string>{"respond"});
    }
}

TEST_CASE("a level-1 complaint not resolved in three working days goes to level 2 and the branch", "[art11][art13]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    office.line(subject, "accepted", {{"on_the_spot", true}}, "outlet_manager-650101");
    office.move_to("2026-03-05 18:00");
    CHECK(office.complaint(subject).at("level") == 1);
    office.move_to(beijing("2026-03-05 18:00") + one_ms);
    const auto view = office.complaint(subject);
    CHECK(view.at("level") == 2);
    CHECK(view.at("owner").at("unit") == "650100");
    CHECK(bodies(view, "raised").size() == 1);
    CHECK(overdue_duties(view) == std::vector<std::string>{"resolve"});
}

TEST_CASE("after a week down everything that fell due is written once, in order, as if it had been there", "[art12]") {
    RunningOffice office;
    std::vector<std::string> subjects;
    for (int i = 0; i < 3; ++i)
        subjects.push_back(text_of(office.captured(by_someone(("1391000000" + std::to_string(i)).c_str())), "subject"));
    subjects.resize(2);
    // Only the clock goes on: nobody looks. Then head office wakes up and catches up at once.
    dynamic_cast<server::RehearsalClock&>(*office.runtime().context.clock).set(beijing("2026-03-09 12:00"));
    REQUIRE(server::catch_up(office.runtime()));
    for (const auto& subject : subjects) {
        const auto view = office.complaint(subject);
        const auto late = overdue_duties(view);
        CHECK(std::ranges::count(late, "respond") == 1);
        CHECK(std::ranges::count(late, "resolve") == 1);
        const auto marks = bodies(view, "overdue");
        for (std::size_t i = 1; i < marks.size(); ++i) CHECK(text_of(marks[i - 1], "due") <= text_of(marks[i], "due"));
    }
    const auto stored = office.events_stored();
    REQUIRE(server::catch_up(office.runtime()));
    CHECK(office.events_stored() == stored);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("what was answered before head office woke up is late or in time by when it was answered") {
    RunningOffice office;
    testing::TempDirectory place;
    const auto tablet = office.enrol(place.path(), "650101", Face::tablet);
    const auto in_time = tablet->capture(captured_body(), office.now())->subject;
    const auto late = tablet->capture(captured_body(), office.now())->subject;
    sync_all(*tablet, office.now());
    office.move_to("2026-03-03 17:59");
    REQUIRE(tablet->append(in_time, "responded", whole_body("responded"), office.now()));
    office.move_to("2026-03-03 18:30");
    REQUIRE(tablet->append(late, "responded", whole_body("responded"), office.now()));
    office.move_to("2026-03-04 09:00");
    CHECK(overdue_duties(office.complaint(in_time)).size() == 1);  // head office could not know
    sync_all(*tablet, office.now());
    CHECK(duties_of_kind(office.complaint(in_time), "respond")[0].at("state") == "met");
    CHECK(duties_of_kind(office.complaint(late), "respond")[0].at("state") == "late");
}

TEST_CASE("three customers on one issue at one unit raise all three to level 3, the same customer thrice does not",
          "[art11]") {
    RunningOffice office;
    const auto first = text_of(office.captured(by_someone("13910000001")), "subject");
    const auto again = text_of(office.captured(by_someone("13910000001")), "subject");
    const auto second = text_of(office.captured(by_someone("13910000002")), "subject");
    for (const auto& subject : {first, again, second}) CHECK(office.complaint(subject).at("level") == 1);
    const auto third = text_of(office.captured(by_someone("13910000003")), "subject");
    for (const auto& subject : {first, again, second, third}) {
        const auto view = office.complaint(subject);
        CHECK(view.at("level") == 3);
        CHECK(bodies(view, "raised").size() <= 1);
    }
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("three customers more than a day apart are no cluster, nor are three at other units", "[art11]") {
    RunningOffice office({.now = "2026-03-04 12:00", .rehearsal = true, .directory = {}});
    office.captured(by_someone("13910000001", "2026-03-03 09:00"));
    office.captured(by_someone("13910000002", "2026-03-03 20:00"));
    const auto day_later = office.captured(by_someone("13910000003", "2026-03-04 09:00:01"));
    CHECK(day_later.at("level") == 1);
    auto elsewhere = by_someone("13910000004", "2026-03-03 20:00");
    elsewhere["unit"] = "650102";
    CHECK(office.captured(elsewhere, "contact_centre_agent-000030").at("level") == 1);
    // One who fits both windows closes the first of them.
    CHECK(office.captured(by_someone("13910000005", "2026-03-03 10:00")).at("level") == 3);
}

TEST_CASE("the same customer through another channel is level 2", "[art11]") {
    RunningOffice office;
    office.captured(by_someone("13910000001", "2026-03-02 09:00"));
    auto again = by_someone("13910000001", "2026-03-02 09:30");
    again["channel"] = "hotline";
    again["form"] = "offsite";
    CHECK(office.captured(again, "contact_centre_agent-000030").at("level") == 2);
}

TEST_CASE(
    "a complaint in the opinion book not answered in one working day becomes one by itself, its limits from the entry",
    "[art10]") {
    RunningOffice office;
    const auto entered = office.post("/v1/opinions",
                                     {{"unit", "650101"},
                                      {"opinion", "complaint"},
                                      {"narrative", "等了两个小时"},
                                      {"category", "2.3"},
                                      {"customer", {{"name", "李四"}, {"mobile", "13900001111"}}}},
                                     "outlet_staff-650101");
    REQUIRE(entered.status == 201);
    const auto opinion = text_of(entered.json(), "subject");
    office.move_to("2026-03-03 18:00");
    CHECK(office.get("/v1/opinions/" + opinion, "outlet_manager-650101").json().at("state") == "entered");
    CHECK(all_items(office, "/v1/complaints", "auditor-000000").empty());
    office.move_to("2026-03-04 09:00");
    const auto view = office.get("/v1/opinions/" + opinion, "outlet_manager-650101").json();
    CHECK(view.at("state") == "converted");
    const auto items = all_items(office, "/v1/complaints", "outlet_manager-650101");
    REQUIRE(items.size() == 1);
    CHECK(items[0].at("subject") == view.at("converted_to"));
    const auto complaint = office.whole(text_of(items[0], "subject"));
    CHECK(complaint.at("received_at") == "2026-03-02T10:00:00+08:00");
    CHECK(complaint.at("channel") == "opinion_book");
    CHECK(duties_of_kind(complaint, "resolve")[0].at("due") == "2026-03-05T18:00:00+08:00");
    CHECK(complaint.at("timeline")[0].at("body").at("customer").at("name") == "李四");
    office.move_to("2026-03-20 09:00");
    CHECK(all_items(office, "/v1/complaints", "auditor-000000").size() == 1);
}

TEST_CASE("suggestions and praise convert never, answered complaints neither") {
    RunningOffice office;
    const auto enter = [&](const char* opinion) {
        return text_of(
            office
                .post(
                    "/v1/opinions",
                    {{"unit", "650101"}, {"opinion", opinion}, {"narrative", "x"}, {"customer", {{"anonymous", true}}}},
                    "outlet_staff-650101")
                .json(),
            "subject");
    };
    enter("suggestion");
    enter("praise");
    const auto answered = enter("complaint");
    office.post("/v1/opinions/" + answered + "/lines", {{"kind", "answered"}, {"body", whole_body("answered")}},
                "outlet_staff-650101");
    office.move_to("2026-03-20 09:00");
    CHECK(all_items(office, "/v1/complaints", "auditor-000000").empty());
}

TEST_CASE("a closed complaint is archived by itself, and wakes nobody any more", "[art3]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const char* manager = "outlet_manager-650101";
    const std::vector<std::pair<const char*, Json>> story{
        {"accepted", {{"on_the_spot", true}}},
        {"investigated", {{"findings", "true"}, {"verdict", "true"}, {"signature", "张"}}},
        {"proposed", {{"solution", "apologise"}}},
        {"approved", {{"opinion", "agreed"}, {"signature", "王"}}},
        {"replied", {{"outcome", "resolved"}, {"text", "sorry"}, {"direct", true}, {"how", "phone"}}},
        {"satisfaction_recorded", {{"score", 5}}},
    };
    for (const auto& [kind, body] : story) {
        INFO(kind);
        CHECK(office.line(subject, kind, body, manager).at("effective") == true);
    }
    if (!office.complaint(subject).at("missing_to_close").empty())
        office.line(subject, "called_back", {{"result", "satisfied"}}, "contact_centre_agent-000030");
    INFO(office.complaint(subject).at("missing_to_close").dump());
    const auto closed = office.line(subject, "closed", Json::object(), manager);
    CHECK(closed.at("effective") == true);
    CHECK(closed.at("complaint").at("state") == "closed");
    office.move_to("2026-04-30 09:00");
    CHECK(office.complaint(subject).at("state") == "archived");
    CHECK(count_kind(office.complaint(subject), "archived") == 1);
    CHECK(overdue_duties(office.complaint(subject)).empty());
    CHECK(office.log().find("does not come to rest") == std::string::npos);
    CHECK(office.log().find("does not come to an end") == std::string::npos);
}
