// SPDX-License-Identifier: Apache-2.0
// What HTTP itself may bring: malformed, too large, of the wrong kind, to the wrong place.
#include <catch2/catch.hpp>

#include "server/http/routes.hpp"
#include "sync/platform/gzip.hpp"
#include "tests/server/support/hand_made_device.hpp"
#include "tests/server/support/raw_connection.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const char* manager = "outlet_manager-650101";

int count(const std::string& text, const std::string& words) {
    int out = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + words.size())) ++out;
    return out;
}

}  // namespace

TEST_CASE("a body that is no JSON, no object or too deep is 400") {
    RunningOffice office;
    const auto token = office.token_of(manager);
    for (const auto& body :
         {std::string(""), std::string("{"), std::string("[1]"), std::string("\"text\""),
          std::string("{\"unit\":\"\xff\xfe\"}"), "{\"a\":" + std::string(1000, '[') + std::string(1000, ']') + "}"}) {
        INFO(body.substr(0, 40));
        const auto answer = office.call({"POST", "/v1/complaints", body, "application/json", token, {}});
        CHECK(answer.status == 400);
        CHECK(answer.json().value("status", 0) == 400);
    }
    CHECK(office.events_stored() == 0);
}

TEST_CASE("a number that is not whole or too large, and a field that stands twice, are 422 and named") {
    RunningOffice office;
    const auto token = office.token_of(manager);
    for (const auto& [body, where] :
         {std::pair{R"({"facts":{"loss_fen":1.5}})", "facts.loss_fen"}, std::pair{R"({"cause":1e3})", "cause"},
          std::pair{R"({"cause":99999999999999999999})", "cause"}, std::pair{R"({"unit":"1","unit":"2"})", "unit"}})
        check_problem(office.call({"POST", "/v1/complaints", body, "application/json", token, {}}), 422, where);
    CHECK(office.events_stored() == 0);
}

