// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/projections.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "shared/complaint/authority.hpp"
#include "shared/complaint/captured_body.hpp"
#include "shared/duties/overdue_marks.hpp"
#include "shared/events/fold.hpp"
#include "shared/events/judgements.hpp"
#include "shared/events/references.hpp"
#include "shared/foundation/period.hpp"
#include "shared/grading/related_complaints.hpp"
#include "shared/view/search.hpp"

namespace huiyin::server {
namespace {

void put_customer(const Json& body, const std::string& code, SubjectRow& row) {
    const auto customer = body.value("customer", Json::object());
    auto identity = identity_of(customer);
    row.name = std::move(identity.name);
    row.mobile = std::move(identity.mobile);
    row.landline = std::move(identity.landline);
    row.words = searched_number(row.number, code) + '\n' + searched_customer(customer) + '\n' +
                searched_form(narrative_of(body));
}

void put_duties(const std::vector<Duty>& duties, Projection& out) {
    out.duties.reserve(duties.size());
    out.row.dues.reserve(duties.size());
    for (const auto& d : duties) {
        out.duties.push_back({out.row.subject, static_cast<int>(out.duties.size()), std::string(to_string(d.kind)),
                              d.unit, std::string(to_string(d.state)), d.due.at, d.article, d.met_at, d.period,
                              d.due.assumed()});
        out.row.dues.push_back(d.due.at);
    }
}

/// What the events name, each once. An event without effect keeps a file from expiring: it may have effect later; one
/// that was judged does not.
std::vector<AttachmentRow> attachments_of(const std::vector<Entry>& timeline, const std::vector<Judged>& judged) {
    std::map<std::string, bool> opens;
    for (std::size_t i = 0; i < timeline.size(); ++i) {
        auto hash = attachment_named(timeline[i].event.kind, timeline[i].event.body);
        if (!hash.empty() && !std::ranges::binary_search(judged, i, {}, &Judged::position))
            opens[std::move(hash)] |= timeline[i].effective;
    }
    std::vector<AttachmentRow> out;
    for (const auto& [hash, opened] : opens) out.push_back({hash, opened});
    return out;
}

/// What would lift a judgement once it came.
std::vector<std::string> awaited_by(const Complaint& c) {
    std::set<std::string> out;
    for (const auto& [position, code] : c.judged) {
        const auto& line = c.timeline[position].event;
        if (judged::may_be_lifted(code))
            for (auto& reference : references_of(line.kind, line.body)) out.insert(std::move(reference.to));
    }
    return {out.begin(), out.end()};
}

Instant begin_of_quarter(Instant when) { return parse_quarter(quarter_name(when))->from; }

/// Nothing comes later than `now`, so that what happened in its quarter did not come late.
std::optional<Instant> came_late(const Complaint& c, Instant now, const Arrivals& arrivals) {
    const auto quarter = begin_of_quarter(now);
    const auto is_earlier = [&](const Entry& entry) { return entry.time < quarter; };
    if (std::ranges::none_of(c.timeline, is_earlier)) return std::nullopt;
    std::map<std::pair<std::string, std::int64_t>, Instant> came;
    for (auto& [origin, seq, at] : arrivals()) came[{std::move(origin), seq}] = at;
    std::optional<Instant> out;
    for (const auto& entry : c.timeline) {
        const auto found = came.find({entry.event.origin, entry.event.seq});
        if (found != came.end() && entry.time < begin_of_quarter(found->second))
            out = std::max(out.value_or(found->second), found->second);
    }
    return out;
}

/// What lists show and ask beside the columns.
std::string said_in(const Json& body, const std::string& code) {
    Json out = Json::object();
    if (!code.empty()) out["code"] = code;
    for (const char* field : {"accused", "cause", "external", "product"})
        if (body.contains(field)) out[field] = body[field];
    return canonical(out);
}

}  // namespace

Arrivals arrivals_of(EventStore& store, const std::string& subject) {
    return [&store, subject] { return store.arrivals(subject); };
}

SubjectRow identifying_part(const Complaint& c) {
    SubjectRow row;
    row.subject = c.subject;
    row.number = c.number;
    row.words = searched_number(c.number, c.code);
    if (!c.known()) return row;
    row.unit = c.unit();
    row.category = c.intake.category();
    row.channel = c.intake.channel();
    row.received_at = c.intake.received_at;
    row.captured_at = captured_at(c);
    row.from_opinion = c.intake.from_opinion;
    row.said = said_in(c.intake.captured, c.code);
    put_customer(c.intake.captured, c.code, row);
    row.owner_unit = c.ownership.owner.unit;
    row.captured_by = c.intake.by_unit;
    if (!c.answer.replies.empty()) row.answered_at = *std::ranges::min_element(c.answer.replies);
    return row;
}

Projection project(const Complaint& c, const Rules& rules, Instant now, const std::vector<Duty>& duties,
                   const Arrivals& arrivals) {
    Projection out{
        identifying_part(c), {}, visible_to(c, rules), c.links.subjects(), attachments_of(c.timeline, c.judged)};
    if (!c.judged.empty()) out.awaits = awaited_by(c);
    std::ranges::sort(out.links);
    auto& row = out.row;
    row.as_of = now;
    if (!c.known()) return out;
    row.level = c.grading.level ? static_cast<int>(*c.grading.level) : 0;
    row.state = to_string(c.state);
    row.owner_person = c.ownership.owner.person;
    row.overdue = is_overdue(duties);
    row.next_wake = next_wake(c, rules, duties, now);
    put_duties(duties, out);
    out.facts = facts_of(c, rules, duties);
    out.facts->came_late = came_late(c, now, arrivals);
    return out;
}

Projection project(const Complaint& c, const Rules& rules, Instant now, const Arrivals& arrivals) {
    return project(c, rules, now, duties_of(c, rules, now), arrivals);
}

Projection project(const OpinionEntry& o, const Rules& rules, Instant now) {
    Projection out{{}, {}, visible_to(o, rules), {}, attachments_of(o.timeline, {})};
    auto& row = out.row;
    row.subject = o.subject;
    row.opinion = true;
    row.as_of = now;
    row.number = o.number;
    row.unit = o.unit;
    row.category = o.category;
    row.channel = o.opinion;
    row.state = o.state;
    row.received_at = o.received_at;
    row.said = said_in(Json::object(), o.code);
    if (o.entered.is_object()) put_customer(o.entered, o.code, row);
    const auto duties = duties_of(o, rules, now);
    row.overdue = is_overdue(duties);
    const auto missed = first_unwritten(duties, o.overdue, Missed::open_still);
    row.next_wake = missed ? missed : next_wake(duties);
    put_duties(duties, out);
    return out;
}

Projection project(const UnitRecord& unit, const Rules& rules, Instant now) {
    Projection out{{}, {}, visible_to(unit, rules), {}};
    auto& row = out.row;
    row.subject = unit.subject;
    row.unit = unit.unit;
    row.as_of = now;
    const auto duties = duties_of(unit, rules, now);
    row.overdue = is_overdue(duties);
    row.next_wake = next_wake(unit, rules, duties, now);
    put_duties(duties, out);
    return out;
}

Projection project_events(const std::string& subject, const std::vector<Event>& events, const Rules& rules, Instant now,
                          const Arrivals& arrivals) {
    const auto projected = [&](const auto& folded) {
        if constexpr (std::is_same_v<std::decay_t<decltype(folded)>, Complaint>)
            return project(folded, rules, now, arrivals);
        else
            return project(folded, rules, now);
    };
    return std::visit(projected, fold_subject(subject, events, rules));
}

}  // namespace huiyin::server
