// SPDX-License-Identifier: Apache-2.0
#include "sync/chain/chain.hpp"

#include <catch2/catch.hpp>

#include "tests/sync/fake_head_office.hpp"

using namespace huiyin;
using namespace huiyin::sync;

namespace {

Event line(std::int64_t seq, const Hash& prev) {
    Event out;
    out.origin = "t-0001";
    out.seq = seq;
    out.prev = prev;
    out.at = {testing::noon(), 0};
    out.clock = testing::noon();
    out.subject = "c-1";
    out.kind = "captured";
    return out;
}

}  // namespace

TEST_CASE("a line fits only right behind the head of its chain") {
    const Hash head_hash = hash_of("head"), other = hash_of("other");
    const ChainHead none, third{3, head_hash};
    struct Row {
        ChainHead head;
        std::int64_t seq;
        Hash prev;
        Fit fit;
    };
    const std::vector<Row> table{
        {none, 1, Hash{}, Fit::next},     {none, 1, other, Fit::broken},  {none, 2, Hash{}, Fit::gap},
        {third, 4, head_hash, Fit::next}, {third, 4, other, Fit::broken}, {third, 5, head_hash, Fit::gap},
        {third, 3, other, Fit::known},    {third, 1, Hash{}, Fit::known},
    };
    for (const auto& row : table) {
        Link link;
        link.seq = row.seq;
        link.prev = row.prev;
        CHECK(fit(row.head, link) == row.fit);
    }
}

TEST_CASE("an open line's place is read from its bytes") {
    const auto text = canonical_line(line(7, hash_of("before")));
    const auto link = parse_link(text);
    REQUIRE(link);
    CHECK(link->origin == "t-0001");
    CHECK(link->seq == 7);
    CHECK(link->prev == hash_of("before"));
    CHECK_FALSE(link->sealed);
    CHECK(link->bytes == text);
}

TEST_CASE("a line that is not canonical, or misses its place, is no link") {
    const auto text = canonical_line(line(1, {}));
    CHECK_FALSE(parse_link(" " + text));
    CHECK_FALSE(parse_link(text + "\n"));
    CHECK_FALSE(parse_link(text.substr(0, text.size() - 1)));
    CHECK_FALSE(parse_link("[]"));
    CHECK_FALSE(parse_link(R"({"origin":"t-0001","prev":"00","seq":1})"));
    CHECK_FALSE(parse_link(R"({"origin":"t-0001","seq":1})"));
    const std::string prev(64, '0');
    CHECK(parse_link(R"({"origin":"k-1","prev":")" + prev + R"(","seal":{"box":"AA==","to":{"k":"AA=="}},"seq":1})"));
    CHECK_FALSE(parse_link(R"({"origin":"k-1","prev":")" + prev + R"(","seal":{"box":"AA==","to":{}},"seq":1})"));
    CHECK_FALSE(
        parse_link(R"({"origin":"k-1","prev":")" + prev + R"(","seal":{"box":"AA==","to":{"k":"AA=="}},"seq":0})"));
    CHECK_FALSE(
        parse_link(R"({"origin":"K 1","prev":")" + prev + R"(","seal":{"box":"AA==","to":{"k":"AA=="}},"seq":1})"));
    CHECK_FALSE(parse_link(R"({"origin":"k-1","prev":")" + prev + R"(","seal":true,"seq":1})"));
}