TEST_CASE("another type of content is 415") {
    RunningOffice office;
    const auto token = office.token_of(manager);
    const auto body = captured_body().dump();
    for (const char* type :
         {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp"})
        check_problem(office.call({"POST", "/v1/complaints", body, type, token, {}}), 415, "Content-Type");
    CHECK(office.events_stored() == 0);
    CHECK(office.call({"POST", "/v1/complaints", body, "application/json; charset=utf-8", token, {}}).status == 201);
}

TEST_CASE("without a token, with a wrong one or with something else in its place it is 401") {
    RunningOffice office;
    for (const auto& route : server::routes()) {
        if (route.access == server::Access::anyone) continue;
        std::string path = route.pattern;
        for (auto open = path.find('{'); open != std::string::npos; open = path.find('{'))
            path.replace(open, path.find('}') - open + 1, "month");
        INFO(route.method << ' ' << path);
        check_problem(office.call({route.method, path, "{}", "application/json", {}, {}}), 401);
        check_problem(office.call({route.method, path, "{}", "application/json", std::string(64, 'a'), {}}), 401);
        check_problem(office.call({route.method, path, "{}", "application/json", std::string(5000, 'a'), {}}), 401);
        check_problem(
            office.call({route.method, path, "{}", "application/json", {}, {{"Authorization", "Basic b3V0bGV0"}}}),
            401);
    }
}

TEST_CASE("a person's token opens no exchange and a device's token no complaint") {
    RunningOffice office;
    const HandMadeDevice device(office, "650101");
    check_problem(office.call({"GET", "/v1/complaints", {}, {}, device.token(), {}}), 403);
    check_problem(
        office.call({"POST", "/v1/complaints", captured_body().dump(), "application/json", device.token(), {}}), 403);
    check_problem(office.call({"POST", "/v1/sync", "{}\n", "application/x-ndjson", office.token_of(manager), {}}), 403);
    CHECK(office.events_stored() == 0);
}

TEST_CASE("what is not there is 404, and a method that is not offered is 405 with those that are") {
    RunningOffice office;
    for (const char* path : {"/", "/v1", "/v1/complaint", "/v1/complaints/", "/v1/complaints/x/lines/y",
                             "/../etc/passwd", "/v1/blobs/%2e%2e"}) {
        const auto status = office.get(path, manager).status;
        INFO(path << ' ' << status);
        CHECK((status == 404 || status == 422));
    }
    CHECK(office.get("/v1/blobs/%2e%2e%2fkeys.json", manager).status == 400);
    const auto wrong = office.call({"DELETE", "/v1/complaints", {}, {}, office.token_of(manager), {}});
    check_problem(wrong, 405);
    CHECK(wrong.header("allow").find("POST") != std::string::npos);
    CHECK(wrong.header("allow").find("GET") != std::string::npos);
    for (const char* method : {"PUT", "PATCH", "GET", "DELETE", "OPTIONS"})
        CHECK(office.call({method, "/v1/enroll", {}, {}, {}, {}}).header("allow") == "POST");
}

TEST_CASE("a body beyond a call's bound is 413, told by its length or not, and nothing is stored") {
    RunningOffice office;
    const auto token = office.token_of(manager);
    auto body = captured_body();
    body["padding"] = std::string(300'000, 'x');
    check_problem(office.call({"POST", "/v1/complaints", body.dump(), "application/json", token, {}}), 413);
    check_problem(office.post("/v1/session", {{"account", std::string(10'000, 'x')}, {"password", ""}}), 413);
    RawConnection chunked(office.url());
    chunked.say(
        "POST /v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 20; ++i) chunked.say("400\r\n" + std::string(1024, ' ') + "\r\n");
    chunked.say("0\r\n\r\n");
    CHECK(chunked.hear("}").find("413") != std::string::npos);
    CHECK(office.events_stored() == 0);
}

TEST_CASE("what no replica could read again is 413, and nothing is stored", "[contract]") {
    RunningOffice office;
    auto deep = captured_body();
    deep["x"] = Json::parse("[[[[[[[[[[[1]]]]]]]]]]]");
    auto large = captured_body();
    large["padding"] = std::string(65'300, 'x');
    for (const auto& body : {deep, large}) {
        const auto answer = office.post("/v1/complaints", body, manager);
        check_problem(answer, 413, "body");
        CHECK(answer.json()["reason"]["code"] == "event_beyond_bounds");
    }
    const Json entry{
        {"unit", "650101"}, {"opinion", "praise"}, {"narrative", "好"}, {"padding", std::string(65'300, 'x')}};
    check_problem(office.post("/v1/opinions", entry, manager), 413, "body");
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto before = office.events_stored();
    check_problem(
        office.post("/v1/complaints/" + subject + "/lines",
                    {{"kind", "noted"}, {"body", {{"text", "好"}, {"more", std::string(65'300, 'x')}}}}, manager),
        413, "body");
    CHECK(office.events_stored() == before);
    CHECK(office.damage().empty());
    CHECK(office.get("/readyz").status == 200);
}

TEST_CASE("every refusal of the edge says its reason for programs", "[contract]") {
    RunningOffice office;
    const auto code_of = [&](const std::string& request) {
        RawConnection raw(office.url());
        raw.say(request);
        const auto answer = raw.hear("}}");
        const auto body = answer.find("\r\n\r\n");
        if (body == std::string::npos) return answer;
        const auto json = parse_json(answer.substr(body + 4));
        return json ? text_of(json->value("reason", Json::object()), "code") : answer;
    };
    const std::string host = "Host: x\r\nConnection: close\r\n";
    CHECK(code_of("POST /v1/session HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") == "chunked_in_1_0");
    CHECK(code_of("GET /livez HTTP/1.1\r\nHost: a b\r\n\r\n") == "one_host");
    CHECK(code_of("GET /v1%2Fcomplaints HTTP/1.1\r\n" + host + "\r\n") == "path_form");
    CHECK(code_of("DELETE /livez HTTP/1.1\r\n" + host + "\r\n") == "other_method");
    CHECK(code_of("GET /livez HTTP/1.1\r\n" + host + "Expect: more\r\n\r\n") == "expectation_unknown");
    CHECK(code_of("POST /v1/session HTTP/1.1\r\n" + host +
                  "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5 \r\nhello\r\n0\r\n\r\n") ==
          "chunks_unreadable");
}

TEST_CASE("a small body that unpacks to a huge one is 413 before it fills the memory") {
    RunningOffice office;
    const HandMadeDevice device(office, "650101");
    const auto bomb = sync::gzip(std::string(std::size_t{200} << 20, '0'));
    REQUIRE(bomb);
    REQUIRE(bomb->size() < 2'000'000);
    check_problem(
        office.call(
            {"POST", "/v1/sync", *bomb, "application/x-ndjson", device.token(), {{"Content-Encoding", "gzip"}}}),
        413);
    check_problem(office.call({"POST", "/v1/session", *bomb, "application/json", {}, {{"Content-Encoding", "gzip"}}}),
                  413);
    CHECK(office.get("/healthz").status == 200);
}

TEST_CASE("a body whose compression is broken is 400") {
    RunningOffice office;
    const HandMadeDevice device(office, "650101");
    auto packed = *sync::gzip(std::string(5000, 'x'));
    packed[packed.size() / 2] = static_cast<char>(packed[packed.size() / 2] ^ 0x55);
    check_problem(
        office.call(
            {"POST", "/v1/sync", packed, "application/x-ndjson", device.token(), {{"Content-Encoding", "gzip"}}}),
        400);
}

TEST_CASE("what is left of a body that was not read is never taken for the next request") {
    RunningOffice office;
    const std::string hidden = "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n";
    const auto post = [](const std::string& headers, const std::string& body) {
        return "POST /v1/session HTTP/1.1\r\nHost: x\r\n" + headers + "Content-Length: " + std::to_string(body.size()) +
               "\r\n\r\n" + body;
    };
    std::string large(std::size_t{3} << 20, 'x');
    for (std::size_t at = std::size_t{1} << 19; at + hidden.size() < large.size(); at += hidden.size())
        large.replace(at, hidden.size(), hidden);
    const auto bomb = *sync::gzip(std::string(std::size_t{200} << 20, '0'));
    auto broken = *sync::gzip(std::string(5000, 'x'));
    broken[broken.size() / 2] = static_cast<char>(broken[broken.size() / 2] ^ 0x55);
    const std::string json = "Content-Type: application/json\r\n", packed = json + "Content-Encoding: gzip\r\n";
    for (const auto& [what, bytes] : std::vector<std::pair<const char*, std::string>>{
             {"too large", post(json, large)},
             {"unpacks to too much", post(packed, bomb + hidden + hidden)},
             {"broken compression", post(packed, broken + hidden)},
             {"parts of a form", post("Content-Type: multipart/form-data; boundary=x\r\n", "--y\r\n" + hidden)},
             {"on a GET", "GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(hidden.size()) +
                              "\r\n\r\n" + hidden},
         }) {
        RawConnection connection(office.url());
        connection.say(bytes);
        // The one answer, however slow the machine; then whether another follows.
        auto heard = connection.hear("HTTP/1.1 ", 20'000);
        heard += connection.hear({}, 300);
        INFO(what << ": " << heard.substr(0, 200));
        CHECK(count(heard, "HTTP/1.1 ") == 1);
        CHECK(heard.find("huiyin_") == std::string::npos);
    }
}

TEST_CASE("a request that cannot be read as HTTP is refused or hung up on, and the next caller is served") {
    RunningOffice office;
    for (const auto& bytes :
         {std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"), std::string("GET\r\n\r\n"),
          std::string("GET / HTTP/9.9\r\n\r\n"), "GET /" + std::string(100'000, 'a') + " HTTP/1.1\r\n\r\n",
          "GET / HTTP/1.1\r\nX: " + std::string(100'000, 'b') + "\r\n\r\n",
          std::string("POST /v1/session HTTP/1.1\r\nContent-Length: -5\r\n\r\n{}"),
          std::string("POST /v1/session HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n{}")}) {
        RawConnection connection(office.url());
        connection.say(bytes);
        const auto heard = connection.hear("\r\n\r\n", 200);
        INFO(bytes.substr(0, 40) << " -> " << heard.substr(0, 40));
        CHECK(heard.find(" 200 ") == std::string::npos);
    }
    CHECK(office.get("/healthz").status == 200);
}
