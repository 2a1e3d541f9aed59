// SPDX-License-Identifier: Apache-2.0
// What a device keeps and gives back for a head office that was restored.
#include <SQLiteCpp/Database.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "sync/protocol/certificate.hpp"
#include "sync/protocol/covered_event.hpp"
#include "sync/protocol/delivery_proof.hpp"
#include "sync/protocol/epoch_proof.hpp"
#include "tests/sync/fake_head_office.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

/// A tablet and its head office, which speaks of epochs and proves what it delivers.
struct Pair {
    TempDirectory directory;
    FakeHeadOffice office;
    std::int64_t epoch = 1;
    std::unique_ptr<sync::EventLog> log = open_log(directory.path(), office);

    sync::Request request() { return log->next_request(noon(), 1000, "i"); }
    sync::Response answer(Instant at = noon()) {
        auto out = office.answer("t-0001", request(), at);
        const sync::Prover prover(office.sign_keys);
        for (auto& [feed, line, hash, proof] : out.events) {
            const auto text = hash_of(canonical_line(line));
            proof = prover.proof({line.origin, line.seq, text, text});
        }
        out.header.epoch = epoch;
        out.header.epoch_proof = sync::make_epoch_proof(epoch, "ho", office.sign_keys);
        return out;
    }
    void exchange(Instant at = noon()) {
        is_on_until(*log, at);
        REQUIRE(log->apply(answer(at), at, at));
    }
    /// A subject goes out of this device's scope.
    void leave(const std::string& subject, Instant at = noon()) {
        office.left = {subject};
        std::erase_if(office.feed, [&](const Event& event) { return event.subject == subject; });
        exchange(at);
    }
    /// Head office is another one's copy from now on, and asks for what lies above its `heads`.
    sync::Response asking(const std::map<std::string, std::int64_t>& heads) {
        auto out = answer();
        out.events.clear();
        out.header.offer = out.header.more = true;
        out.header.heads = heads;
        return out;
    }
};

}  // namespace

TEST_CASE(
    "what others wrote goes back with its proof, above what head office has, and nothing of its own goes before") {
    Pair p;
    for (const char* subject : {"c-2", "c-1", "c-2"}) p.office.write(subject, "graded", noon());
    p.exchange();
    REQUIRE(p.log->append(draft("c-3"), noon()));
    p.epoch = 2;
    REQUIRE(p.log->apply(p.asking({{"h-0001", 1}}), noon(), noon()));
    CHECK(p.log->state().giving_back == 2);
    const auto request = p.request();
    CHECK(request.lines.empty());
    CHECK(request.header.epoch == 2);
    CHECK(request.header.offered == 0);
    REQUIRE(request.returns.size() == 2);
    const sync::Prover prover(p.office.sign_keys);
    for (const auto& given : request.returns) {
        const auto event = parse_line(given.line);
        REQUIRE(event);
        CHECK(event->seq > 1);
        CHECK(given.hash == hash_of(given.line));
        CHECK(prover.holds(given.proof, {event->origin, event->seq, given.hash, hash_of(given.line)}));
    }
    REQUIRE(p.log->apply(p.asking({{"h-0001", 1}}), noon(), noon()));
    CHECK(p.log->state().giving_back == 0);
    CHECK(p.request().header.offered == 2);
    CHECK(p.request().lines.size() == 1);
}

TEST_CASE("until all was given back nothing that a restored head office says takes anything away") {
    Pair p;
    p.office.write("c-1", "graded", noon());
    p.exchange();
    p.epoch = 2;
    auto asking = p.asking({});
    asking.header.left = {"c-1"};
    asking.header.digest = "0000000000000000";
    asking.header.received_at = noon() + std::chrono::hours{24 * 90};
    REQUIRE(p.log->apply(asking, noon(), noon()));
    CHECK(p.log->lines_of("c-1").size() == 1);
    CHECK_FALSE(p.log->state().diverged);
}

TEST_CASE("a device goes over to a higher epoch by head office's signature only, and never back") {
    Pair p;
    p.epoch = 2;
    auto forged = p.answer();
    forged.header.epoch = 3;
    CHECK_FALSE(p.log->apply(forged, noon(), noon()));
    p.exchange();
    CHECK(p.log->state().epoch == 2);
    p.epoch = 1;
    p.office.write("c-1", "graded", noon());
    CHECK_FALSE(p.log->apply(p.answer(), noon(), noon()));
    CHECK(p.log->lines_of("c-1").empty());
    CHECK(p.log->state().epoch == 2);
}

