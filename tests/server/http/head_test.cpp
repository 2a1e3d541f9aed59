// SPDX-License-Identifier: Apache-2.0
// The head of a request is read one way only, or refused.
#include "server/http/head.hpp"

#include <catch2/catch.hpp>

using namespace huiyin::server::http;

namespace {

std::string get(const std::string& fields, const std::string& target = "/healthz") {
    return "GET " + target + " HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n";
}

int status_of(const std::string& bytes) {
    const auto head = parse_head(bytes);
    return head ? 200 : head.error().status;
}

}  // namespace

TEST_CASE("a head is read with its path and query decoded and its values as they are") {
    const auto head = parse_head(
        "POST /v1/complaints?q=%E7%8E%8B+x&limit=2&q=again HTTP/1.1\r\nHost: x\r\nIdempotency-Key:  a%20b \r\n"
        "Content-Length: 12\r\nExpect: 100-Continue\r\n\r\n");
    REQUIRE(head);
    CHECK(head->method == "POST");
    CHECK(head->target == Target{"/v1/complaints", {{"q", "王 x"}, {"limit", "2"}}});
    CHECK(head->field("idempotency-key") == "a%20b");
    CHECK(head->framing == Framing::length);
    CHECK(head->length == 12);
    CHECK(head->expects_continue);
    CHECK(head->keep_alive);
}

TEST_CASE("a target may name its host, and nothing else than http") {
    CHECK(parse_target("http://bank.example/v1/duties?unit=650101") == Target{"/v1/duties", {{"unit", "650101"}}});
    CHECK(parse_target("HTTPS://bank.example:8443") == Target{"/", {}});
    CHECK(parse_target("http://bank.example?a=b") == Target{"/", {{"a", "b"}}});
    CHECK(parse_target("*") == Target{"*", {}});
    for (const char* wrong :
         {"", "v1/duties", "ftp://x/y", "?x", "/?a=b://c#", "http:///x", "/a%2", "/a%zz", "/a%00b", "/a#b", "/?a=%f"})
        CHECK_FALSE(parse_target(wrong));
}

TEST_CASE("two lengths, a length that is no number, and other codings than chunked are refused") {
    for (const char* fields :
         {"Content-Length: 5\r\nContent-Length: 5\r\n", "Content-Length: 5\r\nContent-Length: 6\r\n",
          "Content-Length: 5, 5\r\n", "Content-Length: abc\r\n", "Content-Length: -5\r\n", "Content-Length: +5\r\n",
          "Content-Length:\r\n", "Content-Length: 0x5\r\n", "Content-Length: 5 5\r\n",
          "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: gzip, chunked\r\n",
          "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: identity\r\n",
          "Transfer-Encoding: xchunked\r\n"}) {
        INFO(fields);
        CHECK(status_of(get(fields)) == 400);
    }
    CHECK(status_of(get("Content-Length: 007\r\n")) == 200);
    CHECK(parse_head(get("transfer-encoding: Chunked\r\n"))->framing == Framing::chunked);
    CHECK(parse_head(get("Content-Length: 99999999999999999999999\r\n"))->length == UINT64_MAX);
}

TEST_CASE("a field that only one of can count is not given twice") {
    for (const char* name :
         {"Authorization", "Content-Encoding", "Content-Range", "content-type", "HUIYIN-Device", "Idempotency-Key"}) {
        INFO(name);
        const auto one = std::string(name) + ": a\r\n";
        CHECK(status_of(get(one)) == 200);
        CHECK(status_of(get(one + one)) == 400);
    }
    CHECK(status_of(get("Accept: a\r\nAccept: b\r\n")) == 200);
}

TEST_CASE("lines that another reader would read otherwise are refused") {
    for (const char* bytes :
         {"GET / HTTP/1.1\nHost: x\n\n", "GET / HTTP/1.1\r\nHost: x\n\r\n",
          "GET / HTTP/1.1\r\nHost: x\r\nA: b\rC: d\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: x\r\nA : b\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nA b\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: x\r\n: b\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
          "GET / HTTP/1.1\r\nA: b\r\n\r\n", "GET /\r\n\r\n", "GET / x HTTP/1.1\r\nHost: x\r\n\r\n",
          "G T / HTTP/1.1\r\nHost: x\r\n\r\n", " GET / HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET / ABCD/1.1\r\nHost: x\r\n\r\n", "\r\n\r\n"}) {
        INFO(bytes);
        CHECK(status_of(bytes) == 400);
    }
    CHECK(status_of(get(std::string("A: b\0c\r\n", 8))) == 400);
    CHECK(status_of(get("A: b\x7f\r\n")) == 400);
    CHECK(status_of(get("A: \xe7\x8e\x8b\tb\r\n")) == 200);
    CHECK(status_of("\r\n" + get("")) == 200);
    CHECK(status_of("GET / HTTP/1.0\r\n\r\n") == 200);
    CHECK(status_of("GET / HTTP/2.0\r\nHost: x\r\n\r\n") == 400);
    CHECK(status_of(get("Expect: tea\r\n")) == 417);
    CHECK(status_of(get("Expect:\r\n")) == 417);
    CHECK(status_of(get("Expect: 100-continue\r\nExpect: 200-ok\r\n")) == 417);
    CHECK_FALSE(parse_head("GET / HTTP/1.0\r\nExpect: 100-continue\r\n\r\n")->expects_continue);
}

TEST_CASE("a head is bounded: its first line, its lines, and all of it") {
    std::string many;
    for (int i = 0; i < 63; ++i) many += "A: b\r\n";
    CHECK(status_of(get(many)) == 200);
    CHECK(status_of(get(many + "A: b\r\n")) == 431);
    CHECK(status_of(get("A: " + std::string(15'000, 'x') + "\r\n")) == 200);
    CHECK(status_of(get("A: " + std::string(17'000, 'x') + "\r\n")) == 431);
    CHECK(status_of(get("", "/?" + std::string(8'000, 'x'))) == 200);
    CHECK(status_of(get("", "/?" + std::string(9'000, 'x'))) == 414);
    CHECK(status_of(get("", "/" + std::string(600, 'x'))) == 414);
    std::string parameters = "/?";
    for (int i = 0; i < 33; ++i) parameters += std::to_string(i) + "=&";
    CHECK(status_of(get("", parameters)) == 400);
    // While it comes, and before it has an end.
    CHECK_FALSE(wrong_so_far("GET /" + std::string(8'000, 'x')));
    CHECK(wrong_so_far("GET /" + std::string(9'000, 'x'))->status == 414);
    CHECK(wrong_so_far("GET / HTTP/1.1\r\nA: " + std::string(20'000, 'x'))->status == 431);
    CHECK(wrong_so_far("GET / HTTP/1.1\n")->status == 400);
    CHECK(wrong_so_far("GET / HTTP/1.1\r\n" + many + many)->status == 431);
}

TEST_CASE("whether a connection is kept is what the caller says of it") {
    CHECK_FALSE(parse_head(get("Connection: Close\r\n"))->keep_alive);
    CHECK_FALSE(parse_head(get("Connection: te, close\r\n"))->keep_alive);
    CHECK(parse_head(get("Connection: keep-alive\r\n"))->keep_alive);
    CHECK_FALSE(parse_head("GET / HTTP/1.0\r\n\r\n")->keep_alive);
}

TEST_CASE("where a head ends is found, however it is cut") {
    const auto whole = "\r\n" + get("A: b\r\n");
    for (std::size_t i = 0; i < whole.size(); ++i) CHECK_FALSE(end_of_head(whole.substr(0, i)));
    CHECK(end_of_head(whole + "rest") == whole.size());
}
