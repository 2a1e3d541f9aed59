// SPDX-License-Identifier: Apache-2.0
#include "server/services/duty_items.hpp"

#include "server/ingest/loaded_subject.hpp"
#include "shared/events/fold.hpp"
#include "shared/reports/unit_record.hpp"
#include "shared/view/view.hpp"

namespace huiyin::server {
namespace {

std::vector<Duty> duties_told(const std::string& subject, const std::vector<Event>& lines, const Rules& rules,
                              Instant as_of) {
    if (is_unit_subject(subject)) return duties_of(fold_unit(subject, lines, rules), rules, as_of);
    if (is_opinion_subject(subject)) return duties_of(fold_opinion(lines, rules), rules, as_of);
    return duties_of(fold_complaint(lines, rules), rules, as_of);
}

bool is_of(const Duty& duty, const DutyRow& row) {
    return to_string(duty.kind) == row.kind && duty.unit == row.unit && duty.due.at == row.due &&
           to_string(duty.state) == row.state;
}

/// What the row itself says, where the lines say otherwise: verify names such a row, a list does not fail for it.
Duty untold(const DutyRow& row) {
    return {parse_duty_kind(row.kind).value_or(DutyKind::respond),
            {},
            row.unit,
            {row.due, false, {}, {}},
            parse_duty_state(row.state).value_or(DutyState::open),
            {},
            {},
            {},
            {}};
}

}  // namespace

DutyItems::OfSubject DutyItems::read(const std::string& subject) {
    const auto row = store_.subject(subject);
    if (!row) return {};
    return {row->number, duties_told(subject, lines_of(store_, subject), rules_, row->as_of)};
}

Json DutyItems::item(const DutyRow& row) {
    const auto [found, is_new] = read_.try_emplace(row.subject);
    if (is_new) found->second = read(row.subject);
    const auto& [number, duties] = found->second;
    const auto position = static_cast<std::size_t>(row.position);
    const bool told = position < duties.size() && is_of(duties[position], row);
    return duty_item(told ? duties[position] : untold(row), row.subject, number);
}

}  // namespace huiyin::server
