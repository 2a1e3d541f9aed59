// SPDX-License-Identifier: Apache-2.0
// Which heads of an answer are taken, line by line.
#include "sync/protocol/answer_head.hpp"

#include <catch2/catch.hpp>

#include "sync/protocol/http_request.hpp"

using namespace huiyin;
using namespace std::string_literals;
using sync::AnswerHead;

namespace {

/// Why the lines of `text` are refused; "" when all are taken.
std::string refusal(AnswerHead& head, const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        const auto next = end == std::string::npos ? text.size() : end + 1;
        if (const auto taken = head.take(std::string_view(text).substr(at, next - at)); !taken)
            return taken.error().what;
        at = next;
    }
    return {};
}
std::string refusal(const std::string& text) {
    AnswerHead head;
    return refusal(head, text);
}

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (; times > 0; --times) out += text;
    return out;
}

const std::string ok = "HTTP/1.1 200 OK\r\n";

}  // namespace

TEST_CASE("an honest head is read") {
    AnswerHead head;
    CHECK_FALSE(head.begun());
    CHECK(refusal(head,
                  "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 422 Unprocessable\r\ncontent-TYPE:  application/json "
                  "\r\nContent-Length:\t12\r\nContent-Encoding: GZIP\r\n") == "");
    CHECK(head.begun());
    CHECK_FALSE(head.complete());
    CHECK(refusal(head, "\r\n") == "");
    CHECK(head.complete());
    CHECK(head.status() == 422);
    CHECK(head.content_type() == "application/json");
    CHECK(head.length() == 12);
    CHECK(head.is_gzip());
}

TEST_CASE("whole heads that head office or something between may write are taken") {
    for (const std::string& text :
         {ok + "Content-Length: 0\r\n\r\n", ok + "Transfer-Encoding: Chunked\r\n\r\n",
          ok + "Content-Length: 000\r\n\r\n", "HTTP/1.1 200 \r\nContent-Length: 1\r\n\r\n"s,
          "HTTP/1.1 200\r\nContent-Length: 1\r\n\r\n"s, "HTTP/1.0 200 OK\nContent-Length: 1\n\n"s,
          "HTTP/1.1 204 No Content\r\n\r\n"s, "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n"s,
          "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n"s,
          ok + "X-Empty:\r\nX-Words: \xE4\xB8\xAD\r\nContent-Length: 1\r\n\r\n",
          ok + "Transfer-Encoding: chunked\r\n\r\nX-Trailer: 1\r\n\r\n"}) {
        INFO(text);
        CHECK(refusal(text) == "");
    }
}

TEST_CASE("a head whose meaning could be read in two ways is refused") {
    const std::string nul("X: a\0b\r\n", 8);
    for (const std::string& text : {"HTTP/0.9 200 OK\r\n"s,
                                    "HTTP/2 200\r\n"s,
                                    "HTTP/1.2 200 OK\r\n"s,
                                    " HTTP/1.1 200 OK\r\n"s,
                                    "ICY 200 OK\r\n"s,
                                    "HTTP/1.1 20 OK\r\n"s,
                                    "HTTP/1.1 2000 OK\r\n"s,
                                    "HTTP/1.1 -20 OK\r\n"s,
                                    "HTTP/1.1  200 OK\r\n"s,
                                    "HTTP/1.1 099 OK\r\n"s,
                                    "HTTP/1.1 600 OK\r\n"s,
                                    "HTTP/1.1 101 Switching Protocols\r\n"s,
                                    "\r\n"s,
                                    "200 OK\r\n"s,
                                    ok + " folded\r\n",
                                    ok + "X: a\r\n\tfolded\r\n",
                                    ok + "no colon\r\n",
                                    ok + ": no name\r\n",
                                    ok + "X : 1\r\n",
                                    ok + nul,
                                    ok + "X: a\rb\r\n",
                                    ok + "X: \x7f\r\n",
                                    ok + "Content-Length: \r\n",
                                    ok + "Content-Length: -1\r\n",
                                    ok + "Content-Length: +1\r\n",
                                    ok + "Content-Length: 1, 1\r\n",
                                    ok + "Content-Length: 0x10\r\n",
                                    ok + "Content-Length: 1 2\r\n",
                                    ok + "Content-Length: 9999999999999999999\r\n",
                                    ok + "Content-Length: 1\r\nContent-Length: 2\r\n",
                                    ok + "Content-Length: 1\r\ncontent-length: 1\r\n",
                                    ok + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
                                    ok + "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n",
                                    ok + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                                    ok + "Transfer-Encoding: gzip, chunked\r\n",
                                    ok + "Transfer-Encoding: identity\r\n",
                                    ok + "Content-Encoding: gzip, gzip\r\n",
                                    ok + "Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n",
                                    ok + "Content-Encoding: br\r\n",
                                    ok + "\r\n",
                                    "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"s,
                                    "HTTP/1.1 204 No\r\nContent-Length: 1\r\n\r\n"s,
                                    "HTTP/1.1 204 No\r\nTransfer-Encoding: chunked\r\n\r\n"s}) {
        INFO(text);
        CHECK(refusal(text).find("does not speak HTTP") != std::string::npos);
    }
}

TEST_CASE("a head is bounded in its lines, in their number and in all, interim answers and trailers included") {
    const auto fields = [](int count) { return ok + repeated("X: 1\r\n", count); };
    CHECK(refusal(fields(AnswerHead::max_fields - 1) + "Content-Length: 0\r\n\r\n") == "");
    for (const std::string& text :
         {fields(AnswerHead::max_fields + 1), "HTTP/1.1 200 " + std::string(1 << 20, 'a'),
          ok + "X: " + std::string(AnswerHead::max_line_bytes, 'a'),
          ok + repeated("X: " + std::string(5000, 'a') + "\r\n", 4), repeated("HTTP/1.1 102 Processing\r\n\r\n", 1000),
          ok + "Transfer-Encoding: chunked\r\n\r\n" + repeated("T: 1\r\n", AnswerHead::max_fields + 1)}) {
        INFO(text.substr(0, 100));
        CHECK(refusal(text).find("too large") != std::string::npos);
    }
}

TEST_CASE("what a target may not hold is percent-encoded, and what is encoded already stays") {
    CHECK(sync::request_target("/v1/accounts/\xE7\x8E\x8B?q=a%20b&t=1") == "/v1/accounts/%E7%8E%8B?q=a%20b&t=1");
    CHECK(sync::request_target("/a b\r\nX: y\t\x7f+#'") == "/a%20b%0D%0AX:%20y%09%7F%2B%23%27");
}
