// SPDX-License-Identifier: Apache-2.0
// The transport against a real server on a free port.
#include <httplib.h>

#include <catch2/catch.hpp>
#include <thread>

#include "sync/platform/gzip.hpp"
#include "sync/protocol/transport.hpp"

using huiyin::sync::http_transport;

namespace {

/// Echoes what it was sent, with what it saw of the headers.
class EchoServer {
  public:
    EchoServer() {
        server_.Post("/echo", [](const httplib::Request& request, httplib::Response& response) {
            response.set_header("X-Unused", "1");
            response.status = request.get_header_value("Authorization") == "Bearer t" ? 200 : 401;
            response.set_content(request.get_header_value("Content-Encoding") + "|" + request.body,
                                 "application/x-ndjson");
        });
        server_.Post("/packed", [](const httplib::Request& request, httplib::Response& response) {
            response.set_header("Content-Encoding", "gzip");
            response.set_content(*huiyin::sync::gzip(request.body), "application/octet-stream");
        });
        server_.Get("/cut", [](const httplib::Request&, httplib::Response& response) {
            response.set_content_provider(1000, "text/plain", [](std::size_t, std::size_t, httplib::DataSink& sink) {
                sink.write("half", 4);
                return false;
            });
        });
        port_ = server_.bind_to_any_port("127.0.0.1");
        thread_ = std::thread([this] { server_.listen_after_bind(); });
    }
    ~EchoServer() {
        server_.stop();
        thread_.join();
    }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }

  private:
    httplib::Server server_;
    int port_ = 0;
    std::thread thread_;
};

}  // namespace

TEST_CASE("small bodies travel as they are and large ones compressed") {
    EchoServer server;
    auto transport = http_transport(server.url());
    REQUIRE(transport);
    const auto small = (*transport)->send("POST", "/echo", "hello", "application/x-ndjson", "t");
    REQUIRE(small);
    CHECK(small->status == 200);
    CHECK(small->body == "|hello");
    CHECK(small->content_type == "application/x-ndjson");
    const std::string large(100'000, 'x');
    const auto packed = (*transport)->send("POST", "/echo", large, "application/x-ndjson", "t");
    REQUIRE(packed);
    CHECK(packed->body == "gzip|" + large);
    const auto nobody = (*transport)->send("POST", "/echo", "hello", "text/plain", "");
    REQUIRE(nobody);
    CHECK(nobody->status == 401);
}

TEST_CASE("compressed answers are unpacked") {
    EchoServer server;
    auto transport = http_transport(server.url());
    REQUIRE(transport);
    std::string text;
    for (int i = 0; i < 50'000; ++i) text += std::to_string(i);
    const auto answer = (*transport)->send("POST", "/packed", text, "text/plain", "");
    REQUIRE(answer);
    CHECK(answer->body == text);
}

TEST_CASE("an answer that is cut, or none at all, is a fault with a sentence") {
    EchoServer server;
    auto transport = http_transport(server.url());
    REQUIRE(transport);
    CHECK_FALSE((*transport)->send("GET", "/cut", "", "", ""));
    auto nobody = http_transport("http://127.0.0.1:1");
    REQUIRE(nobody);
    const auto answer = (*nobody)->send("GET", "/", "", "", "");
    REQUIRE_FALSE(answer);
    CHECK(answer.error().what.find("cannot be reached") != std::string::npos);
}

TEST_CASE("an address that is none is refused") {
    for (const std::string url : {"", "head-office", "ftp://x", "http://", "http://x/y", "http://user@x"})
        CHECK_FALSE(http_transport(url));
    CHECK(http_transport("http://localhost:8080/"));
    CHECK(http_transport("https://localhost"));
}

TEST_CASE("gzip comes back as it went, cut, foreign and oversized input is refused") {
    const std::string text(10'000, 'y');
    const auto packed = huiyin::sync::gzip(text);
    REQUIRE(packed);
    CHECK(huiyin::sync::gunzip(*packed, 10'000) == text);
    CHECK_FALSE(huiyin::sync::gunzip(*packed, 9'999));
    CHECK_FALSE(huiyin::sync::gunzip(packed->substr(0, packed->size() - 1), 10'000));
    CHECK_FALSE(huiyin::sync::gunzip("plain", 10'000));
    CHECK_FALSE(huiyin::sync::gunzip("", 10'000));
    CHECK(huiyin::sync::gunzip(*huiyin::sync::gzip(""), 10) == "");
}
