// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/kiosk/staff_call.hpp"

namespace huiyin::app {

void StaffCall::set_session(Session* session) {
    if (session == session_) return;
    session_ = session;
    if (session) connect(session, &Session::statusChanged, this, &StaffCall::changed);
    emit sessionChanged();
    emit changed();
}

QString StaffCall::state() const {
    switch (session_ ? session_->status().call : client::CallState::none) {
        case client::CallState::none:
            return QStringLiteral("none");
        case client::CallState::calling:
            return QStringLiteral("calling");
        case client::CallState::coming:
            return QStringLiteral("coming");
        case client::CallState::unanswered:
            return QStringLiteral("unanswered");
        case client::CallState::failed:
            return QStringLiteral("failed");
    }
    return {};
}

void StaffCall::call() {
    if (session_ && client::may_call(session_->status().call))
        session_->replica().tell([](ReplicaWorker& worker) { worker.call_somebody(); });
}

}  // namespace huiyin::app
