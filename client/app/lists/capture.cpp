// SPDX-License-Identifier: GPL-3.0-or-later
// Handing in.
#include "client/app/lists/capture.hpp"

#include "client/app/lists/action_fields.hpp"
#include "client/app/present/format.hpp"
#include "client/engine/engine_faults.hpp"

namespace huiyin::app {

void Capture::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    emit sessionChanged();
}

void Capture::submit(const QVariantMap& body) { hand_in(body, false); }
void Capture::enter(const QVariantMap& body) { hand_in(body, true); }

void Capture::hand_in(const QVariantMap& body, bool opinion) {
    if (busy_ || !session_) return;
    set_busy(true);
    const auto hand_over = [json = action_fields::json_of(body),
                            opinion](ReplicaWorker& worker) -> Result<client::CaptureReceipt> {
        if (!worker.replica()) return fault(faults::device_not_opened);
        auto receipt = opinion ? worker.replica()->enter_opinion(json, wall_clock())
                               : worker.replica()->capture(json, wall_clock());
        if (receipt) worker.touched(receipt->subject);
        return receipt;
    };
    session_->replica().ask(this, hand_over, [this](const Result<client::CaptureReceipt>& receipt) {
        set_busy(false);
        if (receipt)
            emit captured(QString::fromStdString(receipt->number), QString::fromStdString(receipt->subject),
                          format::grouped_code(QString::fromStdString(receipt->code)));
        else
            emit refused(format::fault(receipt.error()), QString::fromStdString(receipt.error().where));
    });
}

void Capture::set_busy(bool busy) {
    busy_ = busy;
    emit busyChanged();
}

}  // namespace huiyin::app
