// SPDX-License-Identifier: Apache-2.0
// Only what is named here stays; whatever is not named is a person's until someone says otherwise.
#include "shared/event/redaction.hpp"

#include <algorithm>
#include <array>

#include "shared/event/body_fields.hpp"
#include "shared/vocabulary/origin_name.hpp"

namespace huiyin {
namespace {

Json erased(const Json& value) {
    const bool empty = value.is_string() && value.get_ref<const std::string&>().empty();
    return empty ? Json("") : Json(erased_text);
}

void keep(const Json& from, Json& to, std::initializer_list<const char*> fields) {
    for (const char* field : fields)
        if (const auto it = from.find(field); it != from.end()) to[field] = *it;
}

void erase_text(const Json& from, Json& to, const char* field) {
    if (const auto it = from.find(field); it != from.end()) to[field] = erased(*it);
}

/// `customer` of a captured or entered body: that there was one and whether they gave a name.
Json remnant_of_customer(const Json& customer) {
    Json out = Json::object();
    if (!customer.is_object()) return out;
    keep(customer, out, {"anonymous"});
    erase_text(customer, out, "name");
    for (const char* field : {"mobile", "landline", "address", "email"})
        if (customer.contains(field)) out[field] = "";
    return out;
}

Json remnant_of_facts(const Json& facts) {
    Json out = Json::object();
    if (!facts.is_object()) return out;
    keep(facts, out, {"loss", "loss_fen", "injury", "people", "media", "society", "government", "litigation"});
    erase_text(facts, out, "referrer");
    return out;
}

/// A captured or entered body.
Json remnant_of_document(const Json& body) {
    Json out = Json::object();
    keep(body, out,
         {"number", "form", "channel", "unit", "category", "cause", "reply_by", "received_at", "opinion", "policy",
          "accused"});
    erase_text(body, out, "narrative");
    erase_text(body, out, "signature");
    if (const auto it = body.find("customer"); it != body.end()) out["customer"] = remnant_of_customer(*it);
    if (const auto it = body.find("facts"); it != body.end()) out["facts"] = remnant_of_facts(*it);
    return out;
}

/// Texts of the table that hold codes, accounts of staff or names of other lines, never a customer's words.
bool is_code(const Field& field) {
    constexpr std::array<std::string_view, 8> codes{"article", "person", "to",    "duty",
                                                    "ground",  "origin", "field", "order"};
    return field.type != FieldType::text || std::ranges::find(codes, field.name) != codes.end();
}

/// A correction of what the customer is or said; others (category, facts in codes) stay.
bool corrects_a_person(const Json& body) {
    const auto field = text_of(body, "field");
    return field.starts_with("customer.") || field == "narrative" || field == "facts.referrer";
}

Json remnant_of_reasons(const Json& reasons) {
    Json out = Json::array();
    if (!reasons.is_array()) return out;
    for (const auto& reason : reasons) {
        if (!reason.is_object()) continue;
        Json kept = Json::object();
        keep(reason, kept, {"rule", "article"});
        out.push_back(std::move(kept));
    }
    return out;
}

Json remnant_of_body(const Event& line) {
    if (line.kind == "captured" || line.kind == "entered") return remnant_of_document(line.body);
    // Head office's own rules write codes only.
    if (line.by.role == Role::rule_keeper) return line.body;
    Json out = Json::object();
    const auto* fields = fields_of(line.kind);
    if (!fields) return out;
    for (const auto& field : *fields) {
        const auto it = line.body.find(field.name);
        if (it == line.body.end() || field.type == FieldType::hash) continue;
        if (field.type == FieldType::list)
            out[field.name] = line.kind == "graded" ? remnant_of_reasons(*it) : *it;
        else
            out[field.name] = is_code(field) ? *it : erased(*it);
    }
    if (line.kind == "amended" && line.body.contains("new"))
        out["new"] = corrects_a_person(line.body) ? erased(line.body["new"]) : line.body["new"];
    return out;
}

}  // namespace

Event remnant_of(const Event& line) {
    Event out = line;
    out.body = line.body.is_object() ? remnant_of_body(line) : Json::object();
    out.extra = Json::object();
    // Earlier versions take these two for fields that they do not know, and drop them.
    out.steady.reset();
    out.was = 0;
    return out;
}

bool is_erasure(const Event& line) { return line.kind == "erased" && is_own_origin(line.origin); }

}  // namespace huiyin
