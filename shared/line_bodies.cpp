// SPDX-License-Identifier: Apache-2.0
// shared/line_bodies.cpp — the fields of every other kind of line, as one table (rulebook 5, column "what it says").
#include <algorithm>
#include <vector>

#include "shared/bodies.hpp"
#include "shared/hash.hpp"

namespace huiyin {
namespace {

enum class Type { text, flag, number, instant, unit, units, level, choice, list, hash };

struct Field {
    const char* name;
    Type type;
    bool required = false;
    std::vector<std::string_view> choices = {};
};

using Fields = std::vector<Field>;

const Fields* fields_of(std::string_view kind) {
    static const std::map<std::string_view, Fields> table{
        {"accepted", {{"person", Type::text}, {"on_the_spot", Type::flag}, {"note", Type::text}}},
        {"graded", {{"level", Type::level, true}, {"reasons", Type::list}, {"reason", Type::text}}},
        {"raised", {{"to", Type::level, true}, {"from", Type::level}, {"reason", Type::text}, {"article", Type::text}}},
        {"lowered", {{"to", Type::level, true}, {"from", Type::level}, {"reason", Type::text, true}}},
        {"assigned",
         {{"unit", Type::unit, true},
          {"person", Type::text},
          {"as", Type::choice, false, {"owner", "helper", "supervisor", "first_contact"}},
          {"why", Type::text}}},
        {"referred_up", {{"unit", Type::unit}, {"question", Type::text}}},
        {"instructed",
         {{"text", Type::text}, {"extend", Type::choice, false, {"regulator_limit"}}, {"revisit", Type::flag}}},
        {"responded", {{"how", Type::text}, {"text", Type::text}}},
        {"progress_told", {{"text", Type::text}, {"how", Type::text}, {"next_reply_at", Type::instant}}},
        {"contact_failed", {{"how", Type::text}, {"text", Type::text}}},
        {"investigated",
         {{"findings", Type::text},
          {"verdict", Type::choice, false, {"true", "untrue", "unclear"}},
          {"signature", Type::text}}},
        {"proposed", {{"solution", Type::text}}},
        {"approved", {{"opinion", Type::text}, {"signature", Type::text}}},
        {"sent_back", {{"reason", Type::text}}},
        {"remedied", {{"text", Type::text}}},
        {"compensated", {{"amount_fen", Type::number}, {"text", Type::text}}},
        {"replied",
         {{"outcome", Type::choice, false, {"resolved", "partly", "cannot_resolve"}},
          {"text", Type::text},
          {"reason", Type::text},
          {"direct", Type::flag},
          {"how", Type::text},
          {"signature", Type::text}}},
        {"satisfaction_recorded", {{"score", Type::number}, {"unreachable", Type::flag}, {"text", Type::text}}},
        {"filed", {{"unit", Type::unit}, {"what", Type::text}, {"text", Type::text}}},
        {"notified",
         {{"unit", Type::unit},
          {"units", Type::units},
          {"what", Type::text},
          {"text", Type::text},
          {"link", Type::text}}},
        {"called_back",
         {{"result", Type::choice, true, {"satisfied", "improper", "unreachable"}}, {"text", Type::text}}},
        {"rework_ordered", {{"unit", Type::unit}, {"why", Type::text}}},
        {"withdrawal_requested", {{"reason", Type::text}}},
        {"withdrawal_verified", {{"voluntary", Type::flag, true}, {"how", Type::text}}},
        {"evidence_attached",
         {{"hash", Type::hash},
          {"type", Type::choice, false, {"recording", "ticket", "video", "statement", "photo"}},
          {"name", Type::text},
          {"size", Type::number},
          {"text", Type::text}}},
        {"determined",
         {{"finding", Type::choice, true, {"valid", "invalid_to_improve", "invalid", "quasi", "undetermined"}},
          {"ground", Type::text},
          {"text", Type::text}}},
        {"sanctioned", {{"unit", Type::unit}, {"person", Type::text}, {"what", Type::text}}},
        {"commended", {{"unit", Type::unit}, {"person", Type::text}, {"what", Type::text}}},
        {"improvement_reported",
         {{"cause", Type::choice, false, {"process", "technical", "staffing"}}, {"text", Type::text}}},
        {"emergency_started", {{"plan", Type::text}, {"who", Type::text}}},
        {"referrer_answered", {{"text", Type::text}, {"referrer", Type::text}}},
        {"rectification_ordered", {{"what", Type::text}, {"by", Type::instant}}},
        {"rectified", {{"cause", Type::text}, {"measure", Type::text}, {"by", Type::instant}}},
        {"revisited", {{"result", Type::text}, {"text", Type::text}}},
        {"linked",
         {{"to", Type::text, true}, {"why", Type::choice, false, {"same_customer", "same_issue", "duplicate"}}}},
        {"unlinked", {{"to", Type::text, true}, {"why", Type::text}}},
        {"amended", {{"field", Type::text, true}, {"why", Type::text}}},
        {"closed", {{"text", Type::text}}},
        {"reopened", {{"reason", Type::text}, {"complained_again", Type::flag}}},
        {"archived", {}},
        {"overdue", {{"duty", Type::text, true}, {"due", Type::instant, true}}},
        {"viewed", {{"fields", Type::list}}},
        {"answered", {{"text", Type::text, true}, {"signature", Type::text}}},
        {"published", {}},
        {"converted", {{"complaint", Type::text}, {"reason", Type::text}}},
        {"clock_corrected",
         {{"origin", Type::text, true},
          {"from", Type::number, true},
          {"to", Type::number, true},
          {"offset_ms", Type::number, true}}},
    };
    const auto it = table.find(kind);
    return it == table.end() ? nullptr : &it->second;
}

constexpr std::size_t longest_text = 8000;  ///< bytes

/// What is wrong with `value`, or nullptr.
const char* wrong(const Field& field, const Json& value, const Rules& rules) {
    const auto is_unit = [&](const Json& v) {
        return v.is_string() && rules.organisation.find(v.get_ref<const std::string&>());
    };
    switch (field.type) {
        case Type::text:
            return value.is_string() && value.get_ref<const std::string&>().size() <= longest_text
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

Result<Json> check_body(std::string_view kind, const Json& body, const Rules& rules, Instant now) {
    const auto within_body = [](Result<Json> checked) {
        if (!checked && checked.error().where != "body") checked.error().where = "body." + checked.error().where;
        return checked;
    };
    if (kind == "captured") return within_body(check_captured(body, rules, now));
    if (kind == "entered") return within_body(check_entered(body, rules, now));
    const Fields* fields = fields_of(kind);
    if (!fields) return fault("no such kind of line", "kind");
    if (!body.is_object()) return fault("must be an object", "body");
    for (const auto& field : *fields) {
        const std::string where = std::string("body.") + field.name;
        const auto it = body.find(field.name);
        if (it == body.end()) {
            if (field.required) return fault("this field is missing", where);
            continue;
        }
        if (const char* what = wrong(field, *it, rules)) return fault(what, where);
    }
    if (auto bad = wrong_as_a_whole(kind, body)) return std::unexpected(*bad);
    return body;
}

}  // namespace huiyin
