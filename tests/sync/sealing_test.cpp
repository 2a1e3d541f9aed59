// SPDX-License-Identifier: Apache-2.0
#include "sync/chain/sealing.hpp"

#include <catch2/catch.hpp>

#include "sync/chain/chain.hpp"
#include "sync/platform/base64.hpp"
#include "tests/sync/fake_head_office.hpp"

using namespace huiyin;
using namespace huiyin::sync;

namespace {

Event spoken() {
    Event out;
    out.origin = "k-0001";
    out.seq = 5;
    out.prev = hash_of("before");
    out.at = {testing::noon(), 0};
    out.clock = testing::noon();
    out.subject = "c-1";
    out.kind = "captured";
    out.body = {{"narrative", "王建国说柜台态度不好"}};
    return out;
}

std::string sealed_to(const Event& event, const std::vector<std::string>& keys) { return seal(event, keys); }

}  // namespace

TEST_CASE("a sealed line opens for each of its recipients and for nobody else") {
    REQUIRE(start_crypto());
    const auto office = new_box_keys(), unit = new_box_keys(), thief = new_box_keys();
    const auto sealed = sealed_to(spoken(), {office.public_key, unit.public_key});
    CHECK(sealed.find("王建国") == std::string::npos);
    for (const auto& keys : {office, unit}) {
        const auto opened = sync::open(sealed, keys);
        REQUIRE(opened);
        CHECK(canonical_line(*opened) == canonical_line(spoken()));
    }
    CHECK_FALSE(sync::open(sealed, thief));
    CHECK_FALSE(sync::open(sealed, KeyPair{office.public_key, thief.secret_key}));
    CHECK_FALSE(sync::open(sealed, KeyPair{"", ""}));
}

TEST_CASE("a sealed line tells its place in the chain without being opened") {
    const auto link = parse_link(sealed_to(spoken(), {new_box_keys().public_key}));
    REQUIRE(link);
    CHECK(link->sealed);
    CHECK(link->seq == 5);
    CHECK(link->prev == hash_of("before"));
}

TEST_CASE("one changed character anywhere keeps a sealed line shut") {
    const auto keys = new_box_keys();
    const auto sealed = sealed_to(spoken(), {keys.public_key});
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        auto changed = sealed;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        INFO("changed at " << i);
        CHECK_FALSE(sync::open(changed, keys));
    }
}

TEST_CASE("a seal cannot be moved to another place in the chain") {
    const auto keys = new_box_keys();
    auto outside = *parse_json(sealed_to(spoken(), {keys.public_key}));
    outside["seq"] = 6;
    CHECK_FALSE(sync::open(canonical(outside), keys));
    outside["seq"] = 5;
    CHECK(sync::open(canonical(outside), keys));
    outside["prev"] = to_hex(hash_of("elsewhere"));
    CHECK_FALSE(sync::open(canonical(outside), keys));
}

TEST_CASE("nothing is sealed to a key that is no key, or to nobody") {
    CHECK(sealed_to(spoken(), {"not a key"}).empty());
    CHECK(sealed_to(spoken(), {}).empty());
    CHECK(sealed_to(spoken(), {new_box_keys().public_key, ""}).empty());
}

TEST_CASE("a signature holds for its message and its key only") {
    const auto office = new_sign_keys(), other = new_sign_keys();
    const auto signature = sign("held 5", office);
    CHECK(verify("held 5", signature, office.public_key));
    CHECK_FALSE(verify("held 6", signature, office.public_key));
    CHECK_FALSE(verify("held 5", signature, other.public_key));
    CHECK_FALSE(verify("held 5", "", office.public_key));
    CHECK_FALSE(verify("held 5", "!", "?"));
}

TEST_CASE("a receipt vouches for one device, one number and one head") {
    const auto office = new_sign_keys();
    const auto receipt = make_receipt("k-0001", 5, hash_of("head"), office);
    CHECK(check_receipt(receipt, "k-0001", 5, hash_of("head"), office.public_key));
    CHECK_FALSE(check_receipt(receipt, "k-0002", 5, hash_of("head"), office.public_key));
    CHECK_FALSE(check_receipt(receipt, "k-0001", 6, hash_of("head"), office.public_key));
    CHECK_FALSE(check_receipt(receipt, "k-0001", 5, hash_of("tail"), office.public_key));
    CHECK_FALSE(check_receipt(receipt, "k-0001", 5, hash_of("head"), new_sign_keys().public_key));
    CHECK_FALSE(check_receipt("", "k-0001", 5, hash_of("head"), office.public_key));
}

TEST_CASE("base64 comes back as it went, and anything else is refused") {
    for (const std::string text : {"", "f", "fo", "foo", "foobar"}) {
        const Bytes bytes(text.begin(), text.end());
        CHECK(from_base64(to_base64(bytes)) == bytes);
    }
    CHECK_FALSE(from_base64("Zg="));
    CHECK_FALSE(from_base64("Z g=="));
    CHECK_FALSE(from_base64("Zg==", 2));
}
