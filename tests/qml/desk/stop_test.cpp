// SPDX-License-Identifier: Apache-2.0
// "Stop" breaks off the call that runs: head office's end of the connection sees it go, and the next call need not
// wait.
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QTest>
#include <catch2/catch.hpp>
#include <future>
#include <thread>

#include "client/app/session/api_thread.hpp"

using namespace huiyin;

namespace {

/// A head office that takes the first request and never answers it, and answers every later one at once.
class SilentOffice {
  public:
    SilentOffice() : listener_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        REQUIRE(::bind(listener_, reinterpret_cast<sockaddr*>(&address), size) == 0);
        REQUIRE(::listen(listener_, 4) == 0);
        REQUIRE(::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
        url_ = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
        thread_ = std::thread([this] { serve(); });
    }
    ~SilentOffice() {
        ::shutdown(listener_, SHUT_RDWR);
        thread_.join();
        ::close(listener_);
    }
    const std::string& url() const { return url_; }
    std::promise<void> asked, gone;  ///< the first request came; its connection was closed by the caller

  private:
    void serve() {
        const auto first = ::accept(listener_, nullptr, nullptr);
        if (first < 0) return;
        std::array<char, 4096> buffer{};
        if (::recv(first, buffer.data(), buffer.size(), 0) > 0) asked.set_value();
        while (::recv(first, buffer.data(), buffer.size(), 0) > 0) {
        }
        gone.set_value();
        ::close(first);
        const auto second = ::accept(listener_, nullptr, nullptr);
        if (second < 0) return;
        ::recv(second, buffer.data(), buffer.size(), 0);
        const std::string answer =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
        ::send(second, answer.data(), answer.size(), 0);
        ::close(second);
    }
    int listener_;
    std::string url_;
    std::thread thread_;
};

}  // namespace

TEST_CASE("a call that is stopped is broken off at once, and the next one is made without waiting for it") {
    SilentOffice head_office;
    QObject home;
    app::ApiThread line(client::real_environment().connect, &home);
    auto asked = head_office.asked.get_future(), gone = head_office.gone.get_future();
    std::optional<app::OfficeReply> first, never, second;
    auto running = line.ask(head_office.url(), {}, {}, {"/v1/slow"}, [&](auto reply) { first = std::move(reply); });
    auto waiting = line.ask(head_office.url(), {}, {}, {"/v1/never"}, [&](auto reply) { never = std::move(reply); });
    line.ask(head_office.url(), {}, {}, {"/v1/next"}, [&](auto reply) { second = std::move(reply); });
    REQUIRE(asked.wait_for(std::chrono::seconds{10}) == std::future_status::ready);
    waiting.request_stop();
    running.request_stop();
    // Far less than the 30 seconds that an answer is waited for.
    REQUIRE(gone.wait_for(std::chrono::seconds{10}) == std::future_status::ready);
    REQUIRE(QTest::qWaitFor([&] { return second.has_value(); }, 10'000));
    CHECK(second->done());
    REQUIRE(first);
    CHECK_FALSE(first->done());
    REQUIRE(never);
    CHECK(never->status == 0);
}