TEST_CASE("a device shows a head office that knows less by what it knows of the epoch") {
    Pair p;
    p.exchange();
    CHECK(p.request().header.epoch_proof.empty());
    p.epoch = 2;
    p.exchange();
    const auto read = sync::parse_request(sync::write_request(p.request()));
    REQUIRE(read);
    CHECK(read->header.epoch == 2);
    CHECK(sync::proves_epoch(read->header.epoch_proof, 2, p.office.sign_keys.public_key));
    auto forged = p.answer();
    forged.header.epoch_proof = sync::make_epoch_proof(2, "ho", sync::new_sign_keys());
    REQUIRE(p.log->apply(forged, noon(), noon()));
    CHECK(sync::proves_epoch(p.request().header.epoch_proof, 2, p.office.sign_keys.public_key));
}

TEST_CASE("own lines whose subject left go back to a restored head office for thirty days, readable there only") {
    Pair p;
    const auto backup = p.office;
    const auto event = p.log->append(draft("c-1", "said in confidence"), noon());
    REQUIRE(event);
    p.exchange();
    p.leave("c-1");
    CHECK(p.log->lines_of("c-1").empty());
    CHECK(p.log->verify());
    p.office = backup;
    p.exchange();
    const auto request = p.request();
    REQUIRE(request.lines.size() == 1);
    CHECK(request.header.receipts.size() == 1);
    CHECK(request.lines.front().find("confidence") == std::string::npos);
    CHECK(sync::uncover(request.lines.front(), p.office.box_keys).value_or("") == canonical_line(*event));
    SECTION("and on the disk, too") {
        SQLite::Database database(p.directory.file("log.sqlite"), SQLite::OPEN_READONLY);
        CHECK(database.execAndGet("SELECT count(*) FROM lines").getInt() == 0);
        CHECK(database.execAndGet("SELECT count(*) FROM own WHERE covered LIKE '%confidence%'").getInt() == 0);
    }
}

TEST_CASE("after thirty days own lines whose subject left are gone, and those behind them still get through") {
    Pair p;
    const auto backup = p.office;
    REQUIRE(p.log->append(draft("c-1"), noon()));
    p.exchange();
    p.leave("c-1");
    const auto later = noon() + std::chrono::hours{31 * 24};
    REQUIRE(p.log->append(draft("c-2"), later));
    p.exchange(later);
    CHECK(p.log->verify());
    p.office = backup;
    p.exchange(later);
    const auto request = p.request();
    REQUIRE(request.lines.size() == 1);
    CHECK(parse_line(request.lines.front())->subject == "c-2");
    CHECK(request.header.receipts.empty());
}

TEST_CASE("a covered line gets a new place with the others when the chain must be closed") {
    Pair p;
    const auto backup = p.office;
    REQUIRE(p.log->append(draft("c-1"), noon()));
    p.exchange();
    p.leave("c-1");
    const auto later = noon() + std::chrono::hours{20 * 24}, latest = noon() + std::chrono::hours{31 * 24};
    REQUIRE(p.log->append(draft("c-2"), later));
    p.exchange(later);
    p.leave("c-2", latest);  // the first is dropped now, the second is covered
    p.office = backup;
    p.exchange(latest);
    const auto request = p.request();
    REQUIRE(request.lines.size() == 1);
    const auto opened = sync::open(request.lines.front(), p.office.box_keys);
    REQUIRE(opened);
    CHECK(opened->subject == "c-2");
    CHECK(opened->seq == 1);
    CHECK(p.log->verify());
}

