// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/screens/galleries.cpp — the screens of tablet and desk, each with its empty, loading, offline and error
// state.
#include "client/app/screens/canned.hpp"
#include "client/app/screens/canned_office.hpp"
#include "client/app/screens/screen.hpp"

namespace huiyin::app {
namespace {

using Change = std::function<void(Status&)>;

/// Where a face stands and what it is given.
struct Scene {
    QUrl component;
    QSize size;
    Face face;
    std::string unit;
    Role role;

    Screen screen(const char* name, const QVariantMap& properties, const std::string& subject = {},
                  const Change& change = {}, bool empty = false) const {
        const auto fill = [*this, subject, change, empty](Session& session) {
            auto status = canned::status(face, unit, role);
            if (change) change(status);
            session.show(status);
            if (!status.enrolled) return;
            const auto all = canned::stories();
            session.show(canned::snapshot(empty ? std::vector<canned::Story>{} : all));
            for (const auto& story : all)
                if (story.subject() == subject) session.show(canned::detail(story, status.actor));
        };
        auto given = properties;
        if (!subject.empty()) given.insert(QStringLiteral("subject"), QString::fromStdString(subject));
        return {QString::fromUtf8(name), component, given, size, fill};
    }
    /// A page with head office's figures; `office` gives its answers, none leaves it waiting.
    Screen page(const char* name, const char* code, const std::function<void(Session&)>& office,
                const QVariantMap& start = {}) const {
        auto made = screen(name, {{"page", code}, {"pageStart", start}});
        made.fill = [fill = made.fill, office](Session& session) {
            office(session);
            fill(session);
        };
        return made;
    }
    /// Before the face: who is it?
    Screen gate(const char* name, const Change& change = {}, const QString& person = {}, bool choosing = false) const {
        auto made = screen(name, {}, {}, change);
        made.fill = [fill = made.fill, person, choosing](Session& session) {
            session.gate()->show_shut(person, choosing);
            fill(session);
        };
        return made;
    }
    Screen loading(const char* name) const {
        const auto fill = [*this](Session& session) {
            auto status = canned::status(face, unit, role);
            status.tried = false;
            session.show(status);
        };
        return {QString::fromUtf8(name), component, {}, size, fill};
    }
};

const char* const teller = "c-00000000000000000000000000000001";
const char* const money = "c-00000000000000000000000000000002";
const char* const machine = "c-00000000000000000000000000000004";
const char* const parking = "o-00000000000000000000000000000001";

void offline(Status& status) {
    status.reachable = false;
    status.log.waiting = 3;
    status.log.last_exchange = status.now - std::chrono::minutes{95};
    status.unreachable = QStringLiteral("head office cannot be reached: check the network and the address");
}

void refused_lines(Status& status) {
    offline(status);
    status.log.refused = 1;
    status.log.clock_offset_ms = 390'000;
    status.refused = {{17, "this field is missing"}};
}

void not_enrolled(Status& status) {
    status.enrolled = status.tried = false;
    status.unreachable = QStringLiteral("head office cannot be reached: check the network and the address");
}

void broken(Status& status) {
    status.opened = status.enrolled = false;
    status.directory = QStringLiteral("/srv/huiyin");
    status.problem = {"the directory cannot be written: check its owner and rights", "/srv/huiyin"};
}

client::Person person(Role role, const std::string& unit) { return {canned::actor(role, unit), {}, false}; }

void two_people(Status& status) {
    status.people = {person(Role::outlet_manager, "650101"), person(Role::outlet_staff, "650101")};
}

void slowed_down(Status& status) {
    two_people(status);
    offline(status);
    status.people[0].wait = std::chrono::seconds{95};
    status.people[1].shut = true;
}

void shut_out(Status& status) {
    status.shut_out = client::ShutOut{status.origin.toStdString(), status.now, 2};
    status.enrolled = false;
}

}  // namespace

std::vector<Screen> tablet_screens() {
    const Scene tablet{
        QUrl("qrc:/Huiyin/Tablet/TabletFace.qml"), {1280, 800}, Face::tablet, "650101", Role::outlet_manager};
    return {tablet.screen("duties", {{"page", "duties"}}),
            tablet.screen("duties-empty", {{"page", "duties"}}, {}, {}, true),
            tablet.loading("duties-loading"),
            tablet.screen("duties-offline", {{"page", "duties"}}, {}, offline),
            tablet.screen("complaint", {}, teller),
            tablet.screen("complaint-new", {}, money),
            tablet.screen("complaint-answered", {}, machine),
            tablet.screen("action-investigate", {{"sheet", "investigated"}}, teller),
            tablet.screen("action-reply", {{"sheet", "replied"}}, teller),
            tablet.screen("action-satisfaction", {{"sheet", "satisfaction_recorded"}}, machine),
            tablet.screen("action-close", {{"sheet", "closed"}}, machine),
            tablet.screen("action-evidence", {{"sheet", "evidence_attached"}}, teller),
            tablet.screen("search", {{"page", "complaints"}}),
            tablet.screen("search-empty", {{"page", "complaints"}}, {}, {}, true),
            tablet.screen("opinions", {{"page", "opinions"}}),
            tablet.screen("opinions-empty", {{"page", "opinions"}}, {}, {}, true),
            tablet.screen("opinion", {{"page", "opinions"}}, parking),
            tablet.screen("capture", {{"page", "capture"}}),
            tablet.screen("demo", {{"page", "duties"}}, {}, [](Status& s) { s.log.demo = true; }),
            tablet.screen("rehearsal", {}, money, [](Status& s) { s.log.demo = s.log.rehearsal = true; }),
            tablet.screen("action-correct", {{"sheet", "amended"}}, teller),
            tablet.screen("action-link", {{"sheet", "linked"}}, teller),
            tablet.screen("search-offline", {{"page", "complaints"}}, {}, offline),
            tablet.screen("sync", {{"sheet", "sync"}}, {}, refused_lines),
            tablet.screen("sign-in", {{"sheet", "sign-in"}}, {}, [](Status& s) { s.as_device = true; }),
            tablet.gate("first-sign-in"),
            tablet.gate("pin", two_people),
            tablet.gate("pin-slowed", slowed_down),
            tablet.gate("pin-choose", {}, {}, true),
            tablet.gate("locked", two_people, QStringLiteral("outlet_manager-650101")),
            tablet.screen("shut-out", {}, {}, shut_out),
            tablet.screen("not-enrolled", {}, {}, not_enrolled),
            tablet.screen("error", {}, {}, broken)};
}

std::vector<Screen> desk_screens() {
    const Scene desk{
        QUrl("qrc:/Huiyin/Desk/DeskFace.qml"), {1440, 900}, Face::desk, "000030", Role::contact_centre_lead};
    Scene office = desk;
    office.unit = "000010";
    office.role = Role::channel_operations_head;
    Scene administrator = desk, auditor = desk;
    administrator.unit = auditor.unit = "000000";
    administrator.role = Role::administrator;
    auditor.role = Role::auditor;
    return {
        desk.screen("queue", {{"queue", "open"}}, teller),
        desk.screen("queue-empty", {{"queue", "open"}}, {}, {}, true),
        desk.loading("queue-loading"),
        desk.screen("queue-offline", {{"queue", "open"}}, money, offline),
        desk.screen("queue-overdue", {{"queue", "overdue"}}, machine),
        desk.screen("channel-operations", {{"queue", "supervise"}}, money),
        office.screen("determine", {{"queue", "determine"}, {"sheet", "determined"}}, machine),
        desk.screen("knowledge", {{"page", "knowledge"}}),
        desk.screen("intake", {{"sheet", "intake"}}),
        desk.screen("demo", {{"queue", "open"}}, money, [](Status& s) { s.log.demo = true; }),
        office.screen("sanction", {{"queue", "determine"}, {"sheet", "sanctioned"}}, machine),
        office.screen("rectification", {{"queue", "open"}, {"sheet", "rectification_ordered"}}, money),
        desk.screen("sync", {{"sheet", "sync"}}, {}, refused_lines),
        desk.screen("shortcuts", {{"sheet", "shortcuts"}}),
        office.screen("board", {{"page", "board"}}),
        office.screen("board-empty", {{"page", "board"}}, {}, {}, true),
        office.screen("board-offline", {{"page", "board"}}, {}, offline),
        office.page("reports", "reports", canned::office_answers, {{"period", "2026-03"}}),
        office.page("reports-empty", "reports", canned::office_answers, {{"period", "2026-01"}}),
        office.page("reports-loading", "reports", canned::office_waits),
        office.page("reports-offline", "reports", canned::office_is_away),
        office.page("reports-signed-out", "reports", [](Session&) {}),
        office.page("assessment", "assessment", canned::office_answers, {{"quarter", "2026Q1"}}),
        office.page("bulletin", "assessment", canned::office_answers, {{"quarter", "2026Q1"}, {"showBulletin", true}}),
        office.page("policy", "policy", canned::office_answers),
        office.page("policy-offline", "policy", canned::office_is_away),
        administrator.screen("organisation", {{"page", "organisation"}}),
        administrator.page("accounts", "accounts", canned::office_answers),
        administrator.page("devices", "devices", canned::office_answers),
        administrator.page("devices-offline", "devices", canned::office_is_away),
        auditor.page("chains", "chains", canned::office_answers),
        auditor.screen("trail", {{"page", "trail"}}),
        auditor.screen("trail-empty", {{"page", "trail"}}, {}, {}, true),
        desk.page("policy-refused", "policy", canned::office_refuses),
        desk.gate("first-sign-in"),
        desk.gate(
            "locked", [](Status& s) { s.people = {person(Role::contact_centre_lead, "000030")}; },
            QStringLiteral("contact_centre_lead-000030")),
        desk.screen("shut-out", {}, {}, shut_out),
        desk.screen("not-enrolled", {}, {}, not_enrolled),
        desk.screen("error", {}, {}, broken)};
}

}  // namespace huiyin::app
