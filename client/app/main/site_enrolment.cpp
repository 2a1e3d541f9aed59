// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/main/site_enrolment.hpp"

#include <QRandomGenerator>
#include <iostream>

namespace huiyin::app {

SiteEnrolment::SiteEnrolment(Session& session, client::Site site, QString file)
    : session_(session), site_(std::move(site)), file_(std::move(file)) {
    again_.setSingleShot(true);
    connect(&again_, &QTimer::timeout, this, &SiteEnrolment::attempt);
    attempt();
}

void SiteEnrolment::attempt() {
    const auto ask_head_office = [site = site_](ReplicaWorker& worker) {
        auto* replica = worker.replica();
        if (!replica || replica->enrolled()) return;
        if (!site.name.empty() && !replica->set("device name", site.name)) return;
        if (!replica->trust(site.server_key)) return;
        worker.enroll(QString::fromStdString(site.server), QString::fromStdString(site.code));
    };
    session_.replica().ask(
        this, [ask_head_office](ReplicaWorker& worker) { return ask_head_office(worker), true; },
        [this](bool) { look(); });
}

void SiteEnrolment::look() {
    if (session_.enrolled()) return forget_code();
    const auto& why = session_.status().unreachable;
    std::cerr << "huiyin: not enrolled yet: " << why.what << '\n';
    if (client::is_worth_another_try(why))
        again_.start(backoff_.next(QRandomGenerator::global()->generateDouble()) + std::chrono::milliseconds{500});
}

void SiteEnrolment::forget_code() {
    if (const auto forgotten = client::forget_code(file_.toStdString()); !forgotten)
        std::cerr << "huiyin: " << forgotten.error().what << '\n';
}

}  // namespace huiyin::app
