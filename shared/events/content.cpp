// SPDX-License-Identifier: Apache-2.0
#include "shared/events/content.hpp"

#include <algorithm>

#include "shared/events/check.hpp"

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

Lack not_said_in(std::string_view field) { return {field, reason(not_said, {std::string(field)})}; }

/// Without it no door ever took an event in, under whatever rules; under those of rulebook 11 it also needs words.
bool is_missing(const Field& field, const Json& body, const Policy& policy) {
    const bool required = field.required && !field.by_rule;
    if (required && !is_given(field, body)) return true;
    const bool is_asked = field.said && policy.content_rules >= field.said_since;
    const bool in_words = is_asked || (required && field.type != FieldType::document);
    return policy.to_the_letter() && in_words && !is_said(field, body);
}

/// The first text in `value` with a character that no text may hold.
std::optional<Fault> refused_in(const Json& value) {
    if (value.is_string()) return refusal_of(value.get_ref<const std::string&>(), {});
    if (!value.is_structured()) return std::nullopt;
    for (const auto& member : value)
        if (auto bad = refused_in(member)) return bad;
    return std::nullopt;
}

/// What HTTP refuses as it is typed, of an event that came by no door: a field that is null, and a text with a
/// character that no text may hold.
std::optional<Lack> not_typed(const EventType& type, const Json& body) {
    for (const auto& field : type.fields) {
        const bool is_any = field.by_rule || field.type == FieldType::document;
        if (const auto value = body.find(field.name); !is_any && value != body.end() && value->is_null())
            return not_said_in(field.name);
    }
    if (!body.is_object()) return std::nullopt;
    for (const auto& [name, value] : body.get_ref<const Json::object_t&>())
        if (auto bad = refused_in(value)) return Lack{name, {bad->code, bad->args, bad->what}};
    return std::nullopt;
}

/// What the kind's own check of the body as a whole says, of an event that came by no door.
std::optional<Lack> not_whole(const EventType& type, const Json& body) {
    const auto fault = type.check ? type.check(body) : std::nullopt;
    if (!fault) return std::nullopt;
    const auto is_named = [&](const Field& field) { return fault->where == "body." + std::string(field.name); };
    const auto named = std::ranges::find_if(type.fields, is_named);
    return not_said_in(named == type.fields.end() ? std::string_view{} : named->name);
}

template <class Subject>
std::optional<Lack> lacking_on(const KindOn<Subject>& on, const EventType& type, const Event& event,
                               const Subject& subject, const Moment& moment, const Policy& policy) {
    if (event.by.role == Role::rule_keeper || type.begins) return std::nullopt;
    for (const auto& field : type.fields)
        if (is_missing(field, event.body, policy)) return not_said_in(field.name);
    if (!policy.to_the_letter()) return not_whole(type, event.body);
    if (policy.third_edition())
        if (auto lack = not_typed(type, event.body)) return lack;
    for (const auto& field : type.fields)
        if (field.happened && !is_past(field, event)) return Lack{field.name, reason(happens_later)};
    if (auto lack = on.lacking ? on.lacking(event.body, subject, moment) : std::nullopt) return lack;
    return not_whole(type, event.body);
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
    if (!type || !holds(type->on, Subjects::complaint) || !c.known()) return std::nullopt;
    return lacking_on(type->complaint, *type, event, c, moment, policy_kept(c, moment.rules));
}

std::optional<Lack> lacking(const Event& event, const OpinionEntry& o, const Moment& moment) {
    const auto* type = event_type(event.kind);
    if (!type || !holds(type->on, Subjects::opinion) || o.state.empty()) return std::nullopt;
    return lacking_on(type->opinion, *type, event, o, moment, moment.rules.policy_for(o.unit, o.policy_version));
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
