// SPDX-License-Identifier: Apache-2.0
// Every call of the contract, made by every role: who is let in is rulebook 1's table, and no call is without a row
// here.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "server/http/routes.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

using Roles = std::set<std::string>;

const Roles everyone{"outlet_staff-650101",
                     "outlet_manager-650101",
                     "branch_handler-650100",
                     "branch_head-650100",
                     "contact_centre_agent-000030",
                     "contact_centre_lead-000030",
                     "department_handler-000040",
                     "general_office-000020",
                     "channel_operations_officer-000010",
                     "channel_operations_head-000010",
                     "bank_leader-000000",
                     "auditor-000000",
                     "administrator-000000"};

Roles without(Roles roles, const Roles& gone) {
    for (const auto& role : gone) roles.erase(role);
    return roles;
}

const Roles administrator{"administrator-000000"};
const Roles auditor{"auditor-000000"};
const Roles only_readers{"bank_leader-000000", "auditor-000000", "administrator-000000"};
const Roles head_of_operations{"channel_operations_head-000010"};
const Roles sees_the_bank{
    "contact_centre_agent-000030",    "contact_centre_lead-000030", "channel_operations_officer-000010",
    "channel_operations_head-000010", "bank_leader-000000",         "auditor-000000"};

Roles and_also(Roles roles, const Roles& more) {
    roles.insert(more.begin(), more.end());
    return roles;
}

/// Who is let in (not 401, not 403) by each call for people, whatever comes of an empty body.
const std::map<std::string, Roles>& table() {
    const Roles of_branch{"branch_handler-650100", "branch_head-650100"};
    const Roles of_department{"department_handler-000040"};
    const auto sees_complaints = without(everyone, administrator);
    static const std::map<std::string, Roles> rows{
        {"POST /v1/password", everyone},
        {"GET /v1/sessions", everyone},
        // These end or renew the caller's own token: own_account_test, tokens_test.
        {"DELETE /v1/session", {}},
        {"POST /v1/session/renew", {}},
        {"POST /v1/complaints", without(everyone, only_readers)},
        {"GET /v1/complaints", sees_complaints},
        {"GET /v1/complaints/{subject}", sees_complaints},
        {"POST /v1/complaints/{subject}/lines", without(everyone, only_readers)},
        {"POST /v1/opinions", without(everyone, only_readers)},
        {"GET /v1/opinions", sees_complaints},
        {"GET /v1/opinions/published", everyone},
        {"GET /v1/opinions/{subject}", sees_complaints},
        {"POST /v1/opinions/{subject}/lines", without(everyone, only_readers)},
        {"GET /v1/knowledge", everyone},
        {"GET /v1/knowledge/{id}", everyone},
        {"PUT /v1/knowledge/{id}",
         {"contact_centre_agent-000030", "contact_centre_lead-000030", "department_handler-000040"}},
        {"POST /v1/knowledge/{id}/used", everyone},
        {"GET /v1/duties", sees_complaints},
        {"GET /v1/assessment", and_also(sees_the_bank, of_branch)},
        {"GET /v1/bulletin", sees_the_bank},
        {"GET /v1/reports/{kind}/{period}", and_also(and_also(sees_the_bank, of_branch), of_department)},
        {"GET /v1/reports/{kind}/{period}/complaints", and_also(and_also(sees_the_bank, of_branch), of_department)},
        // Whoever is of a unit that owes them; what its head did not hand in has no effect (unit_reports_test).
        {"POST /v1/reports/{kind}/{period}",
         {"outlet_staff-650101", "outlet_manager-650101", "branch_handler-650100", "branch_head-650100",
          "contact_centre_agent-000030", "contact_centre_lead-000030"}},
        {"GET /v1/policy", everyone},
        {"POST /v1/policy", head_of_operations},
        {"POST /v1/policy/trial", and_also(administrator, head_of_operations)},
        {"PUT /v1/policy/workdays", and_also(administrator, head_of_operations)},
        {"POST /v1/policy/workdays/trial", and_also(administrator, head_of_operations)},
        {"PUT /v1/policy/organisation", administrator},
        {"POST /v1/policy/organisation/trial", administrator},
        {"PUT /v1/policy/branches/{unit}", and_also(administrator, head_of_operations)},
        // A branch its own, those who see the whole bank any; others are told that there is none (branch_rules_test).
        {"GET /v1/policy/branches/{unit}", {}},
        {"POST /v1/policy/branches/{unit}/submission", of_branch},
        {"POST /v1/policy/branches/{unit}/decision", head_of_operations},
        {"GET /v1/devices", and_also(administrator, auditor)},
        {"POST /v1/devices/codes", administrator},
        {"POST /v1/devices/{origin}/revoke", administrator},
        {"POST /v1/devices/{origin}/confirm", administrator},
        {"GET /v1/accounts", administrator},
        {"POST /v1/accounts", administrator},
        {"POST /v1/accounts/{account}/password", administrator},
        {"POST /v1/accounts/{account}/tokens", administrator},
        {"POST /v1/accounts/{account}/active", administrator},
        {"POST /v1/accounts/{account}/role", administrator},
        {"GET /v1/verification", auditor},
        {"GET /v1/checkpoint", and_also(and_also(administrator, auditor), head_of_operations)},
        {"POST /v1/erasures/{subject}", head_of_operations},
        {"POST /v1/rehearsal/clock", administrator},
        // A device's key goes to people of its own unit: devices_test. Attachments: blobs_test, by what one sees.
        {"POST /v1/devices/{origin}/key", {}},
        {"PUT /v1/blobs/{hash}", {}},
        {"GET /v1/blobs/{hash}", {}},
        {"GET /v1/blobs/{hash}/held", {}},
    };
    return rows;
}

