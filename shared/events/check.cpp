// SPDX-License-Identifier: Apache-2.0
#include "shared/events/check.hpp"

#include <algorithm>
#include <vector>

#include "shared/events/catalogue.hpp"
#include "shared/foundation/field_faults.hpp"
#include "shared/foundation/hash.hpp"
#include "shared/foundation/text.hpp"

namespace huiyin {
namespace {

using Type = FieldType;

/// A person writes at most longest_text characters, counted as the fields of the faces count them. A signature's
/// strokes are drawn.
bool is_too_long(const Field& field, const std::string& typed) {
    const bool worded = field.type == Type::text || field.type == Type::code;
    return worded && characters(typed) > longest_text;
}

constexpr ReasonCode no_such_kind{"no_such_kind", "no such kind of line"};

/// What is wrong with `value`, or nullptr.
const ReasonCode* wrong(const Field& field, const Json& value, const Rules& rules) {
    const auto is_unit = [&](const Json& v) {
        return v.is_string() && rules.organisation.find(v.get_ref<const std::string&>());
    };
    switch (field.type) {
        case Type::text:
        case Type::signature:
        case Type::code:
        case Type::complaint:
        case Type::account:
            return value.is_string() && value.get_ref<const std::string&>().size() <= longest_text_bytes
                       ? nullptr
                       : &faults::text_too_large;
        case Type::flag:
            return value.is_boolean() ? nullptr : &faults::not_flag;
        case Type::number:
            return value.is_number_integer() ? nullptr : &faults::not_whole_number;
        case Type::instant:
            return value.is_string() && parse_instant(value.get_ref<const std::string&>()) ? nullptr
                                                                                           : &faults::not_instant;
        case Type::unit:
            return is_unit(value) ? nullptr : &faults::no_such_unit;
        case Type::units:
            return value.is_array() && std::ranges::all_of(value, is_unit) ? nullptr : &faults::not_list_of_units;
        case Type::level:
            return value.is_number_integer() && value >= 1 && value <= 3 ? nullptr : &faults::not_level;
        case Type::choice:
            return value.is_string() && std::ranges::find(field.choices(), value.get_ref<const std::string&>()) !=
                                            field.choices().end()
                       ? nullptr
                       : &faults::not_one_of_values;
        case Type::document:
            return nullptr;
        case Type::list:
        case Type::reasons:
            return value.is_array() ? nullptr : &faults::not_list;
        case Type::hash:
            return value.is_string() && parse_hash(value.get_ref<const std::string&>()) ? nullptr
                                                                                        : &faults::not_attachment_hash;
    }
    return nullptr;
}

/// What is wrong with what one field of `body` holds.
std::optional<Fault> wrong_value(const Field& field, const Json& body, const Rules& rules, bool typed) {
    const auto it = body.find(field.name);
    if (it == body.end()) return std::nullopt;
    const auto where = "body." + std::string(field.name);
    if (typed && it->is_string() && is_too_long(field, it->get_ref<const std::string&>()))
        return fault_of(faults::too_long, where, {std::to_string(longest_text)});
    if (const auto* why = wrong(field, *it, rules)) return fault_of(*why, where);
    return std::nullopt;
}

/// What is wrong with one field of `body`; nothing when it may stand.
std::optional<Fault> wrong_field(const Field& field, const Json& body, const Rules& rules, bool typed) {
    const auto it = body.find(field.name);
    const bool worded = field.type == Type::text || field.type == Type::signature || field.type == Type::code;
    // A text without words is stored as "".
    const bool missing =
        it == body.end() || (typed && worded && *it == "");  // NOLINT(readability-container-size-empty)
    if (missing && field.required) return fault_of(faults::field_missing, "body." + std::string(field.name));
    return wrong_value(field, body, rules, typed);
}

Result<Json> within_body(Result<Json> checked) {
    if (!checked && checked.error().where != "body") checked.error().where = "body." + checked.error().where;
    return checked;
}

}  // namespace

Result<Json> check_body(std::string_view kind, const Json& written, const Rules& rules, Instant now, Checked how) {
    const auto* type = event_type(kind);
    if (!type || !type->is_of_customers()) return fault(no_such_kind, "kind");
    if (type->check_document) return within_body(type->check_document(written, rules, now, how));
    if (!written.is_object()) return fault(faults::not_object, "body");
    const bool typed = how == Checked::as_typed;
    auto body = typed ? within_body(stored_texts(written)) : Result<Json>(written);
    if (!body) return body;
    for (const auto& field : type->fields)
        if (!field.by_rule)
            if (auto bad = wrong_field(field, *body, rules, typed)) return std::unexpected(std::move(*bad));
    if (type->check)
        if (auto bad = type->check(*body)) return std::unexpected(std::move(*bad));
    return body;
}

std::optional<Fault> why_not_kept(std::string_view kind, const Json& body, const Rules& rules) {
    const auto* type = event_type(kind);
    if (!type || !type->is_of_customers()) return fault_of(no_such_kind, "kind");
    if (!body.is_object()) return fault_of(faults::not_object, "body");
    for (const auto& field : type->fields)
        if (!field.by_rule && is_given(field, body))
            if (auto bad = wrong_value(field, body, rules, false)) return bad;
    return std::nullopt;
}

bool is_given(const Field& field, const Json& body) {
    const auto value = body.find(field.name);
    return value != body.end() && (!value->is_null() || field.type == Type::document);
}

}  // namespace huiyin
