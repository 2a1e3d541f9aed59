// SPDX-License-Identifier: Apache-2.0
// A connection that is kept between requests may end at any moment: the device opens another and sends once more, once.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <future>

#include "sync/chain/sealing.hpp"
#include "tests/sync/speaking.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

using Ending = void (*)(RawConnection&);
constexpr Ending endings[] = {[](RawConnection&) {}, [](RawConnection& client) { client.reset(); }};

/// Bytes that gzip cannot make smaller.
std::string many_bytes() {
    std::string out(std::size_t{2} << 20, '\0');
    sync::random_bytes(std::span(reinterpret_cast<std::uint8_t*>(out.data()), out.size()));
    return out;
}

long open_files() {
    return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), std::filesystem::directory_iterator{});
}
/// In bytes.
long resident() {
    long whole = 0, pages = 0;
    std::ifstream("/proc/self/statm") >> whole >> pages;
    return pages * sysconf(_SC_PAGESIZE);
}

}  // namespace

TEST_CASE("one connection carries many requests") {
    for (const bool tls : {false, true}) {
        Speaking peer(
            [](RawConnection& client) {
                while (!client.read_request().empty()) client.write(with_body("here"));
            },
            tls);
        for (int i = 0; i < 20; ++i) CHECK(said(i % 2 ? peer.get() : peer.post("x")) == "here");
        CHECK(peer.server().connections() == 1);
    }
}

TEST_CASE("a server that closes after each answer is answered on another connection") {
    for (const auto end : endings)
        for (const bool tls : {false, true}) {
            Speaking peer(
                [end](RawConnection& client) {
                    client.read_request();
                    client.write(with_body("here"));
                    end(client);
                },
                tls);
            for (int i = 0; i < 20; ++i) CHECK(said(i % 2 ? peer.get() : peer.post("x")) == "here");
            CHECK(peer.server().connections() == 20);
        }
}

TEST_CASE("a kept connection that ends when the next request has come is followed by one more try on another") {
    for (const auto end : endings)
        for (const bool tls : {false, true})
            for (const std::string& body : {std::string("small"), many_bytes()}) {
                INFO((tls ? "TLS, " : "") << body.size() << " bytes");
                Speaking peer(
                    [end](RawConnection& client) {
                        client.read_request();
                        client.write(with_body(std::to_string(client.number())));
                        client.read_some();
                        end(client);
                    },
                    tls);
                CHECK(said(peer.get()) == "1");
                CHECK(said(peer.post(body)) == "2");
                CHECK(peer.server().connections() == 2);
            }
}

TEST_CASE("when the other connection ends as well, that is said, and a third is not tried") {
    for (const auto end : endings)
        for (const bool tls : {false, true}) {
            Speaking peer(
                [end](RawConnection& client) {
                    client.read_request();
                    if (client.number() == 1 && client.write(with_body("here"))) client.read_request();
                    end(client);
                },
                tls);
            CHECK(said(peer.get()) == "here");
            CHECK_THAT(said(peer.get()), Catch::Contains("broke before the whole answer"));
            CHECK(peer.server().connections() == 2);
        }
}

TEST_CASE("a first connection that ends without an answer is not tried again") {
    for (const auto end : endings) {
        Speaking peer(
            [end](RawConnection& client) {
                client.read_request();
                end(client);
            },
            false);
        CHECK_THAT(said(peer.get()), Catch::Contains("broke before the whole answer"));
        CHECK(peer.server().connections() == 1);
    }
}

TEST_CASE("an answer that has begun is not asked for again") {
    for (const bool tls : {false, true}) {
        Speaking peer(
            [](RawConnection& client) {
                client.read_request();
                client.write(with_body("here"));
                client.read_request();
                client.write("HTTP/1.1 200 OK\r\nContent-Le");
            },
            tls);
        CHECK(said(peer.get()) == "here");
        CHECK_THAT(said(peer.get()), Catch::Contains("broke before the whole answer"));
        CHECK(peer.server().connections() == 1);
    }
}

TEST_CASE("what comes between two requests answers neither of them") {
    for (const bool tls : {false, true}) {
        std::promise<void> returned, written;
        Speaking peer(
            [&](RawConnection& client) {
                client.read_request();
                client.write(with_body(std::to_string(client.number())));
                if (client.number() > 1) return;
                returned.get_future().wait();
                client.write(with_body("an answer to no question"));
                written.set_value();
                client.wait_for_end();
            },
            tls);
        CHECK(said(peer.get()) == "1");
        returned.set_value();
        written.get_future().wait();
        CHECK(said(peer.get()) == "2");
    }
}

TEST_CASE("what comes with an answer, beyond its end, is no answer to the next request") {
    const auto more = with_body("an answer to no question");
    const std::string head = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n";
    const std::string in_chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    using Writes = std::vector<std::string>;
    for (const auto& writes :
         {Writes{head + "here" + more}, Writes{head, "here" + more}, Writes{head + "he", "re" + more},
          Writes{in_chunks + "4\r\nhere\r\n0\r\n\r\n" + more}, Writes{in_chunks, "4\r\nhere\r\n0\r\n\r\n" + more},
          Writes{in_chunks + "4\r\nhere\r\n", "0\r\nX: 1\r\n\r\n" + more}, Writes{head, "here", more},
          Writes{"HTTP/1.1 204 No Content\r\n\r\n" + more}, Writes{"HTTP/1.1 204 No Content\r\n", "\r\n" + more}})
        for (const bool tls : {false, true}) {
            INFO(writes.front() << " in " << writes.size() << " writes, TLS: " << tls);
            std::promise<void> written;
            Speaking peer(
                [&](RawConnection& client) {
                    client.read_request();
                    if (client.number() == 1) {
                        for (const auto& bytes : writes) client.write(bytes);
                        written.set_value();
                        client.read_request();
                    }
                    client.write(with_body("second"));
                },
                tls);
            CHECK(peer.get());
            written.get_future().wait();
            CHECK(said(peer.get()) == "second");
        }
}

TEST_CASE("a folded line is not added to the answer before") {
    for (const bool tls : {false, true}) {
        Speaking peer(
            [](RawConnection& client) {
                client.read_request();
                client.write(with_body("here", "X-Last: " + std::string(300, 'x') + "\r\n"));
                client.read_request();
                client.write("HTTP/1.1 200 OK\r\n " + std::string(3000, 'y') + "\r\nContent-Length: 0\r\n\r\n");
                client.wait_for_end();
            },
            tls);
        CHECK(said(peer.get()) == "here");
        CHECK_THAT(said(peer.get()), Catch::Contains("does not speak HTTP"));
    }
}

TEST_CASE("thousands of exchanges, broken ones among them, leave no file open and no memory taken") {
    Speaking peer(
        [](RawConnection& client) {
            const auto answer = with_body(std::string(1000, 'x'), "X-Filler: y\r\n");
            for (int i = 0; i < 50 && !client.read_request().empty(); ++i) client.write(answer);
            if (client.number() % 2 && !client.read_request().empty()) client.write("HTTP/1.1 2");
        },
        false);
    const auto exchange = [&](int times) {
        int answered = 0;
        for (int i = 0; i < times; ++i) answered += peer.get() ? 1 : 0;
        return answered;
    };
    exchange(500);
    const auto files = open_files(), memory = resident();
    CHECK(exchange(5000) > 4000);
    CHECK(open_files() <= files + 1);  // the server's side of the last one may still be closing
    CHECK(resident() - memory < 8L << 20);
}
