// SPDX-License-Identifier: Apache-2.0
// Nobody on the other end holds a device for long, and the device lets go at once when it is asked to.
#include <dlfcn.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <future>
#include <latch>

#include "sync/chain/sealing.hpp"
#include "tests/sync/speaking.hpp"

using namespace huiyin;
using namespace huiyin::testing;
using namespace std::chrono_literals;
using Limits = sync::HttpLimits;

namespace {

constexpr const char* slow_name = "slow-to-resolve.invalid";
std::latch resolving(1), may_resolve(1);

const std::string ok = "HTTP/1.1 200 OK\r\n", chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";

/// Reads a request and then writes `first`, and `more` again and again with pauses between, until the client hangs up.
RawServer::Script trickling(std::string first, std::string more, std::chrono::milliseconds pause = 5ms) {
    return [=](RawConnection& client) {
        client.read_request();
        for (bool there = client.write(first); there && client.pause(pause);) there = client.write(more);
    };
}

/// A port whose queue is full: the system takes no more connections for it, and refuses none.
class FullPort {
  public:
    FullPort() {
        auto* any = reinterpret_cast<sockaddr*>(&address_);
        address_.sin_family = AF_INET;
        address_.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address_;
        sockets_.push_back(socket(AF_INET, SOCK_STREAM, 0));
        REQUIRE(bind(sockets_[0], any, size) == 0);
        REQUIRE(listen(sockets_[0], 0) == 0);
        getsockname(sockets_[0], any, &size);
        for (int i = 0; i < 4; ++i) {
            sockets_.push_back(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
            static_cast<void>(connect(sockets_.back(), any, size));
        }
    }
    ~FullPort() {
        for (const int one : sockets_) close(one);
    }
    std::string address() const { return "127.0.0.1:" + std::to_string(ntohs(address_.sin_port)); }

  private:
    sockaddr_in address_{};
    std::vector<int> sockets_;
};

/// Sends while another thread asks to stop as soon as `begun` is there. Returns what is said, and how long it took.
std::string stopped_when(std::future<void> begun, sync::Transport& transport) {
    std::stop_source source;
    transport.stop_on(source.get_token());
    std::jthread asking([&] {
        begun.wait();
        source.request_stop();
    });
    const auto start = std::chrono::steady_clock::now();
    const auto out = said(transport.send("GET", "/", {}, {}, {}));
    CHECK(std::chrono::steady_clock::now() - start < 9s);
    return out;
}

}  // namespace

/// The name `slow_name` is resolved when the test says so, each other as usual: libcurl finds this function first.
extern "C" int getaddrinfo(const char* name, const char* service, const addrinfo* hints, addrinfo** found) {
    if (name && std::string_view(name) == slow_name) {
        resolving.count_down();
        may_resolve.wait();
        return EAI_NONAME;
    }
    static const auto real = reinterpret_cast<decltype(&getaddrinfo)>(dlsym(RTLD_NEXT, "getaddrinfo"));
    return real(name, service, hints, found);
}

TEST_CASE("a server that never answers, or lets its head trickle in, is left when its time is over") {
    for (const bool tls : {false, true})
        for (const auto& script : {RawServer::Script([](RawConnection& client) { client.wait_for_end(); }),
                                   trickling("", "H"), trickling(ok, "X: 1\r\n", 10ms), trickling(ok + "X: ", "a"),
                                   trickling("", "HTTP/1.1 102 Processing\r\n\r\n", 10ms)}) {
            Speaking peer(script, tls, short_limit(&Limits::head));
            CHECK_THAT(said(peer.get()), Catch::Contains("did not answer in time") || Catch::Contains("HTTP"));
        }
}

TEST_CASE("an address that takes no connection is left when its time is over") {
    const FullPort full;
    for (const char* scheme : {"http://", "https://"}) {
        auto transport = sync::http_transport(scheme + full.address(), {}, short_limit(&Limits::connect));
        CHECK_THAT(said((*transport)->send("GET", "/", {}, {}, {})), Catch::Contains("cannot be reached"));
    }
}

TEST_CASE("a TLS handshake that never ends is left when its time is over") {
    for (const std::string& bytes : {std::string{}, std::string("\x16\x03\x03\x40\x00", 5)}) {
        RawServer server([&](RawConnection& client) {
            client.read_some();
            for (bool there = client.write(bytes); there && client.pause(5ms);)
                there = client.write(bytes.substr(0, 1));
            client.wait_for_end();
        });
        auto transport = sync::http_transport("https" + server.url().substr(4), {}, short_limit(&Limits::connect));
        REQUIRE(transport);
        CHECK_THAT(said((*transport)->send("GET", "/", {}, {}, {})), Catch::Contains("no secure connection"));
    }
}

TEST_CASE("what speaks no TLS where TLS is asked for is named") {
    RawServer server([](RawConnection& client) {
        client.read_some();
        client.write(with_body("here"));
    });
    auto transport = sync::http_transport("https" + server.url().substr(4));
    CHECK_THAT(said((*transport)->send("GET", "/", {}, {}, {})), Catch::Contains("no secure connection"));
}

TEST_CASE("a body that trickles is broken off, in whatever it is wrapped") {
    for (const bool tls : {false, true})
        for (const auto& script :
             {trickling(ok + "Content-Length: 100000\r\n\r\n", "a"), trickling(chunked, "1\r\na\r\n"),
              trickling(chunked + "4;", "x"), trickling(chunked + "4;", std::string(60'000, 'x'), 0ms),
              trickling(chunked + "4\r\nhere\r\n0\r\n", ""), trickling(chunked, "")}) {
            Speaking peer(script, tls, short_limit(&Limits::rate_window));
            CHECK_THAT(said(peer.get()), Catch::Contains("too slow"));
        }
}

TEST_CASE("a server that reads nothing of what it is sent is left") {
    std::string body(std::size_t{8} << 20, '\0');  // more than the system's buffers take
    sync::random_bytes(std::span(reinterpret_cast<std::uint8_t*>(body.data()), body.size()));
    for (const bool tls : {false, true}) {
        std::promise<void> left;
        Speaking peer(
            [&](RawConnection& client) {
                client.read_some(100);
                left.get_future().wait();
            },
            tls, short_limit(&Limits::rate_window));
        CHECK_THAT(said(peer.post(body)), Catch::Contains("too slow"));
        left.set_value();
    }
}

TEST_CASE("an exchange is broken off at once while head office works on its answer") {
    for (const bool tls : {false, true}) {
        std::promise<void> asked;
        Speaking peer(
            [&](RawConnection& client) {
                client.read_request();
                asked.set_value();
                client.wait_for_end();
            },
            tls);
        CHECK_THAT(stopped_when(asked.get_future(), peer.transport()), Catch::Contains("was stopped"));
    }
}

TEST_CASE("an exchange is broken off at once in the middle of a body") {
    std::promise<void> begun;
    Speaking peer(
        [&](RawConnection& client) {
            client.read_request();
            client.write(ok + "Content-Length: 100\r\n\r\nhalf");
            begun.set_value();
            client.wait_for_end();
        },
        false);
    CHECK_THAT(stopped_when(begun.get_future(), peer.transport()), Catch::Contains("was stopped"));
}

TEST_CASE("an exchange is broken off at once in the middle of a TLS handshake") {
    std::promise<void> begun;
    RawServer server([&](RawConnection& client) {
        client.read_some();
        begun.set_value();
        client.wait_for_end();
    });
    auto transport = sync::http_transport("https" + server.url().substr(4));
    CHECK_THAT(stopped_when(begun.get_future(), **transport), Catch::Contains("was stopped"));
}

TEST_CASE("an exchange is broken off at once while head office's name is being resolved") {
    auto transport = sync::http_transport("http://" + std::string(slow_name) + ":80");
    REQUIRE(transport);
    auto begun = std::async(std::launch::async, [] { resolving.wait(); });
    CHECK_THAT(stopped_when(std::move(begun), **transport), Catch::Contains("was stopped"));
    transport->reset();
    may_resolve.count_down();
}

TEST_CASE("what was stopped before it began sends nothing") {
    Speaking peer([](RawConnection& client) { client.wait_for_end(); }, false);
    std::stop_source source;
    source.request_stop();
    peer.transport().stop_on(source.get_token());
    CHECK_THAT(said(peer.get()), Catch::Contains("was stopped"));
    CHECK(peer.server().connections() == 0);
}

TEST_CASE("no proxy of the environment is spoken to") {
    for (const char* name : {"http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"})
        setenv(name, "http://127.0.0.1:1", 1);
    for (const bool tls : {false, true}) {
        Speaking peer(
            [](RawConnection& client) {
                client.read_request();
                client.write(with_body("here"));
            },
            tls);
        CHECK(said(peer.get()) == "here");
    }
    for (const char* name : {"http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"}) unsetenv(name);
}
