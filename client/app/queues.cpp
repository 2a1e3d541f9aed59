// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/queues.cpp — which queues of the desk a complaint waits in, read off its state and its open duties.
#include <algorithm>

#include "client/app/snapshot.hpp"

namespace huiyin::app {
namespace {

bool owes(const std::vector<Duty>& duties, DutyKind kind) {
    return std::ranges::any_of(duties, [&](const Duty& duty) {
        return duty.kind == kind && (duty.state == DutyState::open || duty.state == DutyState::overdue);
    });
}

bool is_undetermined(const Complaint& c) {
    return !c.determination.is_object() || text_of(c.determination, "finding") == "undetermined";
}

}  // namespace

QStringList queues_of(const Complaint& c, const std::vector<Duty>& duties, const Policy& policy) {
    const bool answered = c.state == State::replied || c.state == State::closed;
    QStringList out;
    if (!c.finished()) out += QStringLiteral("open");
    if (!c.finished() && c.owner.unit.empty()) out += QStringLiteral("dispatch");
    if (!c.finished() && c.level && *c.level != Level::ordinary) out += QStringLiteral("supervise");
    if (owes(duties, DutyKind::callback)) out += QStringLiteral("callback");
    if (answered && is_undetermined(c)) out += QStringLiteral("determine");
    if (c.public_attention(policy)) out += QStringLiteral("attention");
    if (owes(duties, DutyKind::verify_withdrawal)) out += QStringLiteral("withdrawal");
    if (is_overdue(duties)) out += QStringLiteral("overdue");
    return out;
}

}  // namespace huiyin::app
