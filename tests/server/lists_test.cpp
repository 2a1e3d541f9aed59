// SPDX-License-Identifier: Apache-2.0
// GET /v1/complaints and /v1/duties: each filter, and paging to the end without doubles.
#include <catch2/catch.hpp>
#include <set>

#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

Json varied(const std::string& unit, const std::string& category, const std::string& channel, const std::string& name,
            When received) {
    auto body = captured_body(received);
    body["unit"] = unit;
    body["category"] = category;
    body["channel"] = channel;
    body["form"] = channel == "counter" ? "onsite" : "offsite";
    body["customer"]["name"] = name;
    body["customer"]["mobile"] = "1390000" + std::to_string(1000 + std::hash<std::string>{}(name) % 9000);
    return body;
}

/// Four complaints that differ in everything that a list can be asked for.
struct Four {
    RunningOffice office;
    std::string counter, leader, other_branch, accepted;
    Four() {
        const char* agent = "contact_centre_agent-000030";
        counter = make(varied("650101", "2.2", "counter", "张三", "2026-03-02 09:45"), agent);
        leader = make(varied("650101", "1.1", "leader", "李四", "2026-03-02 09:50"), agent);
        other_branch = make(varied("610001", "2.2", "hotline", "王100%", "2026-03-02 09:50"), agent);
        accepted = make(varied("650102", "3.1", "counter", "赵六", "2026-03-02 09:55"), agent);
        office.line(accepted, "accepted", Json::object(), "outlet_manager-650102");
    }
    std::string make(const Json& body, const char* account) {
        return text_of(office.captured(body, account), "subject");
    }
    std::vector<std::string> found(const std::string& query, const std::string& account = "auditor-000000") {
        std::vector<std::string> out;
        for (const auto& item : all_items(office, "/v1/complaints" + query, account))
            out.push_back(text_of(item, "subject"));
        return out;
    }
};

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("an item says cause, product, external reference and who was named, as the view does") {
    RunningOffice office;
    auto body = captured_body();
    body["product"] = "card";
    body["external"] = {{"source", "12345"}, {"reference", "热线-1"}};
    const auto subject = text_of(office.captured(body), "subject");
    const auto item = [&] { return office.get("/v1/complaints", "auditor-000000").json()["items"].at(0); };
    const auto view = office.whole(subject);
    for (const char* field : {"cause", "product", "external", "named_owner", "owner", "level"}) {
        INFO(field);
        CHECK(item().at(field) == view.at(field));
    }
    CHECK(item()["product"] == "card");
}

TEST_CASE("who is complained of does not find out who complained by searching for names", "[recusal]") {
    RunningOffice office;
    auto body = captured_body();
    body["accused"] = {"outlet_staff-650101"};
    const auto number = text_of(office.captured(body), "number");
    const auto found = [&](const std::string& words, const std::string& account) {
        return office.get("/v1/complaints?q=" + words, account).json()["items"].size();
    };
    CHECK(found("13800138000", "outlet_manager-650101") == 1);
    CHECK(found("13800138000", "outlet_staff-650101") == 0);
    CHECK(found(number, "outlet_staff-650101") == 1);
}

TEST_CASE("the list shows the contract's fields, the newest first") {
    Four four;
    const auto items = four.office.get("/v1/complaints", "auditor-000000").json().at("items");
    REQUIRE(items.size() == 4);
    for (const char* field :
         {"subject", "number", "unit", "category", "channel", "level", "state", "owner", "received_at", "overdue"})
        CHECK(items[0].contains(field));
    CHECK(items[0].at("subject") == four.accepted);
    CHECK(items[3].at("subject") == four.counter);
    CHECK(items[3].at("owner") == Json{{"unit", "650101"}, {"person", nullptr}});
    CHECK(items[3].dump().find("张三") == std::string::npos);
}

TEST_CASE("each filter of the list finds what it names") {
    Four four;
    CHECK(four.found("?unit=650101").size() == 2);
    CHECK(four.found("?unit=650100").size() == 3);  // a branch and below
    CHECK(four.found("?level=2") == List{four.leader});
    CHECK(four.found("?state=accepted") == List{four.accepted});
    CHECK(four.found("?category=2.2") == List{four.other_branch, four.counter});
    CHECK(four.found("?channel=hotline") == List{four.other_branch});
    CHECK(four.found("?q="
                     "%E5%BC%A0%E4%B8%89") == List{four.counter});
    CHECK(four.found("?q=100%25") == List{four.other_branch});  // a percent sign is one, not a wildcard
    CHECK(four.found("?q=%25").size() == 1);
    CHECK(four.found("?q=_").empty());
    CHECK(four.found("?unit=650101&category=1.1&level=2") == List{four.leader});
}

