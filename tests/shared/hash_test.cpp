// SPDX-License-Identifier: Apache-2.0
// BLAKE2b-256 and the digest of a set of lines.
#include "shared/foundation/hash.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "shared/events/fold.hpp"

using namespace huiyin;

TEST_CASE("the hash is BLAKE2b-256", "[hash]") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"", "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"},
        {"abc", "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"},
        {"The quick brown fox jumps over the lazy dog",
         "01718cec35cd3d796dd00020e0bfecb473ad23457d063b75eff29c0ffa2e58a9"},
        {"回音", "6ffe42d11c1c01cce772a7ad9fcbbe8607078c2ec89afd4a8e29d2a2e3d60ddb"},
    };
    for (const auto& [text, hex] : rows) CHECK(to_hex(hash_of(text)) == hex);
}

TEST_CASE("a hash survives being written and read", "[hash]") {
    const auto hash = hash_of("abc");
    const auto read = parse_hash(to_hex(hash));
    REQUIRE(read);
    CHECK(*read == hash);
}

TEST_CASE("only 64 hexadecimal characters are a hash", "[hash]") {
    const auto good = to_hex(hash_of("abc"));
    for (const auto& bad : {std::string{}, good.substr(1), good + "0", good.substr(0, 63) + "g", " " + good.substr(1),
                            "0x" + good.substr(2), good + "\n"}) {
        INFO(bad);
        CHECK_FALSE(parse_hash(bad));
    }
}

TEST_CASE("the digest depends on the set of lines and not on their order", "[hash]") {
    const unsigned seed = 20260213;
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::vector<Hash> hashes;
    for (int i = 0; i < 200; ++i) hashes.push_back(hash_of("line " + std::to_string(i)));
    Digest in_order;
    for (const auto& hash : hashes) in_order.add(hash);
    for (int round = 0; round < 20; ++round) {
        std::ranges::shuffle(hashes, random);
        Digest shuffled;
        for (const auto& hash : hashes) shuffled.add(hash);
        CHECK(shuffled == in_order);
        CHECK(shuffled.to_string() == in_order.to_string());
    }
    CHECK(in_order != Digest{});
}

TEST_CASE("adding and removing commute", "[hash]") {
    const auto a = hash_of("a"), b = hash_of("b"), c = hash_of("c");
    Digest digest, other, only_b;
    digest.add(a);
    digest.remove(c);
    digest.add(b);
    digest.add(c);
    digest.remove(a);
    only_b.add(b);
    CHECK(digest == only_b);
    other.add(a);
    other.add(only_b);
    other.remove(only_b);
    other.remove(a);
    CHECK(other == Digest{});
}

TEST_CASE("the digest is the sum of the first eight bytes, little endian, modulo 2^64", "[hash]") {
    Hash one{}, most{}, other_end{};
    one[0] = 1;
    most.fill(0xff);
    other_end[8] = 7;
    Digest digest;
    CHECK(digest.to_string() == "0000000000000000");
    digest.add(one);
    CHECK(digest.value() == 1);
    CHECK(digest.to_string() == "0000000000000001");
    digest.add(most);
    CHECK(digest.value() == 0);
    digest.add(other_end);
    CHECK(digest.value() == 0);
    Hash second{};
    second[1] = 0xab;
    digest.add(second);
    CHECK(digest.value() == 0xab00);
    CHECK(Digest::from_value(0xab00) == digest);
}
