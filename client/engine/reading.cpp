// SPDX-License-Identifier: Apache-2.0
// client/engine/reading.cpp — what a replica shows: one subject, the list, the duties.
#include <algorithm>
#include <tuple>

#include "client/engine/log_replica.hpp"
#include "shared/recusal.hpp"

namespace huiyin::client {
namespace {

Json opinion_item(const OpinionEntry& entry, const Rules& rules, Instant now) {
    return {{"subject", entry.subject},
            {"number", entry.number},
            {"unit", entry.unit},
            {"opinion", entry.opinion},
            {"category", entry.category},
            {"state", entry.state},
            {"received_at", to_beijing(entry.received_at)},
            {"overdue", is_overdue(duties_of(entry, rules, now))}};
}

bool is_done(const Duty& duty) { return duty.state != DutyState::open && duty.state != DutyState::overdue; }

/// A duty with what it is sorted by.
struct Owed {
    Duty duty;
    std::string subject, number;
    auto order() const { return std::tuple(is_done(duty), duty.due.at, subject, duty.kind); }
};

Json newest_first(std::vector<Json> items) {
    std::ranges::stable_sort(items, [](const Json& a, const Json& b) {
        return std::tuple(text_of(a, "received_at"), text_of(a, "number")) >
               std::tuple(text_of(b, "received_at"), text_of(b, "number"));
    });
    return items;
}

}  // namespace

Result<Json> LogReplica::show(const std::string& subject, Instant now) {
    if (const auto* c = complaint(subject)) return complaint_view_for(actor(), *c, *rules_, now);
    if (const auto* o = opinion(subject)) return opinion_view(*o, *rules_, now);
    return fault(
        "this device holds no such complaint or opinion entry: exchange with head office, or check the subject",
        "subject");
}

Json LogReplica::list(Instant now) {
    std::vector<Json> complaints, opinions;
    for (const auto& subject : subjects()) {
        if (const auto* c = complaint(subject); c && c->known()) complaints.push_back(complaint_item(*c, *rules_, now));
        if (const auto* o = opinion(subject); o && !o->entered.is_null())
            opinions.push_back(opinion_item(*o, *rules_, now));
        release(subject);
    }
    return {{"items", newest_first(std::move(complaints))}, {"opinions", newest_first(std::move(opinions))}};
}

Json LogReplica::duties(Instant now) {
    std::vector<Owed> owed;
    const auto add = [&](const auto& subject) {
        for (auto& duty : duties_of(subject, *rules_, now))
            owed.push_back({std::move(duty), subject.subject, subject.number});
    };
    for (const auto& subject : subjects()) {
        if (const auto* c = complaint(subject); c && c->known()) add(*c);
        if (const auto* o = opinion(subject); o && !o->entered.is_null()) add(*o);
        release(subject);
    }
    std::ranges::sort(owed, {}, &Owed::order);
    Json items = Json::array();
    for (const auto& o : owed) items.push_back(duty_item(o.duty, o.subject, o.number));
    return {{"items", std::move(items)}};
}

}  // namespace huiyin::client
