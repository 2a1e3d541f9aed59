// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/screens/canned_office.cpp
#include "client/app/screens/canned_office.hpp"

#include "client/app/screens/canned.hpp"
#include "shared/reports/report.hpp"
#include "shared/view/assessment_view.hpp"
#include "shared/view/view.hpp"

namespace huiyin::app::canned {
namespace {

const char* const calls[] = {"/v1/reports/month/2026-03.json",
                             "/v1/reports/month/2026-01.json",
                             "/v1/assessment?quarter=2026Q1",
                             "/v1/assessment?quarter=2025Q4",
                             "/v1/bulletin?quarter=2026Q1",
                             "/v1/policy",
                             "/v1/devices",
                             "/v1/accounts",
                             "/v1/verification"};
Instant now() { return moment("03-03 10:20"); }

OfficeReply answer(const Json& json) {
    OfficeReply out;
    out.status = 200;
    out.json = json;
    return out;
}

/// The stories that are complaints; one of them is found valid.
std::vector<Complaint> complaints() {
    std::vector<Complaint> out;
    for (auto& story : stories()) {
        if (story.subject() == "c-00000000000000000000000000000004")
            story.line("03-02 18:10", actor(Role::branch_head, "650100"), "determined",
                       {{"finding", "valid"}, {"ground", "1(1)1"}, {"reason", "现场无人处理，核实属实。"}});
        if (!is_opinion_subject(story.subject())) out.push_back(fold_complaint(story.lines(), *rules()));
    }
    return out;
}

std::vector<const Complaint*> pointers(const std::vector<Complaint>& all) {
    std::vector<const Complaint*> out;
    for (const auto& one : all) out.push_back(&one);
    return out;
}

Json report(const std::vector<Complaint>& all, const Period& period) {
    const auto list = pointers(all);
    auto out = report_of(list, *rules(), period, now());
    out["due"] = to_beijing(moment("04-08 18:00"));
    out["complaints"] = Json::array();
    for (const auto& one : all)
        if (one.received_at >= period.from && one.received_at < period.until)
            out["complaints"].push_back(complaint_item(one, *rules(), now()));
    return out;
}

Json score(const std::vector<Complaint>& all, const char* branch, const Period& quarter) {
    const bool has_any = std::string_view(branch) == "650100";
    const auto list = has_any ? pointers(all) : std::vector<const Complaint*>{};
    return assessment_view(branch, "2026Q1", assess(list, *rules(), quarter, now()), list, *rules(), now());
}

}  // namespace

void office_answers(Session& session) {
    const auto all = complaints();
    const auto list = pointers(all);
    const auto quarter = parse_quarter("2026Q1"), march = parse_month("2026-03"), january = parse_month("2026-01");
    if (!quarter || !march || !january) return;
    session.can("/v1/reports/month/2026-03.json", answer(report(all, *march)));
    session.can("/v1/reports/month/2026-01.json", answer(report(all, *january)));
    session.can(
        "/v1/assessment?quarter=2026Q1",
        answer({{"quarter", "2026Q1"},
                {"items",
                 {score(all, "650100", *quarter), score(all, "610000", *quarter), score(all, "650000", *quarter)}}}));
    session.can("/v1/assessment?quarter=2025Q4", answer({{"quarter", "2025Q4"}, {"items", Json::array()}}));
    session.can("/v1/bulletin?quarter=2026Q1", answer({{"quarter", "2026Q1"},
                                                       {"as_of", to_beijing(now())},
                                                       {"items", bulletin_of(list, *rules(), *quarter, now())}}));
    Json devices = Json::array(), accounts = Json::array();
    for (const auto& [origin, unit, face, seen] : {std::tuple("d-0001", "000010", "desk", "03-03 10:19"),
                                                   {"k-0001", "650101", "kiosk", "03-03 10:12"},
                                                   {"t-0007", "650101", "tablet", "02-27 17:40"}})
        devices.push_back({{"origin", origin},
                           {"unit", unit},
                           {"face", face},
                           {"name", ""},
                           {"lines", 131},
                           {"waiting", std::string_view(face) == "kiosk" ? 4 : 0},
                           {"last_seen", to_beijing(moment(seen))},
                           {"clock_offset_ms", std::string_view(face) == "kiosk" ? 95'000 : 0},
                           {"revoked", std::string_view(face) == "tablet"},
                           {"forked", false}});
    for (const auto& [role, unit, name] : {std::tuple("outlet_manager", "650101", "李敏"),
                                           {"outlet_staff", "650101", "王丽"},
                                           {"branch_head", "650100", "赵刚"}})
        accounts.push_back({{"account", std::string(role) + "-" + unit},
                            {"unit", unit},
                            {"role", role},
                            {"name", name},
                            {"active", std::string_view(role) != "outlet_staff"}});
    session.can("/v1/devices", answer({{"items", devices}}));
    session.can("/v1/accounts", answer({{"items", accounts}}));
    session.can("/v1/verification", answer({{"as_of", to_beijing(now())},
                                            {"lines", 393},
                                            {"origins", 4},
                                            {"subjects", 7},
                                            {"damage", Json::array()}}));
    session.can("/v1/policy", answer({{"version", "2026-1"}, {"rules", rules()->to_json()}}));
}

void office_waits(Session& session) { session.can("/nothing", {}); }

void office_is_away(Session& session) {
    OfficeReply away;
    away.fault = {"head office cannot be reached: check the network and the address", {}};
    for (const char* call : calls) session.can(call, away);
}

void office_refuses(Session& session) {
    OfficeReply refused;
    refused.status = 403;
    refused.fault = {"The head of channel operations changes the policy (rulebook 1).", {}};
    for (const char* call : calls) session.can(call, refused);
}

}  // namespace huiyin::app::canned
