// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/screens/desk_gallery.cpp — the screens of the desk, each with its empty, loading, offline and error state.
#include "client/app/screens/scene.hpp"

namespace huiyin::app {
namespace {

Scene at(const char* unit, Role role) {
    return {QUrl(QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml")), {1440, 900}, Face::desk, unit, role};
}

/// Every page that asks head office, as it waits, without it, and refused.
void add_states(std::vector<Screen>& out, const Scene& scene, std::initializer_list<const char*> codes) {
    for (const char* code : codes)
        for (auto& screen : scene.states_of(code)) out.push_back(std::move(screen));
}

std::vector<Screen> queues(const Scene& desk, const Scene& office, const Scene& narrow) {
    return {desk.screen("queue", {{"queue", "open"}}, teller),
            desk.screen("queue-empty", {{"queue", "open"}}, {}, {}, true),
            desk.loading("queue-loading"),
            desk.screen("queue-offline", {{"queue", "open"}}, money, offline),
            desk.screen("queue-overdue", {{"queue", "overdue"}}, machine),
            desk.screen("channel-operations", {{"queue", "supervise"}}, money),
            office.screen("determine", {{"queue", "determine"}, {"sheet", "determined"}}, machine),
            narrow.screen("determine-narrow", {{"queue", "determine"}, {"sheet", "determined"}}, machine),
            office.screen("sanction", {{"queue", "determine"}, {"sheet", "sanctioned"}}, machine),
            office.screen("rectification", {{"queue", "open"}, {"sheet", "rectification_ordered"}}, money),
            office.screen("erase", {{"queue", "open"}, {"sheet", "erase"}}, machine),
            desk.screen("intake", {{"sheet", "intake"}}),
            desk.screen("demo", {{"queue", "open"}}, money, [](Status& s) { s.log.demo = true; }),
            desk.screen("sync", {{"sheet", "sync"}}, {}, refused_lines),
            desk.screen("shortcuts", {{"sheet", "shortcuts"}}),
            desk.gate("first-sign-in"),
            desk.gate(
                "locked", [](Status& s) { s.people = {person(Role::contact_centre_lead, "000030")}; },
                QStringLiteral("contact_centre_lead-000030")),
            desk.screen("shut-out", {}, {}, shut_out),
            desk.screen("not-enrolled", {}, {}, not_enrolled),
            desk.screen("error", {}, {}, broken)};
}

std::vector<Screen> pages(const Scene& desk, const Scene& office, const Scene& general, const Scene& administrator,
                          const Scene& auditor) {
    using canned::office_answers;
    return {desk.screen("knowledge", {{"page", "knowledge"}}),
            desk.screen("knowledge-offline", {{"page", "knowledge"}}, {}, offline),
            office.screen("board", {{"page", "board"}}),
            office.screen("board-empty", {{"page", "board"}}, {}, {}, true),
            office.screen("board-offline", {{"page", "board"}}, {}, offline),
            office.page("reports", "reports", office_answers, {{"period", "2026-03"}}),
            office.page("reports-empty", "reports", office_answers, {{"period", "2026-01"}}),
            desk.page("reports-hand-in", "reports", office_answers, {{"period", "2026-01"}, {"showHandIn", true}}),
            office.page("reports-signed-out", "reports", [](Session&) {}),
            office.page("assessment", "assessment", office_answers, {{"quarter", "2026Q1"}}),
            office.page("assessment-empty", "assessment", office_answers, {{"quarter", "2025Q4"}}),
            office.page("bulletin", "assessment", office_answers, {{"quarter", "2026Q1"}, {"showBulletin", true}}),
            office.page("policy", "policy", office_answers),
            office.page("policy-lists", "policy", office_answers, {{"part", "lists"}}),
            general.emergency("emergency"),
            general.screen("emergency-empty", {{"page", "emergency"}}),
            general.reading("emergency-loading", "emergency"),
            general.unreadable("emergency-error", "emergency"),
            general.emergency("emergency-offline", offline),
            general.emergency("emergency-no-plan", {}, true),
            administrator.page("organisation", "organisation", office_answers, {{"unit", "650100"}}),
            administrator.page("calendar", "calendar", office_answers),
            administrator.page("branches", "branches", office_answers),
            administrator.page("branches-empty", "branches", office_answers, {{"part", "lists"}}),
            administrator.page("branches-take-back", "branches", office_answers, {{"showTakeBack", true}}),
            administrator.page("accounts", "accounts", office_answers),
            administrator.page("devices", "devices", office_answers),
            auditor.page("chains", "chains", office_answers),
            auditor.screen("trail", {{"page", "trail"}}),
            auditor.screen("trail-empty", {{"page", "trail"}}, {}, {}, true),
            auditor.screen("trail-offline", {{"page", "trail"}}, {}, offline)};
}

}  // namespace

std::vector<Screen> desk_screens() {
    const auto desk = at("000030", Role::contact_centre_lead);
    const auto office = at("000010", Role::channel_operations_head), general = at("000020", Role::general_office);
    const auto administrator = at("000000", Role::administrator), auditor = at("000000", Role::auditor);
    auto narrow = office;
    narrow.size = {1040, 800};
    auto out = queues(desk, office, narrow);
    for (auto& screen : pages(desk, office, general, administrator, auditor)) out.push_back(std::move(screen));
    add_states(out, office, {"reports", "assessment", "policy"});
    add_states(out, administrator, {"organisation", "accounts", "devices", "calendar", "branches"});
    add_states(out, auditor, {"chains"});
    return out;
}

}  // namespace huiyin::app
