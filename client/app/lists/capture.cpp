// SPDX-License-Identifier: GPL-3.0-or-later
// Handing in.
#include "client/app/lists/capture.hpp"

#include "client/app/lists/action_fields.hpp"
#include "client/app/present/face_faults.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/typed.hpp"
#include "client/engine/engine_faults.hpp"

namespace huiyin::app {

void Capture::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    emit sessionChanged();
}

void Capture::submit(const QVariantMap& body) { hand_in(body, false); }
void Capture::enter(const QVariantMap& body) { hand_in(body, true); }

namespace {

/// Amount and number of people as they were typed, as the body holds them.
std::optional<Fault> read_typed(Json& body) {
    const auto facts = body.find("facts");
    if (facts == body.end()) return std::nullopt;
    const auto typed = [&](const char* key) { return QString::fromStdString(text_of(*facts, key)).trimmed(); };
    if (const auto yuan = typed("loss_fen"); !yuan.isEmpty()) {
        const auto fen = fen_of(yuan);
        if (!fen) return fault_of(faults::no_amount, "facts.loss_fen");
        (*facts)["loss_fen"] = *fen;
    }
    if (const auto count = typed("people"); !count.isEmpty()) {
        const auto people = people_of(count);
        if (!people) return fault_of(faults::no_number_of_people, "facts.people");
        (*facts)["people"] = *people;
    }
    for (const char* key : {"loss_fen", "people"})
        if (facts->contains(key) && (*facts)[key] == "") facts->erase(key);
    return std::nullopt;
}

}  // namespace

void Capture::hand_in(const QVariantMap& typed, bool opinion) {
    if (busy_ || !session_) return;
    auto body = action_fields::json_of(typed);
    if (const auto bad = read_typed(body)) return emit refused(format::fault(*bad), QString::fromStdString(bad->where));
    set_busy(true);
    const auto hand_over = [json = std::move(body), opinion](ReplicaWorker& worker) -> Result<client::CaptureReceipt> {
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
