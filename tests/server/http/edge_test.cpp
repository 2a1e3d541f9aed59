// SPDX-License-Identifier: Apache-2.0
// The edge in front of the HTTP library, over real connections to a real head office.
#include <sys/resource.h>

#include <catch2/catch.hpp>

#include "tests/server/support/raw_connection.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* agent = "contact_centre_agent-000030";

int status_of(const std::string& answer) {
    return answer.starts_with("HTTP/1.1 ") && answer.size() > 12 ? std::stoi(answer.substr(9, 3)) : 0;
}

std::string ask(RunningOffice& office, const std::string& bytes) {
    RawConnection connection(office.url());
    connection.say(bytes);
    return connection.hear();
}

/// Without what names each answer by itself.
std::string but_for_its_id(std::string answer) {
    const auto at = answer.find("X-Request-Id:");
    return at == std::string::npos ? answer : answer.erase(at, answer.find("\r\n", at) + 2 - at);
}

std::string get(const std::string& path, const std::string& fields) {
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + fields + "Connection: close\r\n\r\n";
}

std::string post(const std::string& path, const std::string& fields, const std::string& body) {
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n" + fields +
           "\r\n" + body;
}

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("a range asked for, however long or odd, changes nothing in the answer") {
    RunningOffice office;
    const auto plain = but_for_its_id(ask(office, get("/v1/opinions/published", "")));
    for (const auto& range :
         {std::string("bytes=0-20"), "bytes=" + repeated("0-,", 2500), "bytes=" + std::string(9000, '1') + "-",
          std::string("lines=1-2"), std::string("bytes=-"), std::string("bytes=5-1")}) {
        INFO(range.substr(0, 40));
        CHECK(but_for_its_id(ask(office, get("/v1/opinions/published", "Range: " + range + "\r\n"))) == plain);
    }
    CHECK(status_of(ask(office, get("/v1/opinions/published", "Range: " + std::string(20'000, '1') + "\r\n"))) == 431);
    CHECK(ask(office, get("/healthz", "Range: bytes=0-3\r\n")).ends_with("}"));
}

TEST_CASE("the scheme's name and the type of content know no case") {
    RunningOffice office;
    const auto token = office.token_of(agent);
    for (const char* scheme : {"bearer", "BEARER", "Bearer"})
        CHECK(status_of(ask(office,
                            get("/v1/duties", std::string("Authorization: ") + scheme + " " + token + "\r\n"))) == 200);
    CHECK(status_of(ask(office, get("/v1/duties", "Authorization: Basic " + token + "\r\n"))) == 401);
    const auto body = captured_body().dump();
    CHECK(office.call({"POST", "/v1/complaints", body, "Application/JSON;charset=UTF-8", token, {}}).status == 201);
}

TEST_CASE("header values are taken as they are, byte for byte") {
    RunningOffice office;
    const auto capture = [&](const std::string& key) {
        return office.post("/v1/complaints", captured_body(), agent, {{"Idempotency-Key", key}}).json();
    };
    const auto first = capture("k1");
    CHECK(capture("k%31").at("subject") != first.at("subject"));
    CHECK(capture("k1").at("subject") == first.at("subject"));
    CHECK(capture(std::string(255, '%')).contains("subject"));
    check_problem(office.post("/v1/complaints", captured_body(), agent, {{"Idempotency-Key", std::string(256, 'k')}}),
                  422, "Idempotency-Key");
}

TEST_CASE("an absolute target, extensions of chunks and trailers are what the protocol says they are") {
    RunningOffice office;
    CHECK(status_of(ask(office, get("http://bank.example/healthz", ""))) == 200);
    const auto body = captured_body().dump();
    std::array<char, 16> size{};
    std::snprintf(size.data(), size.size(), "%zx", body.size());
    const auto answer = ask(
        office,
        post("/v1/complaints",
             "Authorization: Bearer " + office.token_of(agent) + "\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n",
             std::string(size.data()) + ";name=\"value\"\r\n" + body + "\r\n0;last\r\nX-Sum: 1\r\n\r\n"));
    CHECK(status_of(answer) == 201);
    CHECK(office.events_stored() > 0);
}

TEST_CASE("a caller who waits to be asked is asked only once it may call, and told at once when it may not") {
    RunningOffice office;
    const auto body = captured_body().dump();
    const auto length = "Expect: 100-continue\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
    {
        RawConnection stranger(office.url());
        stranger.say(post("/v1/complaints", length, ""));
        CHECK(status_of(stranger.hear()) == 401);
    }
    RawConnection known(office.url());
    known.say(post("/v1/complaints", "Authorization: Bearer " + office.token_of(agent) + "\r\n" + length, ""));
    CHECK(known.hear("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    known.say(body);
    CHECK(status_of(known.hear()) == 201);
    RawConnection large(office.url());
    large.say(post(
        "/v1/complaints",
        "Authorization: Bearer " + office.token_of(agent) + "\r\nExpect: 100-continue\r\nContent-Length: 80000000\r\n",
        ""));
    CHECK(status_of(large.hear()) == 413);
}

TEST_CASE("a body too large is 413 whatever its size, also to a caller who reads nothing before it has sent all") {
    RunningOffice office;
    const auto token = office.token_of(agent);
    const auto fields = "Authorization: Bearer " + token + "\r\n";
    const std::string body(80'000'000, ' ');
    CHECK(status_of(ask(office, post("/v1/complaints", fields + "Content-Length: 80000000\r\n", body))) == 413);
    const std::string megabyte = "100000\r\n" + body.substr(0, 0x100000) + "\r\n";
    CHECK(status_of(ask(office, post("/v1/complaints", fields + "Transfer-Encoding: chunked\r\n",
                                     repeated(megabyte, 80) + "0\r\n\r\n"))) == 413);
    CHECK(office.events_stored() == 0);
}

TEST_CASE("requests that two readers would split differently are refused and the connection ends") {
    RunningOffice office;
    const auto body = captured_body().dump();
    const auto fields = "Authorization: Bearer " + office.token_of(agent) + "\r\n";
    const auto length = "Content-Length: " + std::to_string(body.size()) + "\r\n";
    for (const auto& framing : {length + "Content-Length: 5\r\n", length + length,
                                length + "Transfer-Encoding: chunked\r\n", std::string("Content-Length: abc\r\n"),
                                std::string("Transfer-Encoding: gzip\r\n"), "Content-Length : 3\r\n" + length}) {
        RawConnection connection(office.url());
        connection.say("POST /v1/complaints HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + fields +
                       framing + "\r\n" + body + get("/healthz", ""));
        const auto heard = connection.hear();
        INFO(framing << heard);
        CHECK(status_of(heard) == 400);
        CHECK(heard.find("HTTP/1.1", 1) == std::string::npos);
    }
    CHECK(office.events_stored() == 0);
}

TEST_CASE("of encodings of content gzip is read, and others are refused by name") {
    RunningOffice office;
    for (const char* coding : {"br", "deflate", "gzip, gzip", "zstd"})
        check_problem(
            office.call({"POST", "/v1/session", "{}", "application/json", {}, {{"Content-Encoding", coding}}}), 415,
            "Content-Encoding");
    CHECK(
        office.call({"POST", "/v1/session", "{}", "application/json", {}, {{"Content-Encoding", "Identity"}}}).status ==
        401);
}

TEST_CASE("requests sent one behind another without waiting are answered in their order") {
    RunningOffice office;
    RawConnection connection(office.url());
    connection.say(repeated("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n", 50) +
                   "GET /nowhere HTTP/1.1\r\nHost: x\r\n\r\n" + get("/healthz", ""));
    const auto heard = connection.hear();
    int answers = 0;
    std::vector<std::size_t> refused;
    for (auto at = heard.find("HTTP/1.1 "); at != std::string::npos; at = heard.find("HTTP/1.1 ", at + 1), ++answers)
        if (status_of(heard.substr(at)) == 404) refused.push_back(static_cast<std::size_t>(answers));
    CHECK(answers == 52);
    CHECK(refused == std::vector<std::size_t>{50});
}

TEST_CASE("HEAD is answered as GET would be, without the body, and offers no ranges") {
    RunningOffice office;
    const auto answer = ask(office, "HEAD /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    CHECK(status_of(answer) == 200);
    CHECK(answer.ends_with("\r\n\r\n"));
    CHECK(answer.find("Accept-Ranges: none") != std::string::npos);
}

TEST_CASE("behind a trusted proxy each real caller has a limit of its own, and a stranger's word is not believed") {
    const auto calls = [](RunningOffice& office, const std::string& fields, int times) {
        int last = 0;
        for (int i = 0; i < times; ++i)
            last = status_of(ask(office, get("/v1/progress?number=650101-20260302-0001-000001-X&phone4=1234", fields)));
        return last;
    };
    RunningOffice behind({.listening = {.trusted_proxies = {*server::http::parse_network("127.0.0.0/8")}}});
    CHECK(calls(behind, "X-Forwarded-For: 192.0.2.1\r\n", 31) == 429);
    CHECK(calls(behind, "X-Forwarded-For: 192.0.2.1, 192.0.2.2\r\n", 1) == 404);
    CHECK(calls(behind, "Forwarded: for=192.0.2.1\r\n", 1) == 429);
    RunningOffice alone;
    CHECK(calls(alone, "X-Forwarded-For: 192.0.2.1\r\n", 31) == 429);
    CHECK(calls(alone, "X-Forwarded-For: 192.0.2.2\r\n", 1) == 429);
}

TEST_CASE("operators' calls are answered where operators are, and to nobody through a proxy") {
    const auto status_at = [](const std::string& url, const std::string& path, const std::string& fields) {
        RawConnection connection(url);
        connection.say(get(path, fields));
        return status_of(connection.hear());
    };
    RunningOffice behind(
        {.listening = {.admin_host = "127.0.0.1", .trusted_proxies = {*server::http::parse_network("127.0.0.0/8")}}});
    const std::string proxied = "X-Forwarded-For: 192.0.2.1\r\n";
    REQUIRE_FALSE(behind.admin_url().empty());
    for (const char* path : {"/healthz", "/metrics", "/v1/openapi.json"}) {
        CHECK(status_at(behind.url(), path, "") == 200);
        CHECK(status_at(behind.url(), path, proxied) == 404);
        CHECK(status_at(behind.admin_url(), path, "") == 200);
        CHECK(status_at(behind.admin_url(), path, proxied) == 404);
    }
    for (const char* path : {"/livez", "/readyz"}) CHECK(status_at(behind.url(), path, proxied) == 200);
}

TEST_CASE("connections are counted for operators") {
    RunningOffice office;
    const RawConnection one(office.url()), two(office.url());
    std::string metrics;
    for (int i = 0; i < 100 && metrics.find("huiyin_connections_open 3") == std::string::npos; ++i)
        metrics = ask(office, get("/metrics", ""));
    CHECK(metrics.find("huiyin_connections_refused 0") != std::string::npos);
}
