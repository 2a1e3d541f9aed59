// SPDX-License-Identifier: Apache-2.0
// Whatever answers on head office's address, in whatever bytes: the device takes an honest answer, or says in one
// sentence why not, over plain connections and over TLS.
#include <catch2/catch.hpp>

#include "sync/platform/gzip.hpp"
#include "tests/sync/speaking.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using namespace std::string_literals;

namespace {

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (; times > 0; --times) out += text;
    return out;
}

const std::string ok = "HTTP/1.1 200 OK\r\n", chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";

/// Answers each request with `bytes` and hangs up.
RawServer::Script answering(std::string bytes) {
    return [bytes = std::move(bytes)](RawConnection& client) {
        if (!client.read_request().empty()) client.write(bytes);
    };
}

constexpr std::size_t most_bytes = std::size_t{1} << 20;

struct Case {
    std::string what, bytes;
    std::string body;     ///< that is taken, or …
    std::string refusal;  ///< … part of the sentence that refuses it
};

const std::string malformed = "does not speak HTTP", broke = "broke before the whole answer", large = "too large";

std::vector<Case> cases() {
    const auto packed = *sync::gzip(std::string(5000, 'x'));
    const auto bomb = *sync::gzip(std::string(most_bytes + 1, 'x'));
    const std::string gz = "Content-Encoding: gzip\r\n";
    return {
        {"an honest answer", with_body("here"), "here", {}},
        {"an honest answer in chunks", chunked + "2\r\nhe\r\n2\r\nre\r\n0\r\n\r\n", "here", {}},
        {"chunks with extensions and trailers", chunked + "4;x=\"y\"\r\nhere\r\n0\r\nX: 1\r\n\r\n", "here", {}},
        {"a compressed answer", with_body(packed, gz), std::string(5000, 'x'), {}},
        {"an interim answer first", "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + with_body("here"), "here", {}},
        {"more than the length says", with_body("here") + "HTTP/1.1 200 OK\r\n", "here", {}},
        {"a redirect, which is not followed",
         "HTTP/1.1 302 Found\r\nLocation: http://localhost:1/\r\nContent-Length: 0\r\n\r\n",
         "",
         {}},

        {"nothing at all", "", {}, broke},
        {"half a head", "HTTP/1.1 200 OK\r\nContent-", {}, broke},
        {"half a body", ok + "Content-Length: 10\r\n\r\nhalf", {}, broke},
        {"half a chunk", chunked + "a\r\nhalf", {}, broke},
        {"no last chunk", chunked + "4\r\nhalf\r\n", {}, broke},
        {"no line of status", "here\r\n\r\n", {}, malformed},
        {"HTTP/0.9", "<html>here</html>", {}, malformed},
        {"HTTP/2", "HTTP/2 200\r\nContent-Length: 0\r\n\r\n", {}, malformed},
        {"a protocol that nobody asked for", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n", {}, malformed},
        {"a status that is no number", "HTTP/1.1 2x0 OK\r\nContent-Length: 0\r\n\r\n", {}, malformed},
        {"bytes of every value",
         [] {
             std::string all;
             for (int i = 0; i < 4096; ++i) all += static_cast<char>(i);
             return all;
         }(),
         {},
         malformed},
        {"a folded line", ok + "X: a\r\n b\r\nContent-Length: 4\r\n\r\nhere", {}, malformed},
        {"a null in the head", ok + "X: a\0b\r\nContent-Length: 4\r\n\r\nhere"s, {}, malformed},
        {"a null in the line of status", "HTTP/1.1 200 O\0K\r\nContent-Length: 4\r\n\r\nhere"s, {}, malformed},
        {"a carriage return in the head", ok + "X: a\rContent-Length: 4\r\n\r\nhere", {}, malformed},
        {"a header without a name", ok + ": a\r\nContent-Length: 4\r\n\r\nhere", {}, malformed},
        {"a blank before the colon", ok + "Content-Length : 4\r\n\r\nhere", {}, malformed},
        {"a length below zero", ok + "Content-Length: -4\r\n\r\nhere", {}, malformed},
        {"a length that is no number", ok + "Content-Length: four\r\n\r\nhere", {}, malformed},
        {"a length beyond all numbers", ok + "Content-Length: 99999999999999999999\r\n\r\nhere", {}, malformed},
        {"a list of lengths", ok + "Content-Length: 4, 4\r\n\r\nhere", {}, malformed},
        {"two lengths", ok + "Content-Length: 4\r\nContent-Length: 3\r\n\r\nhere", {}, malformed},
        {"a length and chunks",
         ok + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhere\r\n0\r\n\r\n",
         {},
         malformed},
        {"neither length nor chunks", ok + "Connection: close\r\n\r\nhere", {}, malformed},
        {"another coding of the transfer", ok + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", {}, malformed},
        {"another coding of the body", with_body("here", "Content-Encoding: br\r\n"), {}, malformed},
        {"codings upon codings",
         with_body(packed, "Content-Encoding: " + repeated("gzip, ", 20) + "gzip\r\n"),
         {},
         malformed},
        {"a chunk of no size", chunked + "x\r\nhere\r\n0\r\n\r\n", {}, broke},
        {"a chunk below zero", chunked + "-4\r\nhere\r\n0\r\n\r\n", {}, broke},
        {"a chunk beyond all numbers", chunked + "fffffffffffffffff\r\nhere", {}, broke},
        {"a chunk longer than it says", chunked + "2\r\nhere\r\n0\r\n\r\n", {}, broke},
        {"a compressed body that is cut", with_body(packed.substr(0, packed.size() / 2), gz), {}, "cut off or damaged"},
        {"a compressed body with more behind it", with_body(packed + "more", gz), {}, "cut off or damaged"},
        {"a body that says it is compressed", with_body("here", gz), {}, "cut off or damaged"},

        {"a line of status of 1 MiB", "HTTP/1.1 200 " + std::string(1 << 20, 'a') + "\r\n\r\n", {}, large},
        {"a line of status of 9 KiB", "HTTP/1.1 200 " + std::string(9 << 10, 'a') + "\r\n\r\n", {}, large},
        {"a header of 9 KiB", ok + "X: " + std::string(9 << 10, 'a') + "\r\n\r\n", {}, large},
        {"a header of 1 MiB", ok + "X: " + std::string(1 << 20, 'a') + "\r\n\r\n", {}, large},
        {"65 headers", ok + repeated("X: 1\r\n", 65) + "\r\n", {}, large},
        {"100,000 headers", ok + repeated("X: 1\r\n", 100'000) + "\r\n", {}, large},
        {"10,000 interim answers", repeated("HTTP/1.1 102 Processing\r\n\r\n", 10'000), {}, large},
        {"100,000 trailers", chunked + "4\r\nhere\r\n0\r\n" + repeated("X: 1\r\n", 100'000), {}, large},
        {"a trailer of 1 MiB", chunked + "4\r\nhere\r\n0\r\nX: " + std::string(1 << 20, 'a') + "\r\n\r\n", {}, broke},
        {"a body that is announced too large", ok + "Content-Length: 1048577\r\n\r\n", {}, large},
        {"a body that is too large",
         chunked + repeated("10000\r\n" + std::string(0x10000, 'x') + "\r\n", 17),
         {},
         large},
        {"a body that is too large when unpacked", with_body(bomb, gz), {}, large},
    };
}

}  // namespace

TEST_CASE("an answer is taken as it was meant, or refused in one sentence, plain and over TLS") {
    for (const bool tls : {false, true})
        for (const auto& one : cases()) {
            INFO(one.what << (tls ? ", over TLS" : ""));
            Speaking peer(answering(one.bytes), tls, {.answer_bytes = most_bytes});
            const auto answer = peer.get();
            if (one.refusal.empty()) {
                CHECK((answer ? "" : answer.error().what) == "");
                if (answer) CHECK(answer->body == one.body);
            } else {
                CHECK_FALSE(answer);
                CHECK_THAT(said(answer).substr(0, 200), Catch::Contains(one.refusal));
            }
            CHECK(peer.server().connections() == 1);
        }
}
