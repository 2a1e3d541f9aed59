// SPDX-License-Identifier: Apache-2.0
#include "shared/events/redacted_document.hpp"

#include "shared/event/redaction.hpp"
#include "shared/vocabulary/complaint_code.hpp"

namespace huiyin {
namespace {

void keep(const Json& from, Json& to, std::initializer_list<const char*> fields) {
    for (const char* field : fields)
        if (const auto it = from.find(field); it != from.end()) to[field] = *it;
}

void erase_text(const Json& from, Json& to, const char* field) {
    if (const auto it = from.find(field); it != from.end()) to[field] = erased(*it);
}

/// `customer`: that there was one and whether they gave a name.
Json redacted_customer(const Json& customer) {
    Json out = Json::object();
    if (!customer.is_object()) return out;
    keep(customer, out, {"anonymous"});
    erase_text(customer, out, "name");
    for (const char* field : {"mobile", "landline", "address", "email"})
        if (customer.contains(field)) out[field] = "";
    return out;
}

Json redacted_facts(const Json& facts) {
    Json out = Json::object();
    if (!facts.is_object()) return out;
    keep(facts, out, {"loss", "loss_fen", "injury", "people", "media", "society", "government", "litigation"});
    erase_text(facts, out, "referrer");
    return out;
}

/// That a body referred it stays: its answer is owed.
Json redacted_referrer(const Json& referrer) {
    Json out = Json::object();
    if (!referrer.is_object()) return out;
    keep(referrer, out, {"deadline"});
    erase_text(referrer, out, "body");
    return out;
}

}  // namespace

Json redacted_document(const Json& body) {
    Json out = Json::object();
    keep(body, out,
         {"number", "form", "channel", "unit", "category", "cause", "reply_by", "received_at", "opinion", "policy",
          "accused", "product", "notify"});
    // What stands in its place may be anything.
    if (!normalised_code(text_of(body, "code")).empty()) keep(body, out, {"code"});
    erase_text(body, out, "narrative");
    erase_text(body, out, "want");
    erase_text(body, out, "signature");
    if (const auto it = body.find("customer"); it != body.end()) out["customer"] = redacted_customer(*it);
    if (const auto it = body.find("facts"); it != body.end()) out["facts"] = redacted_facts(*it);
    if (const auto it = body.find("referrer"); it != body.end()) out["referrer"] = redacted_referrer(*it);
    return out;
}

}  // namespace huiyin
