// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/office_model.hpp"

#include <QCoreApplication>

#include "client/app/present/format.hpp"

namespace huiyin::app {
namespace {

constexpr int not_for_you = 403;

}  // namespace

void OfficeModel::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    connect(session, &Session::statusChanged, this, &OfficeModel::follow_person);
    connect(session, &Session::languageChanged, this, [this] {
        if (!answer_.empty()) take(answer_);
        emit stateChanged();
    });
    person_ = session->account();
    emit sessionChanged();
    begin();
    reload();
}

/// Another person sees other things.
void OfficeModel::follow_person() {
    const auto now = session_->account();
    if (now == person_) return;
    person_ = now;
    answer_ = Json::object();
    reload();
}

void OfficeModel::reload() {
    if (!session_ || !session_->rules()) return;
    ++asked_;
    if (!session_->can_ask_office()) return set_state(QStringLiteral("signed-out"));
    const auto where = path();
    if (where.empty()) return set_state(QStringLiteral("ready"));
    set_state(QStringLiteral("loading"));
    running_.request_stop();  // nobody waits for that answer any more
    running_ = session_->office().ask(this, {where}, [this, mine = asked_](const OfficeReply& reply) {
        if (mine == asked_) show(reply);
    });
}

OfficeModel::~OfficeModel() { running_.request_stop(); }

void OfficeModel::stop() {
    ++asked_;
    running_.request_stop();
    set_state(QStringLiteral("stopped"));
}

std::stop_source OfficeModel::ask(OfficeAsk ask, std::function<void(const OfficeReply&)> done) {
    return session_->office().ask(this, std::move(ask), std::move(done));
}

void OfficeModel::show(const OfficeReply& reply) {
    fault_ = reply.fault;
    if (reply.signed_out()) return set_state(QStringLiteral("signed-out"));
    if (reply.status == not_for_you) return set_state(QStringLiteral("refused"));
    if (reply.status == 0) return set_state(QStringLiteral("offline"));
    if (reply.done() && !reply.json.is_object())
        fault_ = {"head office's answer cannot be read: check that the address is head office's", {}};
    if (!fault_.what.empty() || !reply.done()) return set_state(QStringLiteral("error"));
    answer_ = reply.json;
    came_ = session_->status().now;
    take(answer_);
    set_state(QStringLiteral("ready"));
}

QString OfficeModel::problem() const { return fault_.what.empty() ? QString() : format::fault(fault_); }

QString OfficeModel::as_of() const { return answer_.empty() ? QString() : format::moment(came_); }

void OfficeModel::set_state(const QString& state) {
    state_ = state;
    emit stateChanged();
}

}  // namespace huiyin::app
