// SPDX-License-Identifier: Apache-2.0
// Many callers at once, slow ones and silent ones.
#include <atomic>
#include <catch2/catch.hpp>
#include <set>
#include <thread>

#include "tests/server/support/raw_connection.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

TEST_CASE("two hundred connections at the same moment are all answered") {
    RunningOffice office;
    std::vector<std::unique_ptr<RawConnection>> connections;
    for (int i = 0; i < 200; ++i) connections.push_back(std::make_unique<RawConnection>(office.url()));
    for (auto& connection : connections)
        REQUIRE(connection->say("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    int answered = 0;
    for (auto& connection : connections)
        if (connection->hear("\"ok\"").find("200 OK") != std::string::npos) ++answered;
    CHECK(answered == 200);
}

TEST_CASE("callers who say nothing, or a byte now and then, do not keep others waiting") {
    RunningOffice office;
    const auto token = office.token_of("outlet_manager-650101");
    std::vector<std::unique_ptr<RawConnection>> idle;
    for (int i = 0; i < 40; ++i) {
        idle.push_back(std::make_unique<RawConnection>(office.url()));
        if (i % 2 == 0) idle.back()->say("POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
    }
    const auto started = std::chrono::steady_clock::now();
    CHECK(office.get("/healthz").status == 200);
    CHECK(office.call({"POST", "/v1/complaints", captured_body().dump(), "application/json", token, {}}).status == 201);
    CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds{5});
    idle.clear();
}

TEST_CASE("four hundred connections that stay open and say nothing keep nobody waiting") {
    RunningOffice office;
    std::vector<std::unique_ptr<RawConnection>> idle;
    for (int i = 0; i < 400; ++i) {
        idle.push_back(std::make_unique<RawConnection>(office.url()));
        REQUIRE(idle.back()->say("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"));
    }
    // Each has had its answer and is kept alive: all of them hold a thread at the same moment.
    for (auto& connection : idle) REQUIRE(connection->hear("\"ok\"").find("200 OK") != std::string::npos);
    CHECK(office.get("/healthz").status == 200);
    CHECK(office.get("/v1/complaints", "auditor-000000").status == 200);
}

TEST_CASE("a path of thousands of letters is refused, and head office goes on") {
    RunningOffice office;
    const auto answer = office.get("/v1/" + std::string(7000, 'a'));
    CHECK(answer.status == 414);
    check_problem(answer, 414);
    CHECK(office.post("/v1/" + std::string(7000, 'a'), captured_body()).status == 414);
    CHECK(office.get("/healthz").status == 200);
}

TEST_CASE("complaints captured by twenty people at once are each there once, in one whole chain") {
    RunningOffice office;
    const auto token = office.token_of("contact_centre_agent-000030");
    std::atomic<int> made = 0;
    std::vector<std::thread> people;
    for (int person = 0; person < 20; ++person)
        people.emplace_back([&, person] {
            for (int i = 0; i < 5; ++i) {
                auto body = captured_body();
                body["customer"]["mobile"] = "1380000" + std::to_string(1000 + person * 10 + i);
                body["unit"] = "65010" + std::to_string(1 + (person + i) % 6);
                if (office.call({"POST", "/v1/complaints", body.dump(), "application/json", token, {}}).status == 201)
                    ++made;
            }
        });
    for (auto& person : people) person.join();
    CHECK(made == 100);
    const auto items = all_items(office, "/v1/complaints", "auditor-000000", 30);
    std::set<std::string> numbers;
    for (const auto& item : items) numbers.insert(text_of(item, "number"));
    CHECK(items.size() == 100);
    CHECK(numbers.size() == 100);
    CHECK(office.damage() == std::vector<std::string>{});
}
