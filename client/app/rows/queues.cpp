// SPDX-License-Identifier: GPL-3.0-or-later
// Which queues of the desk a complaint waits in, read off its state and its open duties.
#include <algorithm>

#include "client/app/rows/queue_set.hpp"

namespace huiyin::app {
namespace {

bool owes(const std::vector<Duty>& duties, DutyKind kind) {
    return std::ranges::any_of(duties, [&](const Duty& duty) {
        return duty.kind == kind && (duty.state == DutyState::open || duty.state == DutyState::overdue);
    });
}

bool is_undetermined(const Complaint& c) {
    return !c.judgement.determination || c.judgement.finding() == "undetermined";
}

}  // namespace

std::optional<Queue> queue_called(QStringView code) {
    static constexpr std::array<const char*, 8> codes{"open",      "dispatch",  "supervise",  "callback",
                                                      "determine", "attention", "withdrawal", "overdue"};
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (code == QLatin1String(codes[i])) return static_cast<Queue>(i);
    return std::nullopt;
}

QueueSet queues_of(const Complaint& c, const std::vector<Duty>& duties, const Policy& policy) {
    const bool answered = c.state == State::replied || c.state == State::closed;
    QueueSet out;
    if (!c.finished()) out.add(Queue::open);
    if (!c.finished() && c.ownership.owner.unit.empty()) out.add(Queue::dispatch);
    if (!c.finished() && c.grading.level && *c.grading.level != Level::ordinary) out.add(Queue::supervise);
    if (owes(duties, DutyKind::callback)) out.add(Queue::callback);
    if (answered && is_undetermined(c)) out.add(Queue::determine);
    if (c.intake.public_attention(policy)) out.add(Queue::attention);
    if (owes(duties, DutyKind::verify_withdrawal)) out.add(Queue::withdrawal);
    if (is_overdue(duties)) out.add(Queue::overdue);
    return out;
}

}  // namespace huiyin::app
