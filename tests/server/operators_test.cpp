// SPDX-License-Identifier: Apache-2.0
// The rehearsal's clock, /healthz, /metrics and the description of the API.
#include <catch2/catch.hpp>
#include <thread>

#include "server/http/routes.hpp"
#include "tests/server/support/hand_made_device.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

HttpReceived move(RunningOffice& office, const char* now, const char* account = "administrator-000000") {
    return office.post("/v1/rehearsal/clock", {{"now", now}}, account);
}

}  // namespace

TEST_CASE("an administrator moves a rehearsal's clock, and what falls due on the way has been done", "[art12]") {
    RunningOffice office;
    const auto subject = text_of(office.captured(captured_body()), "subject");
    const auto answer = move(office, "2026-03-04T09:00:00+08:00");
    REQUIRE(answer.status == 200);
    CHECK(answer.json() == Json{{"now", "2026-03-04T09:00:00+08:00"}});
    const auto view = office.complaint(subject);
    CHECK(count_kind(view, "overdue") == 1);
    CHECK(duties_of_kind(view, "respond")[0].at("state") == "overdue");
    CHECK(move(office, "2026-03-04T09:00:00+08:00").status == 200);  // to where it stands
}

TEST_CASE("a rehearsal's clock does not go backwards, and nobody but an administrator moves it") {
    RunningOffice office;
    check_problem(move(office, "2026-03-02T09:59:59.999+08:00"), 409, "now");
    for (const char* account :
         {"channel_operations_head-000010", "bank_leader-000000", "outlet_manager-650101", "auditor-000000"})
        check_problem(move(office, "2026-03-03T10:00:00+08:00", account), 403);
    check_problem(move(office, "tomorrow"), 422, "now");
    check_problem(office.post("/v1/rehearsal/clock", Json::object(), "administrator-000000"), 422, "now");
    CHECK(office.now() == beijing("2026-03-02 10:00"));
}

TEST_CASE("without --rehearsal nobody moves the clock") {
    RunningOffice office({.rehearsal = false, .directory = {}});
    check_problem(move(office, "2026-03-03T10:00:00+08:00"), 409);
    CHECK(office.now() == beijing("2026-03-02 10:00"));
}

TEST_CASE("clocks moved by several at once never go back") {
    RunningOffice office;
    const auto token = office.token_of("administrator-000000");
    std::vector<std::thread> movers;
    for (int mover = 0; mover < 4; ++mover)
        movers.emplace_back([&, mover] {
            for (int i = 0; i < 10; ++i) {
                const auto target = beijing("2026-03-02 10:00") + std::chrono::minutes{i * 60 + mover * 200};
                const auto answer = office.call({"POST",
                                                 "/v1/rehearsal/clock",
                                                 Json{{"now", to_beijing(target)}}.dump(),
                                                 "application/json",
                                                 token,
                                                 {}});
                if (answer.status == 200 && office.now() < target) office.runtime().metrics.event("moved_back");
            }
        });
    for (auto& mover : movers) mover.join();
    CHECK(office.get("/metrics").body.find("moved_back") == std::string::npos);
}

TEST_CASE("healthz says that head office is alive, and how it runs") {
    RunningOffice office;
    const auto json = office.get("/healthz").json();
    CHECK(json.at("status") == "ok");
    CHECK(json.at("demo") == true);
    CHECK(json.at("rehearsal") == true);
    CHECK(json.at("calendar_known") == true);
    RunningOffice later({.now = "2033-03-01 10:00", .rehearsal = true, .directory = {}});
    CHECK(later.get("/healthz").json().at("calendar_known") == false);
}

TEST_CASE("metrics count requests by route and status, and what is stored, without a name or number in them") {
    RunningOffice office;
    const auto view = office.captured(captured_body());
    office.get("/v1/complaints/" + text_of(view, "subject"), "auditor-000000");
    office.get("/v1/complaints/" + text_of(view, "subject"));
    const auto answer = office.get("/metrics");
    CHECK(answer.header("content-type").starts_with("text/plain"));
    CHECK(answer.body.find("/v1/complaints/{subject}") != std::string::npos);
    CHECK(answer.body.find("401") != std::string::npos);
    CHECK(answer.body.find(text_of(view, "subject")) == std::string::npos);
    CHECK(answer.body.find("13800138000") == std::string::npos);
}

TEST_CASE("the description is OpenAPI 3.1 and describes every call of the contract") {
    RunningOffice office;
    const auto api = office.get("/v1/openapi.json").json();
    CHECK(text_of(api, "openapi").starts_with("3.1"));
    CHECK_FALSE(text_of(api.at("info"), "title").empty());
    CHECK_FALSE(text_of(api.at("info"), "version").empty());
    const auto& paths = api.at("paths");
    struct Call {
        const char *method, *path;
    };
    for (const auto& [method, path] : std::vector<Call>{{"post", "/v1/session"},
                                                        {"post", "/v1/complaints"},
                                                        {"get", "/v1/complaints"},
                                                        {"get", "/v1/complaints/{subject}"},
                                                        {"post", "/v1/complaints/{subject}/lines"},
                                                        {"post", "/v1/opinions"},
                                                        {"get", "/v1/opinions/{subject}"},
                                                        {"post", "/v1/opinions/{subject}/lines"},
                                                        {"get", "/v1/duties"},
                                                        {"get", "/v1/progress"},
                                                        {"get", "/v1/assessment"},
                                                        {"post", "/v1/sync"},
                                                        {"put", "/v1/blobs/{hash}"},
                                                        {"get", "/v1/blobs/{hash}"},
                                                        {"post", "/v1/enroll"},
                                                        {"post", "/v1/rehearsal/clock"},
                                                        {"get", "/healthz"},
                                                        {"get", "/metrics"},
                                                        {"get", "/v1/openapi.json"}}) {
        INFO(method << ' ' << path);
        REQUIRE(paths.contains(path));
        CHECK(paths.at(path).contains(method));
    }
}

TEST_CASE("every operation of the description has a summary, answers, its path's parameters and references that hold") {
    RunningOffice office;
    const auto api = office.get("/v1/openapi.json").json();
    std::size_t operations = 0;
    for (const auto& [path, item] : api.at("paths").items())
        for (const auto& [method, operation] : item.items()) {
            INFO(method << ' ' << path);
            ++operations;
            CHECK_FALSE(text_of(operation, "summary").empty());
            CHECK(operation.at("responses").contains("default"));
            std::size_t placeholders = 0, parameters = 0;
            for (const char c : path) placeholders += c == '{' ? 1 : 0;
            for (const auto& parameter : operation.value("parameters", Json::array()))
                if (parameter.at("in") == "path") {
                    ++parameters;
                    CHECK(parameter.at("required") == true);
                    CHECK(path.find('{' + text_of(parameter, "name") + '}') != std::string::npos);
                }
            CHECK(parameters == placeholders);
        }
    CHECK(operations == server::routes().size());
    const auto text = api.dump();
    for (auto at = text.find("#/components"); at != std::string::npos; at = text.find("#/components", at + 1)) {
        const auto pointer = text.substr(at + 1, text.find('"', at) - at - 1);
        INFO(pointer);
        CHECK(api.contains(Json::json_pointer(pointer)));
    }
}
