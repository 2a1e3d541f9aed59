// SPDX-License-Identifier: Apache-2.0
// One connection as a state machine, on a clock that the test moves.
#include "server/http/connection.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>

using namespace huiyin::server::http;
using namespace std::chrono_literals;

namespace {

/// A connection whose other end the test holds.
class Held {
  public:
    Held() {
        std::array<int, 2> ends{};
        REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()) == 0);
        theirs_ = ends[1];
        ours.emplace(std::make_unique<Channel>(ends[0], nullptr), Connection::Door{}, limits.enter({}, now), patience,
                     now);
    }
    ~Held() { ::close(theirs_); }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;

    Wants say(std::string_view bytes) {
        REQUIRE(::send(theirs_, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size()));
        return ours->go_on(now);
    }
    std::string hear() const {
        std::array<char, 4096> buffer{};
        const auto got = ::recv(theirs_, buffer.data(), buffer.size(), MSG_DONTWAIT);
        return got > 0 ? std::string(buffer.data(), static_cast<std::size_t>(got)) : std::string{};
    }
    void hang_up() const { ::shutdown(theirs_, SHUT_WR); }
    /// As the poller's sweep: `later`, is it over?
    Wants wait(std::chrono::milliseconds later) {
        now += later;
        return ours->deadline() <= now ? ours->expire(now) : Wants::reading;
    }
    Wants answer(const std::string& bytes) {
        ours->answer(bytes, ours->keeps_alive(), now);
        return ours->go_on(now);
    }

    Moment now{1h};
    Patience patience;
    ConnectionLimits limits{ConnectionBounds{}};
    std::optional<Connection> ours;

  private:
    int theirs_ = -1;
};

const std::string asked = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
std::string posted(const std::string& fields) { return "POST / HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n"; }

}  // namespace

TEST_CASE("a request wants work, its answer goes out, and the next one follows") {
    Held held;
    CHECK(held.say("GET / HT") == Wants::reading);
    CHECK(held.say("TP/1.1\r\nHost: x\r\n\r\n") == Wants::work);
    CHECK(held.answer("one") == Wants::reading);
    CHECK(held.hear() == "one");
    CHECK(held.say(asked + asked) == Wants::work);
    CHECK(held.answer("two") == Wants::work);
    CHECK(held.answer("three") == Wants::reading);
    CHECK(held.hear() == "twothree");
}

TEST_CASE("one deadline bounds a whole head, however steadily it trickles") {
    Held held;
    CHECK(held.say("G") == Wants::reading);
    for (int second = 0; second < 9; ++second) {
        CHECK(held.wait(1s) == Wants::reading);
        CHECK(held.say("E") == Wants::reading);
    }
    CHECK(held.wait(1s) == Wants::work);
    CHECK(held.ours->pending().refused->status == 408);
    CHECK(held.answer("late") == Wants::reading);
    CHECK(held.wait(held.patience.draining) == Wants::nothing);
}

TEST_CASE("who says nothing is let go, and who has signed in may be silent longer") {
    CHECK(Held().wait(10s) == Wants::nothing);
    Held stranger;
    stranger.say(asked);
    CHECK(stranger.answer("one") == Wants::reading);
    CHECK(stranger.wait(14s) == Wants::reading);
    CHECK(stranger.wait(1s) == Wants::nothing);
    Held known;
    known.say(asked);
    known.ours->signed_in(known.now);
    CHECK(known.answer("one") == Wants::reading);
    CHECK(known.wait(80s) == Wants::reading);
    CHECK(known.wait(10s) == Wants::nothing);
}

TEST_CASE("a body slower than the least rate is broken off, and a faster one is waited for") {
    Held held;
    held.say(posted("Content-Length: 1000000\r\n"));
    CHECK_FALSE(held.ours->take_body(1'000'000, held.now));
    for (int second = 0; second < 60; ++second) {
        CHECK(held.say(std::string(5000, 'x')) == Wants::reading);
        CHECK(held.wait(1s) == Wants::reading);
    }
    for (int second = 0; second < 23; ++second) {
        INFO(second);
        CHECK(held.wait(1s) == Wants::reading);
        held.say("x");
    }
    CHECK(held.wait(1s) == Wants::work);
    CHECK(held.ours->pending().refused->status == 408);
}

TEST_CASE("who waits to be asked for a body is asked once it was admitted, and never before") {
    Held held;
    CHECK(held.say(posted("Content-Length: 5\r\nExpect: 100-continue\r\n")) == Wants::work);
    CHECK(held.hear().empty());
    CHECK_FALSE(held.ours->take_body(5, held.now));
    CHECK(held.hear() == "HTTP/1.1 100 Continue\r\n\r\n");
    CHECK(held.say("hello") == Wants::work);
    CHECK(held.ours->pending().body.content() == "hello");
    CHECK(held.answer("done") == Wants::reading);
    CHECK(held.hear() == "done");
    CHECK(held.ours->owes_nothing());
}

TEST_CASE("what is left of a body nobody wanted is thrown away, and the connection ends") {
    Held held;
    held.say(posted("Content-Length: 500000\r\n"));
    CHECK(held.ours->take_body(100, held.now));
    CHECK_FALSE(held.ours->keeps_alive());
    CHECK(held.answer("too large") == Wants::reading);
    CHECK(held.hear() == "too large");
    for (int i = 0; i < 10; ++i) CHECK(held.say(asked + std::string(5000, 'x')) == Wants::reading);
    held.hang_up();
    CHECK(held.ours->go_on(held.now) == Wants::nothing);
}

TEST_CASE("a request that is cut is refused, and a connection that is let go between two is over") {
    Held head, body, idle;
    head.say("GET / HT");
    head.hang_up();
    CHECK(head.ours->go_on(head.now) == Wants::work);
    CHECK(head.ours->pending().refused->status == 400);
    body.say(posted("Content-Length: 5\r\n"));
    CHECK_FALSE(body.ours->take_body(5, body.now));
    body.hang_up();
    CHECK(body.ours->go_on(body.now) == Wants::work);
    CHECK(body.ours->pending().refused->status == 400);
    idle.hang_up();
    CHECK(idle.ours->go_on(idle.now) == Wants::nothing);
}

TEST_CASE("an answer that nobody reads is not kept for ever") {
    Held held;
    held.say(asked);
    held.ours->answer(std::string(8 << 20, 'x'), true, held.now);
    CHECK(held.ours->go_on(held.now) == Wants::writing);
    CHECK(held.wait(9s) == Wants::reading);
    CHECK(held.wait(3600s) == Wants::nothing);
}

TEST_CASE("who half closes after asking is still answered") {
    Held held;
    held.say(asked);
    held.hang_up();
    CHECK(held.answer("one") == Wants::nothing);
    CHECK(held.hear() == "one");
}