TEST_CASE("overdue complaints are found by that") {
    Four four;
    CHECK(four.found("?overdue=true").empty());
    four.office.move_to("2026-03-03 18:01");
    const auto late = four.found("?overdue=true");
    CHECK(std::set<std::string>(late.begin(), late.end()).count(four.counter) == 1);
}

TEST_CASE("a caller's scope bounds the list whatever it asks for") {
    Four four;
    CHECK(four.found("", "outlet_manager-650101").size() == 2);
    CHECK(four.found("?unit=610001", "outlet_manager-650101").empty());
    CHECK(four.found("?q=100%25", "branch_head-650100").empty());
    CHECK(four.found("", "branch_head-610000") == List{four.other_branch});
}

TEST_CASE("paging reaches the end without doubles or gaps, for any size of page, also between equal times") {
    Four four;
    for (int i = 0; i < 5; ++i)
        four.make(varied("650103", "4.1", "counter", "同时" + std::to_string(i), "2026-03-02 09:50"),
                  "contact_centre_agent-000030");
    for (const int page : {1, 2, 3, 9, 500}) {
        const auto items = all_items(four.office, "/v1/complaints", "auditor-000000", page);
        std::set<std::string> seen;
        for (const auto& item : items) seen.insert(text_of(item, "subject"));
        CHECK(items.size() == 9);
        CHECK(seen.size() == 9);
    }
    const auto duties = all_items(four.office, "/v1/duties", "auditor-000000", 3);
    std::set<std::string> seen;
    for (const auto& duty : duties) seen.insert(duty.dump());
    CHECK(seen.size() == duties.size());
    CHECK(duties.size() == all_items(four.office, "/v1/duties", "auditor-000000", 500).size());
}

TEST_CASE("a page goes on where the last one ended though a newer complaint came in between") {
    Four four;
    const auto first = four.office.get("/v1/complaints?limit=2", "auditor-000000").json();
    four.make(varied("650104", "4.1", "counter", "新来的", "2026-03-02 09:59"), "contact_centre_agent-000030");
    const auto second =
        four.office.get("/v1/complaints?limit=2&after=" + text_of(first, "next"), "auditor-000000").json();
    REQUIRE(second.at("items").size() == 2);
    CHECK(second.at("items")[1].at("subject") == four.counter);
    CHECK(second.at("next").is_null());
}

TEST_CASE("a wrong value in a list's question is 422 and named") {
    RunningOffice office;
    struct Case {
        const char *path, *query, *where;
    };
    for (const auto& [path, query, where] : std::vector<Case>{{"complaints", "unit=1", "unit"},
                                                              {"complaints", "level=4", "level"},
                                                              {"complaints", "level=x", "level"},
                                                              {"complaints", "state=gone", "state"},
                                                              {"complaints", "category=7.7", "category"},
                                                              {"complaints", "channel=drum", "channel"},
                                                              {"complaints", "overdue=perhaps", "overdue"},
                                                              {"complaints", "limit=0", "limit"},
                                                              {"complaints", "limit=501", "limit"},
                                                              {"complaints", "limit=-1", "limit"},
                                                              {"complaints", "after=!!!", "after"},
                                                              {"complaints", "after=AAAA", "after"},
                                                              {"duties", "kind=sing", "kind"},
                                                              {"duties", "state=lost", "state"},
                                                              {"duties", "due_before=soon", "due_before"},
                                                              {"duties", "unit=x", "unit"}})
        check_problem(office.get(std::string("/v1/") + path + "?" + query, "auditor-000000"), 422, where);
}

TEST_CASE("the duty list shows the contract's fields, earliest due first, by unit, kind, state and time") {
    Four four;
    const auto duties = all_items(four.office, "/v1/duties", "auditor-000000");
    for (std::size_t i = 0; i < duties.size(); ++i) {
        for (const char* field : {"subject", "number", "kind", "article", "unit", "due", "state", "met_at"})
            CHECK(duties[i].contains(field));
        if (i > 0) CHECK(text_of(duties[i - 1], "due") <= text_of(duties[i], "due"));
    }
    const auto of = [&](const std::string& query) {
        return all_items(four.office, "/v1/duties?" + query, "auditor-000000");
    };
    for (const auto& duty : of("kind=respond")) CHECK(duty.at("kind") == "respond");
    CHECK(of("kind=respond").size() == 4);
    for (const auto& duty : of("unit=610000")) CHECK(text_of(duty, "unit").starts_with("6100"));
    CHECK(of("kind=resolve&unit=610001").size() == 1);
    CHECK(of("kind=respond&due_before=2026-03-02T12:00:00%2B08:00").size() == 1);  // level 2: half an hour
    CHECK(of("kind=respond&state=open").size() == 4);
    CHECK(of("state=overdue").empty());
    CHECK(all_items(four.office, "/v1/duties?kind=respond", "outlet_manager-650102").size() == 1);
}
