// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/screens/scene.cpp
#include "client/app/screens/scene.hpp"

namespace huiyin::app {

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

Screen Scene::made(const QString& name, const QVariantMap& properties, std::function<void(Session&)> fill) const {
    return {name, component, properties, size, std::move(fill)};
}

Screen Scene::screen(const char* name, const QVariantMap& properties, const std::string& subject, const Change& change,
                     bool empty) const {
    const auto fill = [*this, subject, change, empty](Session& session) {
        auto status = canned::status(face, unit, role);
        if (change) change(status);
        session.can(std::vector<Complaint>{});
        session.show(status);
        if (!status.enrolled) return;
        const auto all = canned::stories();
        session.show(canned::snapshot(empty ? std::vector<canned::Story>{} : all));
        for (const auto& story : all)
            if (story.subject() == subject) session.show(canned::detail(story, status.actor));
    };
    auto given = properties;
    if (!subject.empty()) given.insert(QStringLiteral("subject"), QString::fromStdString(subject));
    return made(QString::fromUtf8(name), given, fill);
}

Screen Scene::page(const QString& name, const char* code, const std::function<void(Session&)>& office,
                   const QVariantMap& start) const {
    auto out = screen("", {{"page", code}, {"pageStart", start}});
    out.name = name;
    out.fill = [fill = out.fill, office](Session& session) {
        office(session);
        fill(session);
    };
    return out;
}

std::vector<Screen> Scene::states_of(const char* code) const {
    const auto name = QString::fromUtf8(code);
    return {page(name + QStringLiteral("-loading"), code, canned::office_waits),
            page(name + QStringLiteral("-offline"), code, canned::office_is_away),
            page(name + QStringLiteral("-error"), code, canned::office_refuses)};
}

Screen Scene::emergency(const char* name, const Change& change, bool without_plan) const {
    const auto fill = [*this, change, without_plan](Session& session) {
        const auto all = canned::emergencies();
        std::vector<Complaint> complaints;
        for (const auto& story : all) complaints.push_back(fold_complaint(story.lines(), *canned::rules()));
        session.can(std::move(complaints));
        auto status = canned::status(face, unit, role);
        if (change) change(status);
        session.show(status);
        session.show(canned::snapshot(all));
        session.show(canned::detail(all.at(without_plan ? 1 : 0), status.actor));
    };
    const QVariantMap start{{"filter", without_plan ? "plan" : "open"}};
    return made(QString::fromUtf8(name), {{"page", "emergency"}, {"pageStart", start}}, fill);
}

Screen Scene::gate(const char* name, const Change& change, const QString& person, bool choosing) const {
    auto out = screen(name, {}, {}, change);
    out.fill = [fill = out.fill, person, choosing](Session& session) {
        session.gate()->show_shut(person, choosing);
        fill(session);
    };
    return out;
}

Screen Scene::loading(const char* name) const {
    const auto fill = [*this](Session& session) {
        auto status = canned::status(face, unit, role);
        status.tried = false;
        session.show(status);
    };
    return made(QString::fromUtf8(name), {}, fill);
}

Screen Scene::unreadable(const char* name, const char* page) const {
    auto out = reading(name, page);
    out.fill = [fill = out.fill](Session& session) {
        session.can(fault("this device could not be opened"));
        fill(session);
    };
    return out;
}

Screen Scene::sheet(const char* name, const char* which) const {
    auto out = screen(name, {{"sheet", which}, {"folder", canned::photo_folder()}, {"picture", canned::photo()}});
    out.component = QUrl(QStringLiteral("qrc:/Huiyin/Staff/SheetGallery.qml"));
    return out;
}

Screen Scene::reading(const char* name, const char* page) const {
    const auto fill = [*this](Session& session) {
        session.show(canned::status(face, unit, role));
        session.show(canned::snapshot(canned::emergencies()));
    };
    return made(QString::fromUtf8(name), {{"page", page}}, fill);
}

}  // namespace huiyin::app
