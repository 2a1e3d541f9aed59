// SPDX-License-Identifier: Apache-2.0
// Checking the body of every other kind of line against the table of its fields (rulebook 5).
#include "shared/complaint/event_bodies.hpp"

#include <algorithm>
#include <vector>

#include "shared/event/body_fields.hpp"
#include "shared/foundation/hash.hpp"
#include "shared/foundation/text.hpp"

namespace huiyin {
namespace {

using Type = FieldType;

constexpr std::size_t longest_bytes = 8000;  ///< of any text: strokes of a signature, events of earlier versions

/// A person writes at most longest_text characters, counted as the fields of the faces count them. A signature's
/// strokes are drawn.
bool is_too_long(const Field& field, const std::string& typed) {
    return field.type == Type::text && std::string_view(field.name) != "signature" && characters(typed) > longest_text;
}

/// What is wrong with `value`, or nullptr.
const char* wrong(const Field& field, const Json& value, const Rules& rules) {
    const auto is_unit = [&](const Json& v) {
        return v.is_string() && rules.organisation.find(v.get_ref<const std::string&>());
    };
    switch (field.type) {
        case Type::text:
        case Type::complaint:
        case Type::account:
            return value.is_string() && value.get_ref<const std::string&>().size() <= longest_bytes
                       ? nullptr
                       : "must be a text of at most 8000 bytes";
        case Type::flag:
            return value.is_boolean() ? nullptr : "must be true or false";
        case Type::number:
            return value.is_number_integer() ? nullptr : "must be a whole number";
        case Type::instant:
            return value.is_string() && parse_instant(value.get_ref<const std::string&>())
                       ? nullptr
                       : "must be a time such as 2026-02-13T15:00:00+08:00";
        case Type::unit:
            return is_unit(value) ? nullptr : "no such unit";
        case Type::units:
            return value.is_array() && std::ranges::all_of(value, is_unit) ? nullptr : "must be a list of units";
        case Type::level:
            return value.is_number_integer() && value >= 1 && value <= 3 ? nullptr : "must be 1, 2 or 3";
        case Type::choice:
            return value.is_string() &&
                           std::ranges::find(field.choices, value.get_ref<const std::string&>()) != field.choices.end()
                       ? nullptr
                       : "is not one of the values allowed";
        case Type::list:
            return value.is_array() ? nullptr : "must be a list";
        case Type::hash:
            return value.is_string() && parse_hash(value.get_ref<const std::string&>())
                       ? nullptr
                       : "must be the attachment's hash: 64 hexadecimal characters";
    }
    return nullptr;
}

std::optional<Fault> wrong_as_a_whole(std::string_view kind, const Json& body) {
    if (kind == "satisfaction_recorded") {
        const bool unreachable = flag_of(body, "unreachable");
        const auto score = number_of(body, "score");
        if (!unreachable && (score < 1 || score > 5))
            return Fault{"must be 1 (very dissatisfied) to 5 (very satisfied), or say unreachable: true", "body.score"};
    }
    if (kind == "amended" && !body.contains("new")) return Fault{"this field is missing", "body.new"};
    if (kind == "assigned" && text_of(body, "as") == "first_contact" && text_of(body, "person").empty())
        return Fault{"name who takes over: first contact is not handed off without a successor (Art. 3)",
                     "body.person"};
    if (kind == "raised" && body["to"] == 1) return Fault{"raising goes to 2 or 3", "body.to"};
    if (kind == "lowered" && body["to"] == 3) return Fault{"lowering goes to 1 or 2", "body.to"};
    if (kind == "replied" && text_of(body, "outcome") == "cannot_resolve" && text_of(body, "reason").empty() &&
        text_of(body, "text").empty())
        return Fault{"say why it cannot be solved: the customer must get a clear answer (Art. 12)", "body.reason"};
    if (kind == "compensated" && number_of(body, "amount_fen") < 0)
        return Fault{"must not be negative", "body.amount_fen"};
    return std::nullopt;
}

}  // namespace

Result<Json> check_body(std::string_view kind, const Json& written, const Rules& rules, Instant now, Checked how) {
    const auto within_body = [](Result<Json> checked) {
        if (!checked && checked.error().where != "body") checked.error().where = "body." + checked.error().where;
        return checked;
    };
    if (kind == "captured") return within_body(check_captured(written, rules, now, how));
    if (kind == "entered") return within_body(check_entered(written, rules, now, how));
    const std::vector<Field>* fields = fields_of(kind);
    if (!fields) return fault("no such kind of line", "kind");
    if (!written.is_object()) return fault("must be an object", "body");
    const bool typed = how == Checked::as_typed;
    auto body = typed ? within_body(stored_texts(written)) : Result<Json>(written);
    if (!body) return body;
    for (const auto& field : *fields) {
        const std::string where = std::string("body.") + field.name;
        const auto it = body->find(field.name);
        // A text without words is stored as "".
        const bool missing = it == body->end() || (typed && field.type == Type::text && *it == "");
        if (missing && field.required) return fault("this field is missing", where);
        if (it == body->end()) continue;
        if (typed && it->is_string() && is_too_long(field, it->get_ref<const std::string&>()))
            return fault("too long: at most " + std::to_string(longest_text) + " characters", where);
        if (const char* what = wrong(field, *it, rules)) return fault(what, where);
    }
    if (auto bad = wrong_as_a_whole(kind, *body)) return std::unexpected(*bad);
    return body;
}

}  // namespace huiyin
