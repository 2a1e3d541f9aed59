// SPDX-License-Identifier: Apache-2.0
// Head office recognises the same customer, the same matter, a crowd and recurring trouble (Art. 6(5), 11, 14; rulebook
// 3, 7), and takes back what only a link had caused.
#include <sqlite3.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "server/store/sqlite/sqlite_store.hpp"
#include "tests/server/support/devices.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

constexpr const char* agent = "contact_centre_agent-000030";
const std::vector<std::string> sub_branches{"650101", "650102", "650103", "650104", "650105", "650106", "650001",
                                            "650002", "650003", "650004", "610001", "610002", "610003"};

std::string mobile(int customer) { return "1391000" + std::to_string(1000 + customer); }

Json by(int customer, When received, const std::string& unit = "650101", const std::string& category = "2.2") {
    auto body = captured_body(received);
    body["customer"]["name"] = "客户" + std::to_string(customer);
    body["customer"]["mobile"] = mobile(customer);
    body["unit"] = unit;
    body["category"] = category;
    return body;
}

Json by_phone(Json body) {
    body["channel"] = "hotline";
    body["form"] = "offsite";
    return body;
}

std::string capture(RunningOffice& office, const Json& body) {
    return text_of(office.captured(body, agent), "subject");
}

bool has_reason(const Json& view, const std::string& rule) {
    return std::ranges::any_of(view.at("reasons"), [&](const Json& r) { return r.at("rule") == rule; });
}

int status_of(RunningOffice& office, const std::string& subject, const std::string& account) {
    return office.get("/v1/complaints/" + subject, account).status;
}

/// What SQLite did so far in the writer's connection, in steps of its machine: the same on every run.
std::int64_t steps_done(RunningOffice& office) {
    std::int64_t steps = 0;
    office.write([&](server::Store& store) {
        auto* database = dynamic_cast<server::SqliteStore&>(store).database().getHandle();
        for (auto* s = sqlite3_next_stmt(database, nullptr); s != nullptr; s = sqlite3_next_stmt(database, s))
            steps += sqlite3_stmt_status(s, SQLITE_STMTSTATUS_VM_STEP, 0);
    });
    return steps;
}

}  // namespace

