// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/erasure.hpp"

#include "client/app/present/face_faults.hpp"
#include "client/app/present/format.hpp"

namespace huiyin::app {

void Erasure::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    connect(session, &Session::statusChanged, this, &Erasure::allowedChanged);
    emit sessionChanged();
    emit allowedChanged();
}

bool Erasure::allowed() const {
    return session_ && session_->rules() && session_->rules()->policy.erasure && session_->signed_in() &&
           session_->status().actor.role == Role::channel_operations_head;
}

void Erasure::erase(const QString& subject, const QString& order) {
    if (busy_ || !session_) return;
    if (!session_->can_ask_office()) return emit failed(format::fault(fault_of(faults::password_to_erase)));
    set_busy(true);
    const OfficeAsk ask{"/v1/erasures/" + subject.toStdString(), "POST", {{"order", order.trimmed().toStdString()}}};
    session_->office().ask(this, ask, [this](const OfficeReply& reply) {
        set_busy(false);
        if (!reply.done()) return emit failed(format::fault(reply.fault));
        session_->exchangeSoon();
        emit done();
    });
}

void Erasure::set_busy(bool busy) {
    busy_ = busy;
    emit busyChanged();
}

}  // namespace huiyin::app
