// SPDX-License-Identifier: Apache-2.0
// What a replica shows: one subject, the list, the duties.
#include <algorithm>
#include <tuple>

#include "client/engine/engine_faults.hpp"
#include "client/engine/log_replica.hpp"
#include "shared/view/recusal.hpp"
#include "shared/view/view.hpp"

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

template <class Visit>
Result<void> LogReplica::each_known(const Visit& visit) {
    const auto subjects = log_->read_subjects();
    if (!subjects) return std::unexpected(subjects.error());
    for (const auto& subject : *subjects) {
        if (auto known = read(subject); !known) return known;
        if (const auto* c = complaint(subject); c && c->known()) visit(*c);
        if (const auto* o = opinion(subject); o && !o->entered.is_null()) visit(*o);
        release(subject);
    }
    return {};
}

Result<void> LogReplica::read(const std::string& subject) {
    auto read = cache_.read(subject, *rules_);
    return read || at_rest() == sync::AtRest::locked ? Result<void>{} : read;
}

Result<Json> LogReplica::show(const std::string& subject, Instant now) {
    if (auto read = cache_.read(subject, *rules_); !read) return std::unexpected(read.error());
    if (const auto* c = complaint(subject)) return complaint_view_for(actor(), *c, *rules_, now);
    if (const auto* o = opinion(subject)) return opinion_view(*o, *rules_, now);
    return fault(faults::no_such_subject_here, "subject");
}

Result<Json> LogReplica::list(Instant now) {
    std::vector<Json> complaints, opinions;
    const auto read = each_known([&]<class Subject>(const Subject& subject) {
        if constexpr (std::is_same_v<Subject, Complaint>)
            complaints.push_back(complaint_item(subject, *rules_, now));
        else
            opinions.push_back(opinion_item(subject, *rules_, now));
    });
    if (!read) return std::unexpected(read.error());
    return Json{{"items", newest_first(std::move(complaints))}, {"opinions", newest_first(std::move(opinions))}};
}

Result<Json> LogReplica::duties(Instant now) {
    std::vector<Owed> owed;
    const auto read = each_known([&](const auto& subject) {
        for (auto& duty : duties_of(subject, *rules_, now))
            owed.push_back({std::move(duty), subject.subject, subject.number});
    });
    if (!read) return std::unexpected(read.error());
    std::ranges::sort(owed, {}, &Owed::order);
    Json items = Json::array();
    for (const auto& o : owed) items.push_back(duty_item(o.duty, o.subject, o.number));
    return Json{{"items", std::move(items)}};
}

}  // namespace huiyin::client
