// SPDX-License-Identifier: Apache-2.0
#include "shared/events/content.hpp"

namespace huiyin {
namespace {

constexpr ReasonCode happens_later{"happens_later", "What has happened did not happen later than it is said."};
constexpr ReasonCode not_said{"not_said", "What must be said is missing: {} (rulebook 11)."};

bool is_said(const Field& field, const Json& body) {
    const auto value = body.find(field.name);
    if (value == body.end() || value->is_null()) return false;
    return !value->is_string() || has_words(value->get_ref<const std::string&>());
}

/// By the clock of who says it, as the event's own time is.
bool is_past(const Field& field, const Event& event) {
    const auto value = event.body.find(field.name);
    if (value == event.body.end() || !value->is_string()) return true;
    const auto when = parse_instant(value->get_ref<const std::string&>());
    return !when || *when <= event.clock;
}

template <class Subject>
std::optional<Lack> lacking_on(const KindOn<Subject>& on, const EventType& type, const Event& event,
                               const Subject& subject, const Moment& moment) {
    if (event.by.role == Role::rule_keeper || type.begins) return std::nullopt;
    for (const auto& field : type.fields)
        if (field.said && !is_said(field, event.body))
            return Lack{field.name, reason(not_said, {std::string(field.name)})};
    for (const auto& field : type.fields)
        if (field.happened && !is_past(field, event)) return Lack{field.name, reason(happens_later)};
    return on.lacking ? on.lacking(event.body, subject, moment) : std::nullopt;
}

template <class Subject>
std::optional<Fault> incomplete(std::string_view kind, const Json& body, const Actor& by, const Subject& subject,
                                const Rules& rules, Instant now) {
    Event event;
    event.kind = kind;
    event.by = by;
    event.body = body;
    event.clock = now;
    const CorrectedTime uncorrected;
    auto lack = lacking(event, subject, {now, event, rules, uncorrected});
    if (!lack) return std::nullopt;
    return fault_of(std::move(lack->why), "body." + std::string(lack->field));
}

}  // namespace

std::optional<Lack> lacking(const Event& event, const Complaint& c, const Moment& moment) {
    const auto* type = event_type(event.kind);
    if (!type || !holds(type->on, Subjects::complaint) || !c.known() || !to_the_letter(c, moment.rules))
        return std::nullopt;
    return lacking_on(type->complaint, *type, event, c, moment);
}

std::optional<Lack> lacking(const Event& event, const OpinionEntry& o, const Moment& moment) {
    const auto* type = event_type(event.kind);
    if (!type || !holds(type->on, Subjects::opinion) || o.state.empty()) return std::nullopt;
    if (!moment.rules.policy_for(o.unit, o.policy_version).to_the_letter()) return std::nullopt;
    return lacking_on(type->opinion, *type, event, o, moment);
}

std::optional<Fault> why_incomplete(std::string_view kind, const Json& body, const Actor& by, const Complaint& c,
                                    const Rules& rules, Instant now) {
    return incomplete(kind, body, by, c, rules, now);
}

std::optional<Fault> why_incomplete(std::string_view kind, const Json& body, const Actor& by, const OpinionEntry& o,
                                    const Rules& rules, Instant now) {
    return incomplete(kind, body, by, o, rules, now);
}

void happens_at(std::string_view kind, Json& body, Instant when) {
    const auto* type = event_type(kind);
    if (!type) return;
    for (const auto& field : type->fields)
        if (field.happened && !body.contains(field.name)) body[std::string(field.name)] = to_beijing(when);
}

}  // namespace huiyin
