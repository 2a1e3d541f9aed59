// SPDX-License-Identifier: Apache-2.0
// The keys that a device holds to, and how head office's announcement changes them.
#include "sync/protocol/server_keys.hpp"

#include <catch2/catch.hpp>

using namespace huiyin;
using sync::KeyAnnouncement;
using sync::ServerKeys;

namespace {

const std::string a(64, 'a'), b(64, 'b'), c(64, 'c');

ServerKeys held_to(std::vector<std::string> keys, std::int64_t number = 0) { return {std::move(keys), number}; }

}  // namespace

TEST_CASE("an announcement is believed only when head office signed it, and every word of it") {
    REQUIRE(sync::start_crypto());
    const auto office = sync::new_sign_keys(), other = sync::new_sign_keys();
    const KeyAnnouncement announced{{a, b}, 7};
    const auto text = sync::sign_announcement(announced, office);
    const auto read = sync::read_announcement(text, office.public_key);
    REQUIRE(read);
    CHECK(*read == announced);
    CHECK_FALSE(sync::read_announcement(text, other.public_key));
    for (const auto& [from, to] : {std::pair<std::string, std::string>{b, c}, {"\"number\":7", "\"number\":8"}}) {
        auto changed = text;
        changed.replace(changed.find(from), from.size(), to);
        CHECK_FALSE(sync::read_announcement(changed, office.public_key));
    }
    for (const std::string bad : {"", "{}", "[]", "no JSON"})
        CHECK_FALSE(sync::read_announcement(bad, office.public_key));
    // Signed, and still no keys.
    for (const auto& keys : {std::vector<std::string>{}, std::vector<std::string>{"x"}, std::vector<std::string>(9, a)})
        CHECK_FALSE(sync::read_announcement(sync::sign_announcement({keys, 1}, office), office.public_key));
}

TEST_CASE("what is announced is accepted beside the key that is met, until an announced one is met") {
    const auto told = held_to({a}).after({{b, c}, 5}, a);
    CHECK(told == held_to({b, c, a}, 5));
    CHECK(told.after({{b, c}, 5}, b) == held_to({b, c}, 5));
    CHECK(held_to({a}).after({{a, b}, 5}, a) == held_to({a, b}, 5));
}

TEST_CASE("a lower number replaces nothing, the same one may be told again") {
    const auto held = held_to({a, b}, 5);
    CHECK(held.after({{c}, 4}, a) == held);
    CHECK(held.after({{a, b}, 5}, a) == held);
    CHECK(held.after({{c}, 6}, a) == held_to({c, a}, 6));
}

TEST_CASE("who holds to no key, or meets none, is bound by no announcement") {
    CHECK(held_to({}).after({{a, b}, 5}, a) == held_to({}));
    CHECK(held_to({a}).after({{a, b}, 5}, "") == held_to({a}));
}

TEST_CASE("an operator's word makes it one key, and an announcement of before stays replaced") {
    const auto trusted = held_to({a, b}, 5).only(c);
    CHECK(trusted == held_to({c}, 5));
    CHECK(trusted.after({{a}, 4}, c) == trusted);
    CHECK(trusted.only("") == held_to({}, 5));
}

TEST_CASE("what a device keeps is read as it was written, and nothing else is") {
    const auto held = held_to({a, b}, 5);
    const auto read = ServerKeys::from_text(held.to_text());
    REQUIRE(read);
    CHECK(*read == held);
    CHECK(ServerKeys::from_text(held_to({}).to_text()));
    for (const std::string bad : {"", "{}", R"({"keys":["x"],"number":1})", R"({"keys":[],"number":-1})"})
        CHECK_FALSE(ServerKeys::from_text(bad));
}
