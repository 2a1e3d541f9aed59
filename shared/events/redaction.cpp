// SPDX-License-Identifier: Apache-2.0
// Only what a kind declares stays; whatever is not declared is a person's until someone says otherwise.
#include "shared/events/redaction.hpp"

#include "shared/events/catalogue.hpp"
#include "shared/vocabulary/origin_name.hpp"

namespace huiyin {
namespace {

bool holds_words(const Field& field) { return field.type == FieldType::text || field.type == FieldType::signature; }

Json rule_and_article(const Json& reasons) {
    Json out = Json::array();
    if (!reasons.is_array()) return out;
    for (const auto& reason : reasons) {
        if (!reason.is_object()) continue;
        Json kept = Json::object();
        for (const char* field : {"rule", "article"})
            if (const auto it = reason.find(field); it != reason.end()) kept[field] = *it;
        out.push_back(std::move(kept));
    }
    return out;
}

Json redacted_field(const Field& field, const Json& value) {
    if (field.type == FieldType::reasons) return rule_and_article(value);
    return holds_words(field) ? erased(value) : value;
}

Json redacted_body(const Event& event) {
    const auto* type = event_type(event.kind);
    if (type && type->redacted_document) return type->redacted_document(event.body);
    // Head office's own rules write codes only.
    if (event.by.role == Role::rule_keeper) return event.body;
    Json out = Json::object();
    if (!type || !type->is_of_customers()) return out;
    for (const auto& field : type->fields) {
        const auto it = event.body.find(field.name);
        if (it == event.body.end() || field.by_rule || field.type == FieldType::hash) continue;
        out[field.name] = redacted_field(field, *it);
    }
    if (type->redact) type->redact(event.body, out);
    return out;
}

}  // namespace

Event redacted(const Event& event) {
    Event out = event;
    out.body = event.body.is_object() ? redacted_body(event) : Json::object();
    out.extra = Json::object();
    // Earlier versions take these two for fields that they do not know, and drop them.
    out.steady.reset();
    out.was = 0;
    return out;
}

bool is_erasure(const Event& event) { return event.kind == EventKind::erased && is_own_origin(event.origin); }

}  // namespace huiyin
