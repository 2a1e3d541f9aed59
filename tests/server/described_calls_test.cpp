// SPDX-License-Identifier: Apache-2.0
// Head office's description of its calls. What it says of answers is asked of each answer in these tests: see
// tests/server/support/described.hpp.
#include "server/http/described_calls.hpp"

#include <set>

#include "server/http/ascii.hpp"
#include "server/http/openapi.hpp"
#include "server/http/routes.hpp"
#include "tests/server/support/described.hpp"
#include "tests/server/support/running_office.hpp"

namespace huiyin::test {
namespace {

/// Who makes a call of whose body the description has an example, and on what.
struct Replayed {
    std::string account, path;
};

std::map<std::string, Replayed> replayed(const std::string& complaint, const std::string& entry) {
    const std::string manager = "outlet_manager-650101", lead = "contact_centre_lead-000030",
                      administrator = "administrator-000000";
    return {{"signIn", {"", "/v1/session"}},
            {"captureComplaint", {manager, "/v1/complaints"}},
            {"writeOnComplaint", {manager, "/v1/complaints/" + complaint + "/lines"}},
            {"enterOpinion", {manager, "/v1/opinions"}},
            {"writeOnOpinion", {manager, "/v1/opinions/" + entry + "/lines"}},
            {"writeArticle", {lead, "/v1/knowledge/k-3.3-99"}},
            {"handInReport", {lead, "/v1/reports/month/2026-02"}},
            {"createEnrolmentCode", {administrator, "/v1/devices/codes"}},
            {"createAccount", {administrator, "/v1/accounts"}},
            {"createToken", {administrator, "/v1/accounts/" + manager + "/tokens"}},
            {"setAccountActive", {administrator, "/v1/accounts/" + manager + "/active"}},
            {"changePassword", {"outlet_staff-650101", "/v1/password"}}};
}

struct Operation {
    std::string method;
    Json json;
};

std::vector<Operation> operations() {
    std::vector<Operation> out;
    const auto api = server::openapi();
    for (const auto& [path, item] : api.at("paths").items())
        for (const auto& [method, operation] : item.items()) out.push_back({method, operation});
    return out;
}

}  // namespace

TEST_CASE("every call is described, and nothing that is no call") {
    std::set<std::string> described, calls;
    const auto paths = Json::parse(server::described_paths());
    for (const auto& [path, item] : paths.items())
        for (const auto& [method, operation] : item.items()) described.insert(method + ' ' + path);
    for (const auto& route : server::routes()) calls.insert(server::http::lowered(route.method) + ' ' + route.pattern);
    CHECK(described == calls);
}

TEST_CASE("each call has a name of its own, a tag, who may make it, and what it answers") {
    std::set<std::string> names;
    for (const auto& [method, operation] : operations()) {
        const auto name = text_of(operation, "operationId");
        INFO(name);
        CHECK(names.insert(name).second);
        CHECK(operation.at("tags").size() == 1);
        CHECK(operation.contains("security"));
        std::size_t good = 0;
        for (const auto& [status, answer] : operation.at("responses").items())
            if (status.starts_with("2")) good += answer.contains("content");
        CHECK(good > 0);
    }
}

TEST_CASE("the examples of the description are as it says, and head office takes each of them in") {
    RunningOffice office;
    const auto manager = "outlet_manager-650101";
    const auto complaint = text_of(office.captured(captured_body()), "subject");
    const Json said{{"unit", "650101"},
                    {"opinion", "praise"},
                    {"category", "2.2"},
                    {"narrative", "服务热情"},
                    {"customer", {{"name", "李秀英"}, {"mobile", "13900139000"}}}};
    const auto entry = text_of(office.post("/v1/opinions", said, manager).json(), "subject");
    auto calls = replayed(complaint, entry);
    for (const auto& [method, operation] : operations()) {
        if (!operation.contains("requestBody")) continue;
        for (const auto& [type, content] : operation["requestBody"]["content"].items()) {
            if (!content.contains("example")) continue;
            const auto name = text_of(operation, "operationId");
            INFO(name);
            const auto& body = content["example"];
            CHECK(differs_from_schema(body, content["schema"]).value_or("") == "");
            const auto call = calls.extract(name);
            REQUIRE(call);
            const auto& [account, path] = call.mapped();
            const auto answer = office.call({method == "put" ? "PUT" : "POST",
                                             path,
                                             body.dump(),
                                             type,
                                             account.empty() ? std::string{} : office.token_of(account),
                                             {}});
            INFO(answer.body);
            CHECK(answer.status < 300);
        }
    }
    CHECK(calls.empty());
}

}  // namespace huiyin::test
