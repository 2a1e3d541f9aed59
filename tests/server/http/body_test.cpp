// SPDX-License-Identifier: Apache-2.0
// Bodies by length and in chunks, in pieces of any size.
#include "server/http/body.hpp"

#include <catch2/catch.hpp>

using namespace huiyin::server::http;
using State = BodyReader::State;

namespace {

RequestHead head_with(const std::string& fields) {
    return *parse_head("POST /v1/sync HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n");
}

struct Read {
    State state;
    std::string content, left;
    bool operator==(const Read&) const = default;
};

/// `bytes` fed `piece` at a time; what is read, and what was left behind the body.
Read read(const std::string& fields, const std::string& bytes, std::size_t piece, std::size_t most = 100) {
    BodyReader body(head_with(fields), most);
    std::string waiting;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        waiting += bytes.substr(at, piece);
        body.take(waiting);
    }
    return {body.state(), body.content(), waiting};
}

const std::string chunked = "Transfer-Encoding: chunked\r\n";

}  // namespace

TEST_CASE("a body of a length is read to its end and no further, however it is cut") {
    for (const std::size_t piece : {1, 2, 3, 7, 100})
        CHECK(read("Content-Length: 5\r\n", "hello GET", piece) == Read{State::whole, "hello", " GET"});
    CHECK(read("Content-Length: 5\r\n", "hell", 2).state == State::more);
    CHECK(read("Content-Length: 0\r\n", "x", 1) == Read{State::whole, "", "x"});
    CHECK(read("", "GET", 1) == Read{State::whole, "", "GET"});
}

TEST_CASE("chunks are read with their extensions and trailers left out, however they are cut") {
    const std::string bytes = "5;a=b;c=\"d\"\r\nhello\r\n1\r\n \r\n0A\r\n0123456789\r\n0\r\nX-Sum: 1\r\n\r\nGET";
    for (const std::size_t piece : {1, 2, 3, 5, 11, 1000})
        CHECK(read(chunked, bytes, piece) == Read{State::whole, "hello 0123456789", "GET"});
}

TEST_CASE("chunks that another reader would read otherwise are malformed") {
    for (const char* bytes :
         {"x\r\n", "\r\n", "-1\r\n", "0x5\r\nhello", "5\nhello\r\n", "5\r\nhelloX\r\n", "5\r\nhello\n0\r\n\r\n",
          ";a\r\n", "1 1\r\n", " 1\r\n", "1 \r\n", "1\t;a\r\n", "1;a\x01\r\n", "1;a\rb\r\n", "0\r\nno field\r\n",
          "0\r\n: x\r\n", "1234567890123456\r\n"}) {
        INFO(bytes);
        CHECK(read(chunked, bytes, 1).state == State::malformed);
        CHECK(read(chunked, bytes, 100).state == State::malformed);
    }
    CHECK(read(chunked, "5;" + std::string(300, 'a'), 1).state == State::malformed);
    CHECK(read(chunked, "0\r\n" + std::string(5000, 'a'), 9).state == State::malformed);
    std::string trailers = "0\r\n";
    for (int i = 0; i < 1000; ++i) trailers += "A: b\r\n";
    CHECK(read(chunked, trailers, 9).state == State::malformed);
}

TEST_CASE("a body beyond its bound is too large as soon as that is known, and never kept") {
    CHECK(read("Content-Length: 101\r\n", "", 1).state == State::too_large);
    CHECK(read("Content-Length: 99999999999999999999999\r\n", "x", 1).state == State::too_large);
    CHECK(read(chunked, "65\r\n", 4).state == State::too_large);
    CHECK(read(chunked, "ffffffffffff\r\n", 4).state == State::too_large);
    CHECK(read(chunked, "64\r\n" + std::string(100, 'x') + "\r\n1\r\n", 50).state == State::too_large);
    CHECK(read(chunked, "64\r\n" + std::string(100, 'x') + "\r\n0\r\n\r\n", 50).state == State::whole);
}