TEST_CASE("a covered line that lost its place gets another when a clone's line takes that one, too") {
    Pair p;
    const auto backup = p.office;
    REQUIRE(p.log->append(draft("c-1"), noon()));
    p.exchange();
    p.leave("c-1");
    const auto later = noon() + std::chrono::hours{20 * 24}, latest = noon() + std::chrono::hours{31 * 24};
    REQUIRE(p.log->append(draft("c-2"), later));
    p.exchange(later);
    p.leave("c-2", latest);
    p.office = backup;
    p.exchange(latest);  // the gap is closed: it lies there sealed, at the first place
    TempDirectory copy;
    const auto clone = open_log(copy.path(), p.office);
    REQUIRE(clone->append(draft("c-3"), latest));
    REQUIRE(exchange(*clone, p.office, latest));
    for (int i = 0; i < 6; ++i) p.exchange(latest);
    CHECK(p.log->state().waiting == 0);
    CHECK(p.log->state().refused == 0);
    CHECK(std::ranges::count(p.office.feed, "c-2", &Event::subject) == 1);
    CHECK(std::ranges::count(p.office.feed, "c-3", &Event::subject) == 1);
    CHECK(p.log->verify());
}

TEST_CASE("receipts go beside the lines that were held once, oldest first, and no others") {
    Pair p;
    const auto backup = p.office;
    for (int i = 0; i < 3; ++i) {
        REQUIRE(p.log->append(draft("c-1"), noon()));
        p.exchange();
    }
    REQUIRE(p.log->append(draft("c-1"), noon()));
    CHECK(p.request().header.receipts.empty());
    p.office = backup;
    p.exchange();
    const auto request = p.request();
    REQUIRE(request.lines.size() == 4);
    REQUIRE(request.header.receipts.size() == 3);
    CHECK(number_of(*parse_json(request.header.receipts.front()), "held") == 1);
    CHECK(number_of(*parse_json(request.header.receipts.back()), "held") == 3);
}

TEST_CASE("what head office gives to be kept is there for thirty days, and goes back first") {
    Pair p;
    p.exchange();
    auto giving = p.answer();
    giving.header.keep = {{7, "a box"}, {9, "another"}};
    giving.header.kept = 9;
    REQUIRE(p.log->apply(giving, noon(), noon()));
    CHECK(p.request().header.have_kept == 9);
    p.office.write("c-1", "graded", noon());
    p.exchange();
    p.epoch = 2;
    SECTION("soon") {
        REQUIRE(p.log->apply(p.asking({}), noon(), noon()));
        const auto returns = p.request().returns;
        REQUIRE(returns.size() == 3);
        CHECK(returns[0].box == "a box");
        CHECK(returns[1].box == "another");
        CHECK(parse_line(returns[2].line)->subject == "c-1");
    }
    SECTION("later") {
        p.epoch = 1;
        p.exchange(noon() + std::chrono::hours{31 * 24});
        p.epoch = 2;
        REQUIRE(p.log->apply(p.asking({}), noon(), noon()));
        CHECK(p.request().returns.size() == 1);
    }
}

TEST_CASE("a device keeps its own certificate, and nobody else's") {
    Pair p;
    const auto key = sync::new_sign_keys().public_key;
    const auto certificate = [&](const std::string& origin) {
        return sync::make_certificate({1, origin, "650101", "", Face::tablet, "hash", key}, p.office.sign_keys);
    };
    auto wrong = p.answer();
    wrong.header.certificate = certificate("t-0002");
    REQUIRE(p.log->apply(wrong, noon(), noon()));
    CHECK_FALSE(p.request().header.certificate);
    auto right = p.answer();
    right.header.certificate = certificate("t-0001");
    REQUIRE(p.log->apply(right, noon(), noon()));
    CHECK(p.request().header.certificate);
    CHECK(p.log->get("certificate") == right.header.certificate);
}

TEST_CASE("a subject that was begun goes back whole, so that nothing is concluded from a part of it") {
    Pair p;
    p.office.page = 5000;
    for (const char* subject : {"c-1", "c-2", "c-3"})
        for (int i = 0; i < 600; ++i) p.office.write(subject, "graded", noon());
    p.exchange();
    p.epoch = 2;
    REQUIRE(p.log->apply(p.asking({}), noon(), noon()));
    CHECK(p.request().returns.size() == 1200);
    REQUIRE(p.log->apply(p.asking({}), noon(), noon()));
    CHECK(p.request().returns.size() == 600);
    REQUIRE(p.log->apply(p.asking({}), noon(), noon()));
    CHECK(p.request().returns.empty());
    CHECK(p.request().header.offered == 2);
}
