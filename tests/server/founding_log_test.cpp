// SPDX-License-Identifier: Apache-2.0
// A head office that has no lines yet believes no log either, unless it is signed with its own key or with one that its
// operator names (docs/decisions/0023).
#include <algorithm>
#include <catch2/catch.hpp>

#include "server/audit/checkpoint.hpp"
#include "tests/server/support/devices.hpp"
#include "tests/server/support/hand_made_device.hpp"
#include "tests/server/support/log_files.hpp"

using namespace huiyin;
using namespace huiyin::test;
using testing::TempDirectory;

namespace {

bool names(const std::vector<std::string>& sentences, const std::string& words) {
    return std::ranges::any_of(sentences, [&](const auto& one) { return one.find(words) != one.npos; });
}

/// A head office with people's lines and a tablet's, and one that was founded with keys of its own.
struct Two {
    RunningOffice first, fresh;
    std::string subject;
    Two() {
        subject = text_of(first.captured(captured_body()), "subject");
        HandMadeDevice tablet(first, "650101");
        tablet.exchange({tablet.next(subject_named(1), "captured", captured_body())}, 1);
    }
    const std::string& key() { return first.runtime().context.sign_keys.public_key; }
    void check_nothing_came() {
        CHECK(fresh.events_stored() == 0);
        fresh.read([](server::Store& store) { CHECK_FALSE(store.origin("t-0001")); });
        CHECK(fresh.damage() == std::vector<std::string>{});
    }
};

}  // namespace

TEST_CASE("a head office without lines does not believe a log because it has none, and says what to do") {
    Two two;
    const auto done = import_into(two.fresh, exported(two.first));
    CHECK(done.taken == 0);
    CHECK(names(done.refused, "--trust " + two.key()));
    CHECK(names(done.refused, "keys show"));
    two.check_nothing_came();
}

TEST_CASE("a log is believed when its operator names the key that it is signed with") {
    Two two;
    const auto lines = exported(two.first);
    CHECK(import_into(two.fresh, lines, {two.key()}).refused == std::vector<std::string>{});
    CHECK(two.fresh.complaint(two.subject) == two.first.complaint(two.subject));
    CHECK(two.fresh.complaint(subject_named(1)) == two.first.complaint(subject_named(1)));
    CHECK(two.fresh.damage() == std::vector<std::string>{});
    const auto again = import_into(two.fresh, lines, {two.key()});
    CHECK(again.taken == 0);
    CHECK(again.refused == std::vector<std::string>{});
}

TEST_CASE("a log that somebody changed and signed with another key is not believed for the key that is named") {
    Two two;
    auto lines = exported(two.first);
    const auto forged = std::ranges::find_if(lines, [](const auto& line) { return line.starts_with("{\"at\""); });
    REQUIRE(forged != lines.end());
    SECTION("signed by whoever changed it") {
        lines.pop_back();
        server::ChainEnds ends;
        two.first.read([&](server::Store& store) {
            for (const auto& origin : store.origins())
                if (origin.head_seq > 0) ends.heads[origin.id] = {origin.head_seq, origin.head_hash};
        });
        lines.push_back(server::sign_ends(ends, two.fresh.runtime().context));
        RunningOffice third;
        CHECK(import_into(third, lines, {two.key()}).taken == 0);
        CHECK(third.events_stored() == 0);
    }
    SECTION("with the signature of before") {
        auto checkpoint = *parse_json(lines.back());
        checkpoint["heads"]["t-0001"]["hash"] = to_hex(hash_of("another"));
        lines.back() = canonical(checkpoint);
        const auto done = import_into(two.fresh, lines, {two.key()});
        CHECK(done.taken == 0);
        CHECK(names(done.refused, "was changed"));
        two.check_nothing_came();
    }
    SECTION("without any") {
        lines.pop_back();
        const auto done = import_into(two.fresh, lines, {two.key()});
        CHECK(done.taken == 0);
        CHECK(names(done.refused, "says whose log it is"));
        two.check_nothing_came();
    }
    SECTION("one line changed") {
        auto event = *parse_line(*forged);
        event.body["level"] = 3;
        *forged = canonical_line(event);
        CHECK_FALSE(import_into(two.fresh, lines, {two.key()}).refused.empty());
        CHECK(two.fresh.damage() == std::vector<std::string>{});
    }
}

TEST_CASE("what is sealed to another head office is not believed for its key alone") {
    Two two;
    TempDirectory place;
    const auto kiosk = two.first.enrol(place.path(), "650101", Face::kiosk);
    const auto sealed = kiosk->capture(captured_body(), two.first.now());
    REQUIRE(sealed);
    sync_all(*kiosk, two.first.now());
    const auto done = import_into(two.fresh, exported(two.first), {two.key()});
    CHECK(names(done.refused, "k-0001 seq 1"));
    CHECK(names(done.refused, "keys.json"));
    two.fresh.read([](server::Store& store) { CHECK_FALSE(store.place("k-0001", 1)); });
    CHECK(two.fresh.damage() == std::vector<std::string>{});
}