bool asked_here(const server::Route& route) {
    return (route.access == server::Access::person || route.access == server::Access::caller) &&
           !table().at(std::string(route.method) + ' ' + route.pattern).empty();
}

/// A path that names nothing that is there, with the query that the call needs.
std::string path_of(const server::Route& route) {
    const std::string pattern = route.pattern;
    std::string out;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '{') {
            out += pattern[at];
            continue;
        }
        const auto name = pattern.substr(at + 1, pattern.find('}', at) - at - 1);
        at = pattern.find('}', at);
        out += name == "subject"  ? "c-00000000000000000000000000000000"
               : name == "kind"   ? "month"
               : name == "period" ? "2026-02"
                                  : "nobody";
    }
    if (std::string_view(route.method) == "GET" && pattern.ends_with("{period}")) out += ".json";
    const bool quarterly = pattern == "/v1/assessment" || pattern == "/v1/bulletin";
    return quarterly ? out + "?quarter=2026Q1" : out;
}

bool let_in(int status) { return status != 401 && status != 403; }

}  // namespace

TEST_CASE("every call lets in the roles that rulebook 1 names, and no other, and none without a token", "[rulebook1]") {
    RunningOffice office;
    for (const auto& route : server::routes()) {
        const auto name = std::string(route.method) + ' ' + route.pattern;
        if (route.access == server::Access::anyone || route.access == server::Access::device) continue;
        INFO(name);
        REQUIRE(table().contains(name));  // a new call says here who may make it
        HttpCall call{route.method, path_of(route), {}, {}, {}, {}};
        if (route.content == server::Content::json) {
            call.body = "{}";
            call.content_type = "application/json";
        }
        CHECK(office.call(call).status == 401);
        if (!asked_here(route)) continue;
        for (const auto& account : everyone) {
            INFO(account);
            call.token = office.token_of(account);
            const auto answer = office.call(call);
            INFO(answer.body);
            CHECK(let_in(answer.status) == table().at(name).contains(account));
        }
    }
}

TEST_CASE("what is for devices is not for people, and the other way round", "[rulebook1]") {
    RunningOffice office;
    const auto code = office.enrolment_code("650101", Face::tablet);
    const auto enrolled = office.post("/v1/enroll", {{"code", code}, {"name", "x"}});
    REQUIRE(enrolled.status == 200);
    const auto device = text_of(*parse_json(enrolled.body), "token");
    for (const auto& route : server::routes()) {
        INFO(route.method << ' ' << route.pattern);
        HttpCall call{route.method, path_of(route), {}, {}, {}, {}};
        if (route.content == server::Content::json) {
            call.body = "{}";
            call.content_type = "application/json";
        }
        if (route.access == server::Access::person) {
            call.token = device;
            CHECK(office.call(call).status == 403);
        }
        if (route.access == server::Access::device) {
            call.content_type = "application/x-ndjson";
            call.body = "{}\n";
            call.token = office.token_of("outlet_manager-650101");
            CHECK(office.call(call).status == 403);
        }
    }
}
