// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/session/app_lock.hpp"

#include <QCoreApplication>
#include <algorithm>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"
#include "client/app/present/people.hpp"
#include "client/app/session/session.hpp"

namespace huiyin::app {

AppLock::AppLock(Session& session) : session_(session) {
    connect(&session, &Session::statusChanged, this, &AppLock::take_status);
    connect(&session, &Session::signedInAs, this, [this](const QString& account) {
        become_busy(false);
        if (!shut()) return;  // only for head office's figures: the face is open already
        candidate_ = account;
        choosing_ = true;
        emit changed();
    });
    connect(&session, &Session::renewingChanged, this, [this] { become_busy(false); });
    connect(&session, &Session::signInFailed, this, [this](const QString& why) {
        become_busy(false);
        if (shut()) emit refused(why);
    });
}

void AppLock::need() {
    needed_ = shut_ = true;
    emit changed();
}

void AppLock::take_status() {
    if (wiped()) {
        shut_ = true;
        choosing_ = false;
        person_.clear();
    }
    emit changed();
    emit peopleChanged();
    // Head office has closed the account.
    const auto still_known = [this](const client::Person& it) { return it.actor.account == person_.toStdString(); };
    if (needed_ && !person_.isEmpty() && std::ranges::none_of(session_.status().people, still_known)) leave();
}

void AppLock::become_busy(bool busy) {
    busy_ = busy;
    emit changed();
}

QVariantList AppLock::people() const {
    QVariantList out;
    for (const auto& person : session_.status().people) {
        const auto code = to_string(person.actor.role);
        const auto seconds = (person.wait.count() + 999) / 1'000;
        out +=
            QVariantMap{{"account", QString::fromStdString(person.actor.account)},
                        {"name", people::name_of(QString::fromStdString(person.actor.account))},
                        {"role", glossary::role(QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())))},
                        {"wait", static_cast<int>(seconds)},
                        {"shut", person.shut}};
    }
    return out;
}

int AppLock::lock_after() const { return session_.status().lock_after; }

void AppLock::set_lock_after(int minutes) {
    session_.replica().ask(
        this, [minutes](ReplicaWorker& worker) { return worker.set_lock_after(minutes); },
        [this](const Result<void>& set) {
            if (!set) emit refused(format::fault(set.error()));
        });
}

bool AppLock::wiped() const { return session_.status().revoked.has_value(); }

QString AppLock::wiped_text() const {
    if (!wiped()) return {};
    const auto& what = *session_.status().revoked;
    auto text = QCoreApplication::translate(
                    "Gate",
                    "On %1 head office shut out this device, %2. Its complaints, attachments, keys and PINs "
                    "are wiped.")
                    .arg(format::full_moment(what.at), QString::fromStdString(what.origin));
    if (what.kept > 0)
        text += QLatin1Char('\n') +
                QCoreApplication::translate(
                    "Gate",
                    "Lines that had not arrived there yet: %1. They are kept in the file %2, which only head office "
                    "can read: hand the device to the administrator.")
                    .arg(what.kept)
                    .arg(QLatin1String(client::kept_events_file));
    return text;
}

void AppLock::unlock(const QString& account, const QString& pin) {
    if (busy_) return;
    become_busy(true);
    session_.replica().ask(
        this, [account, pin](ReplicaWorker& worker) { return worker.unlock(account.toStdString(), pin.toStdString()); },
        [this](const Result<Actor>& actor) {
            become_busy(false);
            if (actor)
                open_for(QString::fromStdString(actor->account));
            else
                emit refused(format::fault(actor.error()));
        });
}

void AppLock::signIn(const QString& account, const QString& password) {
    if (busy_) return;
    become_busy(true);
    session_.signIn(account, password);
}

void AppLock::choosePassword(const QString& chosen) {
    if (busy_) return;
    become_busy(true);
    session_.choosePassword(chosen);
}

void AppLock::choosePin(const QString& pin) {
    if (busy_ || !choosing_) return;
    become_busy(true);
    session_.replica().ask(
        this, [pin](ReplicaWorker& worker) { return worker.set_pin(pin.toStdString()); },
        [this](const Result<void>& set) {
            become_busy(false);
            if (set)
                open_for(candidate_);
            else
                emit refused(format::fault(set.error()));
        });
}

void AppLock::open_for(QString account) {
    if (account != person_ && account != candidate_) session_.office().forget();  // another's
    choosing_ = shut_ = false;
    candidate_.clear();
    person_ = std::move(account);
    emit changed();
}

void AppLock::lock() {
    if (!needed_ || shut_) return;
    shut_ = true;
    emit changed();
}

void AppLock::leave() {
    shut_ = true;
    choosing_ = false;
    person_.clear();
    emit changed();
    session_.signOut();
}

void AppLock::show_shut(const QString& person, bool choosing) {
    need();
    person_ = person;
    choosing_ = choosing;
    emit changed();
}

void AppLock::refresh() {
    session_.replica().ask(
        this,
        [](ReplicaWorker& worker) {
            worker.tell_status();
            return 0;
        },
        [](int) {});
}

}  // namespace huiyin::app
