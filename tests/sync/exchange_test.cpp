// SPDX-License-Identifier: Apache-2.0
// Taking in head office's answers.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/sync/fake_head_office.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

/// A device and its head office.
struct Pair {
    TempDirectory directory;
    FakeHeadOffice office;
    std::unique_ptr<sync::EventLog> log = open_log(directory.path(), office);
    sync::Response response(const std::string& origin = "t-0001") {
        return office.answer(origin, log->next_request(noon(), 1000, "i"), noon());
    }
};

}  // namespace

TEST_CASE("the first request of a device has feed 0 and its lines from the first") {
    Pair p;
    REQUIRE(p.log->append(draft("c-1"), noon()));
    const auto request = p.log->next_request(noon(), 1000, "start-1");
    CHECK(request.header.have_feed == 0);
    CHECK(request.header.sent_at == noon());
    CHECK(request.header.boot_id == "start-1");
    CHECK_FALSE(request.header.compare);
    REQUIRE(request.lines.size() == 1);
    CHECK(sync::parse_link(request.lines[0])->seq == 1);
}

TEST_CASE("a request carries at most what was asked for, and at most 4 MiB") {
    Pair p;
    std::vector<Draft> drafts;
    for (int i = 0; i < 100; ++i) drafts.push_back(draft("c-1", std::string(60'000, 'x')));
    REQUIRE(p.log->append_all(drafts, noon()));
    CHECK(p.log->next_request(noon(), 3, "").lines.size() == 3);
    const auto large = p.log->next_request(noon(), 1000, "").lines;
    CHECK(large.size() > 60);
    CHECK(large.size() < 72);
    int rounds = 0;
    while (p.log->state().waiting > 0 && ++rounds < 5) REQUIRE(exchange(*p.log, p.office, noon()));
    CHECK(rounds == 2);
}

TEST_CASE("what head office holds is not sent again, and its lines arrive") {
    Pair p;
    REQUIRE(p.log->append(draft("c-1"), noon()));
    p.office.write("c-2", "graded", noon());
    const auto changed = exchange(*p.log, p.office, noon());
    REQUIRE(changed);
    CHECK(*changed == std::vector<std::string>{"c-2"});
    CHECK(p.log->state().acked_seq == 1);
    CHECK(p.log->state().waiting == 0);
    CHECK(p.log->state().feed == 2);
    CHECK_FALSE(p.log->state().diverged);
    CHECK(p.log->subjects() == std::vector<std::string>{"c-1", "c-2"});
    CHECK(p.log->next_request(noon(), 1000, "").lines.empty());
    CHECK(p.log->verify());
}

TEST_CASE("received lines are stored once whatever their order and however often they come") {
    Pair p;
    for (int i = 0; i < 6; ++i)
        p.office.write("c-" + std::to_string(i % 2), "graded", noon() + std::chrono::seconds{i});
    auto response = p.response();
    for (int round = 0; round < 5; ++round) {
        std::ranges::next_permutation(response.events, {}, &sync::FeedEvent::feed);
        response.events.push_back(response.events.front());
        REQUIRE(p.log->apply(response, noon(), noon()));
        CHECK(p.log->lines_of("c-0").size() == 3);
        CHECK(p.log->lines_of("c-1").size() == 3);
        CHECK_FALSE(p.log->state().diverged);
    }
}

TEST_CASE("what head office wrote anew after a restore replaces what it wrote before, and is counted") {
    Pair p;
    p.office.write("c-1", "graded", noon());
    REQUIRE(exchange(*p.log, p.office, noon()));
    CHECK(p.log->state().rewritten == 0);
    p.office.feed[0].kind = "raised";
    auto response = p.office.answer("t-0001", {}, noon());
    REQUIRE(p.log->apply(response, noon(), noon()));
    REQUIRE(p.log->lines_of("c-1").size() == 1);
    CHECK(p.log->lines_of("c-1")[0].kind == "raised");
    CHECK(p.log->state().rewritten == 1);
}

TEST_CASE("head office cannot replace a line of this device's own") {
    Pair p;
    const auto own = p.log->append(draft("c-1"), noon());
    REQUIRE(own);
    REQUIRE(exchange(*p.log, p.office, noon()));
    auto response = p.office.answer("t-0001", {}, noon());
    auto changed = *own;
    changed.kind = "lowered";
    response.events.push_back({response.header.feed, changed});
    REQUIRE(p.log->apply(response, noon(), noon()));
    CHECK(p.log->lines_of("c-1")[0].kind == own->kind);
    CHECK(p.log->state().rewritten == 0);
}

TEST_CASE("a forged, foreign or missing receipt leaves everything as it was") {
    Pair p;
    REQUIRE(p.log->append(draft("c-1"), noon()));
    p.office.write("c-2", "graded", noon());
    const auto good = p.response();
    std::vector<sync::Response> bad(4, good);
    bad[0].header.receipt.clear();
    bad[1].header.receipt = sync::make_receipt("t-0001", 1, hash_of("x"), sync::new_sign_keys());
    bad[2].header.receipt = sync::make_receipt("t-0002", 1, hash_of("x"), p.office.sign_keys);
    bad[3].header.acked_seq = 2;
    for (const auto& response : bad) {
        CHECK_FALSE(p.log->apply(response, noon(), noon()));
        CHECK(p.log->state().acked_seq == 0);
        CHECK(p.log->state().feed == 0);
        CHECK_FALSE(p.log->state().last_exchange);
        CHECK(p.log->subjects() == std::vector<std::string>{"c-1"});
    }
    CHECK(p.log->apply(good, noon(), noon()));
}

TEST_CASE("a refused line is kept and named and holds nothing back") {
    Pair p;
    p.office.refuse = [](const Event& event) {
        return text_of(event.body, "narrative") == "bad" ? std::string("no such unit") : std::string{};
    };
    REQUIRE(p.log->append_all({draft("c-1"), draft("c-2", "bad"), draft("c-3")}, noon()));
    REQUIRE(exchange(*p.log, p.office, noon()));
    CHECK(p.log->state().acked_seq == 3);
    CHECK(p.log->state().waiting == 0);
    CHECK(p.log->state().refused == 1);
    CHECK_FALSE(p.log->state().diverged);  // it is in nobody's total
    REQUIRE(p.log->refused().size() == 1);
    CHECK(p.log->refused()[0].seq == 2);
    CHECK(p.log->refused()[0].why == "no such unit");
    CHECK(p.log->subjects() == std::vector<std::string>{"c-1", "c-3"});
    CHECK(p.directory.holds("\"bad\""));
    CHECK(p.log->verify());
    REQUIRE(p.log->append(draft("c-4"), noon()));
    REQUIRE(exchange(*p.log, p.office, noon()));
    CHECK(p.office.feed.size() == 3);
}

TEST_CASE("when held goes backwards head office was restored, and gets the lines again") {
    Pair p;
    REQUIRE(p.log->append(draft("c-1"), noon()));
    REQUIRE(exchange(*p.log, p.office, noon()));
    const auto backup = p.office;
    REQUIRE(p.log->append_all({draft("c-2"), draft("c-3")}, noon()));
    REQUIRE(exchange(*p.log, p.office, noon()));
    CHECK(p.log->state().acked_seq == 3);

    p.office = backup;
    REQUIRE(exchange(*p.log, p.office, noon()));
    CHECK(p.log->state().acked_seq == 1);
    CHECK(p.log->state().waiting == 2);
    REQUIRE(exchange(*p.log, p.office, noon()));
    CHECK(p.log->state().acked_seq == 3);
    CHECK(p.office.feed.size() == 3);
    CHECK(p.log->verify());
}

TEST_CASE("a line refused before a restore is judged anew after it") {
    Pair p;
    const auto empty = p.office;
    p.office.refuse = [](const Event&) { return std::string("not now"); };
    REQUIRE(p.log->append(draft("c-1"), noon()));
    REQUIRE(exchange(*p.log, p.office, noon()));
    CHECK(p.log->subjects().empty());
    p.office = empty;
    REQUIRE(exchange(*p.log, p.office, noon()));
    CHECK(p.log->state().refused == 0);
    REQUIRE(exchange(*p.log, p.office, noon()));
    CHECK(p.office.feed.size() == 1);
    CHECK(p.log->subjects() == std::vector<std::string>{"c-1"});
}

TEST_CASE("a refused line that head office has taken in after all counts again, once it comes back") {
    Pair p;
    p.office.refuse = [](const Event& event) { return event.seq == 1 ? std::string("not now") : std::string{}; };
    const auto refused = p.log->append(draft("c-1"), noon());
    REQUIRE(refused);
    REQUIRE(exchange(*p.log, p.office, noon()));
    REQUIRE(p.log->append(draft("c-1", "after it"), noon()));
    REQUIRE(exchange(*p.log, p.office, noon()));
    CHECK(p.log->lines_of("c-1").size() == 1);
    p.office.feed.push_back(*refused);
    REQUIRE(exchange(*p.log, p.office, noon()));
    CHECK(p.log->lines_of("c-1").size() == 2);
    CHECK(p.log->state().refused == 0);
    CHECK(p.log->refused().empty());
    CHECK_FALSE(p.log->state().diverged);
    CHECK(p.log->verify());
}

TEST_CASE("the clock's offset is measured against the middle of the exchange") {
    Pair p;
    auto response = p.response();
    response.header.received_at = noon() + std::chrono::hours{3};
    REQUIRE(p.log->apply(response, noon(), noon() + std::chrono::seconds{4}));
    CHECK(p.log->state().clock_offset_ms == 3 * 3'600'000 - 2'000);
    CHECK(p.log->state().last_exchange == noon() + std::chrono::seconds{4});
}

TEST_CASE("totals that differ make the next request compare subject by subject until they agree") {
    Pair p;
    p.office.write("c-1", "graded", noon());
    p.office.write("c-1", "assigned", noon());
    auto response = p.response();
    response.events.pop_back();  // lost by a fault of head office's
    REQUIRE(p.log->apply(response, noon(), noon()));
    CHECK(p.log->state().diverged);
    const auto request = p.log->next_request(noon(), 1000, "");
    CHECK(request.header.compare);
    REQUIRE(request.header.subjects.contains("c-1"));
    Digest held;
    held.add(hash_of(canonical_line(p.office.feed[0])));
    CHECK(request.header.subjects.at("c-1") == held.to_string());
    REQUIRE(exchange(*p.log, p.office, noon()));
    CHECK(p.office.compares == 1);
    CHECK_FALSE(p.log->state().diverged);
    CHECK_FALSE(p.log->next_request(noon(), 1000, "").header.compare);
}

TEST_CASE("totals are not compared while lines still wait on either side") {
    Pair p;
    for (int i = 0; i < 3; ++i) p.office.write("c-1", "graded", noon());
    p.office.page = 2;
    REQUIRE(exchange(*p.log, p.office, noon()));
    CHECK_FALSE(p.log->state().diverged);
    auto response = p.response();
    REQUIRE(p.log->append(draft("c-2"), noon()));  // while the answer was on its way
    REQUIRE(p.log->apply(response, noon(), noon()));
    CHECK_FALSE(p.log->state().diverged);
}

TEST_CASE("a subject that left the scope leaves no word behind, but lines not yet sent stay until they are") {
    Pair p;
    REQUIRE(p.log->append(draft("c-1", "a secret of the customer"), noon()));
    REQUIRE(exchange(*p.log, p.office, noon()));
    REQUIRE(p.log->append(draft("c-2", "not yet sent"), noon()));
    auto response = p.office.answer("t-0001", {}, noon());
    response.header.left = {"c-1", "c-2", "c-3"};
    REQUIRE(p.log->apply(response, noon(), noon()));
    CHECK(p.log->subjects() == std::vector<std::string>{"c-2"});
    CHECK_FALSE(p.directory.holds("a secret of the customer"));
    CHECK(p.log->next_request(noon(), 1000, "").lines.size() == 1);
    CHECK(p.log->verify());
    REQUIRE(exchange(*p.log, p.office, noon()));
    CHECK(p.log->state().acked_seq == 2);
}

TEST_CASE("an answer of another protocol version is not taken") {
    Pair p;
    auto response = p.response();
    response.header.v = sync::protocol_version + 1;
    CHECK_FALSE(p.log->apply(response, noon(), noon()));
}