TEST_CASE("the same customer's matter through another channel is linked, told and coordinated by the contact centre",
          "[art11][art14]") {
    RunningOffice office;
    const auto first = capture(office, by(1, "2026-03-02 09:00"));
    const auto again = capture(office, by_phone(by(1, "2026-03-02 09:30")));
    const auto view = office.complaint(again);
    CHECK(view.at("level") == 2);
    CHECK(has_reason(view, "repeated_through_another_channel"));
    CHECK(view.at("links") == Json{first});
    CHECK(count_kind(view, "linked") == 1);
    CHECK(std::ranges::find(view.at("supervisors"), Json("000030")) != view.at("supervisors").end());
    const auto told = std::ranges::find_if(view.at("timeline"), [](const Json& entry) {
        return entry.at("kind") == "notified" && text_of(entry.at("body"), "what") == "linked";
    });
    REQUIRE(told != view.at("timeline").end());
    CHECK(told->at("by") == "rule_keeper");
    CHECK(office.complaint(first).at("level") == 1);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("a link that is undone takes back the level that only it had caused, and is not made again", "[art11]") {
    RunningOffice office;
    const auto first = capture(office, by(1, "2026-03-02 09:00"));
    const auto again = capture(office, by_phone(by(1, "2026-03-02 09:30")));
    REQUIRE(office.complaint(again).at("level") == 2);
    office.line(again, "unlinked", {{"to", first}, {"why", "another person"}}, agent);
    auto view = office.complaint(again);
    CHECK(view.at("level") == 1);
    CHECK(view.at("links") == Json::array());
    CHECK(count_kind(view, "lowered") == 1);
    office.line(again, "accepted", Json::object(), "outlet_manager-650101");
    view = office.complaint(again);
    CHECK(count_kind(view, "linked") == 1);
    CHECK(view.at("level") == 1);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("a link made by a person shows each complaint to who holds the other, as long as it stands", "[art14]") {
    RunningOffice office;
    const auto here = capture(office, by(1, "2026-03-02 09:00", "650101"));
    const auto there = capture(office, by(2, "2026-03-02 09:10", "610001", "3.1"));
    CHECK(status_of(office, there, "outlet_manager-650101") == 404);
    office.line(there, "linked", {{"to", here}, {"why", "same_issue"}}, agent);
    CHECK(status_of(office, there, "outlet_manager-650101") == 200);
    CHECK(office.complaint(there).at("level") == 1);  // the same issue of two customers raises nothing
    // A new holder of the one is told of the other, too.
    office.line(here, "assigned", {{"unit", "650102"}, {"as", "owner"}}, agent);
    CHECK(status_of(office, there, "outlet_manager-650102") == 200);
    office.line(there, "unlinked", {{"to", here}}, agent);
    CHECK(status_of(office, there, "outlet_manager-650101") == 404);
    CHECK(status_of(office, there, "outlet_manager-650102") == 404);
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("an earlier complaint that becomes known later is found by the later one", "[art11]") {
    RunningOffice office;
    const auto later = capture(office, by_phone(by(1, "2026-03-02 09:30")));
    CHECK(office.complaint(later).at("level") == 1);
    const auto earlier = capture(office, by(1, "2026-03-02 09:00"));
    CHECK(office.complaint(later).at("level") == 2);
    CHECK(office.complaint(later).at("links") == Json{earlier});
    CHECK(office.complaint(earlier).at("links") == Json::array());
}

TEST_CASE("who was answered and complains again is level 2, also when the answer becomes known later", "[art11]") {
    RunningOffice office;
    TempDirectory place;
    const auto first = text_of(office.captured(by(1, "2026-03-02 09:30")), "subject");
    const auto tablet = office.enrol(place.path(), "650101", Face::tablet);
    sync_all(*tablet, office.now());
    REQUIRE(tablet->append(first, "replied", whole_body("replied"), office.now()));
    office.move_to("2026-03-02 11:00");
    const auto again = capture(office, by(1, "2026-03-02 10:30"));
    CHECK(office.complaint(again).at("level") == 1);  // through the same channel, and not answered as far as known
    sync_all(*tablet, office.now());
    CHECK(office.complaint(again).at("level") == 2);
    CHECK(has_reason(office.complaint(again), "not_accepted_complained_again"));
}

TEST_CASE("the same name and landline are the same customer, an anonymous one is nobody's", "[art11]") {
    RunningOffice office;
    auto first = by(1, "2026-03-02 09:00"), same = by_phone(by(1, "2026-03-02 09:30"));
    for (auto* body : {&first, &same}) {
        (*body)["customer"]["mobile"] = "";
        (*body)["customer"]["landline"] = "0991-2345678";
    }
    auto other_name = same;
    other_name["customer"]["name"] = "李梅";
    auto anonymous = by_phone(by(1, "2026-03-02 09:40"));
    anonymous["customer"] = {{"anonymous", true}};
    anonymous["reply_by"] = "none";
    capture(office, first);
    CHECK(office.complaint(capture(office, same)).at("level") == 2);
    CHECK(office.complaint(capture(office, other_name)).at("links") == Json::array());
    CHECK(office.complaint(capture(office, anonymous)).at("links") == Json::array());
}

TEST_CASE("ten customers in the whole bank on one sub-category in a day are major, nine are not", "[art11]") {
    RunningOffice office;
    std::vector<std::string> subjects;
    for (int i = 0; i < 9; ++i)
        subjects.push_back(capture(office, by(i, "2026-03-02 09:00", sub_branches.at(static_cast<std::size_t>(i)))));
    for (const auto& subject : subjects) CHECK(office.complaint(subject).at("level") == 1);
    subjects.push_back(capture(office, by(9, "2026-03-02 09:30", sub_branches[9])));
    for (const auto& subject : subjects) {
        CHECK(office.complaint(subject).at("level") == 3);
        CHECK(has_reason(office.complaint(subject), "several_people_bank_wide"));
    }
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("ten customers in a day are nothing special where a day brings more than two on that sub-category",
          "[art11]") {
    RunningOffice office;
    // 65 in the thirty days before: a day brings 2.2 on average, and ten are less than five times that.
    for (int i = 0; i < 65; ++i) {
        const auto received = beijing("2026-02-02 10:00") + std::chrono::hours{10 * i};
        capture(office, by(100 + i, received, sub_branches.at(static_cast<std::size_t>(i) % 13)));
    }
    std::vector<std::string> subjects;
    for (int i = 0; i < 10; ++i)
        subjects.push_back(capture(office, by(i, "2026-03-02 09:00", sub_branches.at(static_cast<std::size_t>(i)))));
    CHECK(std::ranges::none_of(subjects, [&](const std::string& subject) {
        return has_reason(office.complaint(subject), "several_people_bank_wide");
    }));
}

TEST_CASE("a complaint whose sub-category is corrected joins the crowd it belongs to, and raises it", "[art11]") {
    RunningOffice office;
    const auto one = capture(office, by(1, "2026-03-02 09:00"));
    const auto two = capture(office, by(2, "2026-03-02 09:10"));
    const auto three = capture(office, by(3, "2026-03-02 09:20", "650101", "2.1"));
    CHECK(office.complaint(one).at("level") == 1);
    office.line(three, "amended", {{"field", "category"}, {"new", "2.2"}, {"why", "it was about attitude"}},
                "outlet_manager-650101");
    for (const auto& subject : {one, two, three}) CHECK(office.complaint(subject).at("level") == 3);
}

TEST_CASE("a crowd from which complaints were corrected away is counted anew for the next", "[art11]") {
    RunningOffice office;
    std::vector<std::string> subjects;
    for (int i = 0; i < 11; ++i)
        subjects.push_back(capture(office, by(i, "2026-03-02 09:00", sub_branches.at(static_cast<std::size_t>(i)))));
    CHECK(has_reason(office.complaint(subjects.back()), "several_people_bank_wide"));
    for (int i = 0; i < 3; ++i)
        office.line(subjects.at(static_cast<std::size_t>(i)), "amended",
                    {{"field", "category"}, {"new", "2.1"}, {"why", "it was about the building"}}, agent);
    const auto ninth = capture(office, by(20, "2026-03-02 09:10", sub_branches[11]));
    CHECK_FALSE(has_reason(office.complaint(ninth), "several_people_bank_wide"));
    const auto tenth = capture(office, by(21, "2026-03-02 09:20", sub_branches[12]));
    CHECK(has_reason(office.complaint(tenth), "several_people_bank_wide"));
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("the fifth complaint on a sub-category at a unit in a quarter makes its branch rectify, the sixth not again",
          "[art6][art21]") {
    RunningOffice office({.now = "2026-03-30 10:00", .rehearsal = true, .directory = {}});
    std::vector<std::string> subjects;
    for (int i = 0; i < 6; ++i)
        subjects.push_back(capture(office, by(i, beijing("2026-03-02 10:00") + std::chrono::days{3 * i})));
    for (int i = 0; i < 6; ++i) {
        const auto view = office.complaint(subjects.at(static_cast<std::size_t>(i)));
        const auto duties = duties_of_kind(view, "rectification");
        INFO(i);
        CHECK(duties.size() == (i == 4 ? 1 : 0));
        if (i == 4) CHECK(duties.at(0).at("unit") == "650100");
    }
}

TEST_CASE("a customer who writes every hour is linked to the latest complaints only, and work stays bounded") {
    RunningOffice office({.now = "2026-03-05 10:00", .rehearsal = true, .directory = {}});
    std::string last;
    for (int i = 0; i < 40; ++i) last = capture(office, by(1, beijing("2026-03-02 10:00") + std::chrono::hours{i}));
    const auto view = office.complaint(last);
    CHECK(view.at("links").size() >= 10);
    CHECK(view.at("links").size() <= 20);
}

TEST_CASE("the three hundredth complaint of a crowd costs no more than the fiftieth") {
    RunningOffice office;
    int customer = 0;
    const auto cost_of_next = [&](int complaints) {
        const auto before = steps_done(office);
        for (int i = 0; i < complaints; ++i) capture(office, by(customer++, "2026-03-02 09:00", "650101"));
        return steps_done(office) - before;
    };
    cost_of_next(50);
    const auto early = cost_of_next(10);
    cost_of_next(230);
    const auto late = cost_of_next(10);
    CHECK(late < early * 3 / 2);
    CHECK(office.complaint(text_of(all_items(office, "/v1/complaints", agent, 100).back(), "subject")).at("level") ==
          3);
}

TEST_CASE("five complaints on one issue are recurring trouble in whatever order they come, and it is ordered once",
          "[art6][art21]") {
    RunningOffice office;
    const char* received[] = {"2026-03-02 09:50", "2026-03-02 09:10", "2026-03-02 09:40", "2026-03-02 09:20",
                              "2026-03-02 09:30", "2026-03-02 09:15", "2026-03-02 09:45"};
    std::vector<std::string> subjects;
    const auto orders = [&] {
        int count = 0;
        for (const auto& subject : subjects) count += count_kind(office.complaint(subject), "rectification_ordered");
        return count;
    };
    for (const char* when : received) {
        subjects.push_back(capture(office, by(static_cast<int>(subjects.size()), when, "610002", "3.5")));
        CHECK(orders() == (subjects.size() >= 5));
    }
    CHECK(count_kind(office.complaint(subjects.front()), "rectification_ordered") == 1);  // the latest of the five
    CHECK(office.damage() == std::vector<std::string>{});
}

TEST_CASE("of two complaints of one customer in the same moment the one with the lower number is the first",
          "[rulebook10]") {
    // The clock stands still, so that only the numbers differ, and the subjects' ids, which are random.
    RunningOffice office;
    for (int customer = 0; customer < 12; ++customer) {
        const auto body = by(customer, "2026-03-02 09:30", sub_branches.at(customer));
        const auto first = capture(office, body), second = capture(office, body);
        CHECK(office.complaint(second).at("links") == Json{first});
        CHECK(count_kind(office.complaint(second), "linked") == 1);
        CHECK(count_kind(office.complaint(first), "linked") == 0);
    }
    CHECK(office.damage() == std::vector<std::string>{});
}
