// SPDX-License-Identifier: Apache-2.0
// Addresses, networks, and who really calls behind a proxy.
#include "server/http/networks.hpp"

#include <catch2/catch.hpp>

using namespace huiyin::server::http;

namespace {

Address at(const char* text) {
    const auto out = parse_address(text);
    REQUIRE(out);
    return *out;
}

std::string caller(const char* peer, const std::string& fields) {
    const std::vector<Network> trusted{*parse_network("10.0.0.0/8"), *parse_network("2001:db8::/32")};
    const auto head = parse_head("GET / HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n");
    return real_caller(at(peer), *head, trusted).text();
}

}  // namespace

TEST_CASE("an address is the same however it is written") {
    CHECK(at("192.0.2.1") == at("::ffff:192.0.2.1"));
    CHECK(at("192.0.2.1:4711") == at("192.0.2.1"));
    CHECK(at("[2001:db8::1]:4711") == at("2001:0db8:0::1"));
    CHECK(at("127.8.8.8").is_loopback());
    CHECK(at("::1").is_loopback());
    CHECK_FALSE(at("::2").is_loopback());
    CHECK(at("2001:db8::1:2:3:4").counted() == at("2001:db8::9:9:9:9").counted());
    CHECK_FALSE(at("192.0.2.1").counted() == at("192.0.2.2").counted());
    for (const char* wrong : {"", "unknown", "_hidden", "1.2.3", "1.2.3.4.5", "example.org"})
        CHECK_FALSE(parse_address(wrong));
}

TEST_CASE("a network holds what its bits say") {
    CHECK(parse_network("10.0.0.0/8")->holds(at("10.255.0.1")));
    CHECK_FALSE(parse_network("10.0.0.0/8")->holds(at("11.0.0.1")));
    CHECK(parse_network("192.0.2.128/25")->holds(at("192.0.2.200")));
    CHECK_FALSE(parse_network("192.0.2.128/25")->holds(at("192.0.2.100")));
    CHECK(parse_network("192.0.2.1")->holds(at("192.0.2.1")));
    CHECK(parse_network("0.0.0.0/0")->holds(at("203.0.113.9")));
    CHECK_FALSE(parse_network("0.0.0.0/0")->holds(at("2001:db8::1")));
    for (const char* wrong :
         {"", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8x", "10.0.0.0/2147483600", "proxy", "::/129"})
        CHECK_FALSE(parse_network(wrong));
}

TEST_CASE("behind a trusted proxy the real caller counts, and nobody else's word is believed") {
    CHECK(caller("203.0.113.5", "X-Forwarded-For: 192.0.2.9\r\n") == "203.0.113.5");
    CHECK(caller("10.0.0.1", "") == "10.0.0.1");
    CHECK(caller("10.0.0.1", "X-Forwarded-For: 192.0.2.9\r\n") == "192.0.2.9");
    // What the caller wrote there itself stands to the left of what the proxy adds.
    CHECK(caller("10.0.0.1", "X-Forwarded-For: 198.51.100.7, 192.0.2.9, 10.0.0.2\r\n") == "192.0.2.9");
    CHECK(caller("10.0.0.1", "X-Forwarded-For: 198.51.100.7\r\nX-Forwarded-For: 192.0.2.9\r\n") == "192.0.2.9");
    CHECK(caller("10.0.0.1", "X-Forwarded-For: 192.0.2.9, nonsense\r\n") == "10.0.0.1");
    CHECK(caller("10.0.0.1", "Forwarded: for=192.0.2.9;proto=https;by=10.0.0.1\r\n") == "192.0.2.9");
    CHECK(caller("10.0.0.1", "Forwarded: proto=https;For=\"[2001:db9::7]:4711\"\r\n") == "2001:db9::7");
    CHECK(caller("10.0.0.1", "Forwarded: for=192.0.2.9, for=unknown\r\n") == "10.0.0.1");
    // One of the two was written by the caller, who would choose a new name for each request.
    CHECK(caller("10.0.0.1", "X-Forwarded-For: 198.51.100.7\r\nForwarded: for=192.0.2.9\r\n") == "10.0.0.1");
    CHECK(caller("10.0.0.1", "X-Forwarded-For: 192.0.2.9\r\nForwarded: for=\"192.0.2.9:80\"\r\n") == "192.0.2.9");
}
