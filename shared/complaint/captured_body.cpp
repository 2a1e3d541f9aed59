// SPDX-License-Identifier: Apache-2.0
// What a customer or staff member may hand in (contract, "Captured body"; rulebook 2).
#include "shared/complaint/captured_body.hpp"

#include <algorithm>
#include <array>

#include "shared/complaint/capture_faults.hpp"
#include "shared/complaint/contacts.hpp"
#include "shared/foundation/field_faults.hpp"
#include "shared/foundation/text.hpp"
#include "shared/vocabulary/channels.hpp"

namespace huiyin {
namespace {

using Check = std::optional<Fault>;

constexpr std::size_t longest_name = 60;

bool one_of(std::string_view value, std::initializer_list<std::string_view> allowed) {
    return std::ranges::find(allowed, value) != allowed.end();
}

bool only_spaces(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

Check must_be_text(const Json& object, const std::string& path, const char* key, std::size_t longest, bool required) {
    const std::string where = path.empty() ? key : path + "." + key;
    const auto it = object.find(key);
    if (it == object.end()) return required ? Check(fault_of(faults::field_missing, where)) : std::nullopt;
    if (!it->is_string()) return fault_of(faults::not_text, where);
    if (characters(it->get_ref<const std::string&>()) > longest)
        return fault_of(faults::too_long, where, {std::to_string(longest)});
    return std::nullopt;
}

bool is_address(std::string_view email) {
    const auto at = email.find('@');
    return at != std::string_view::npos && at != 0 && at + 1 != email.size();
}

Check check_mobile(const std::string& mobile, const std::string& where) {
    if (mobile.empty() || !normalised_mobile(mobile).empty()) return std::nullopt;
    return fault_of(faults::mobile_form, where);
}

Check check_customer(Json& customer, const std::string& reply_by) {
    if (!customer.is_object()) return fault_of(faults::customer_form, "customer");
    if (const auto it = customer.find("anonymous"); it != customer.end() && !it->is_boolean())
        return fault_of(faults::not_flag, "customer.anonymous");
    constexpr std::array<std::pair<const char*, std::size_t>, 5> fields{
        {{"name", 60}, {"mobile", 30}, {"landline", 30}, {"address", 200}, {"email", 120}}};
    for (const auto& [key, longest] : fields) {
        if (auto bad = must_be_text(customer, "customer", key, longest, false)) return bad;
        if (!customer.contains(key)) customer[key] = "";
    }
    const auto mobile = text_of(customer, "mobile"), landline = text_of(customer, "landline"),
               email = text_of(customer, "email");
    if (auto bad = check_mobile(mobile, "customer.mobile")) return bad;
    if (!landline.empty() && normalised_landline(landline).empty())
        return fault_of(faults::landline_form, "customer.landline");
    if (!email.empty() && !is_address(email) && !is_address(comparison_form(email)))
        return fault_of(faults::email_form, "customer.email");
    const bool anonymous = flag_of(customer, "anonymous");
    customer["anonymous"] = anonymous;
    if (anonymous) return std::nullopt;
    if (text_of(customer, "name").empty() && mobile.empty() && landline.empty() && email.empty())
        return fault_of(faults::customer_unreachable, "customer");
    if (reply_by == "phone" && mobile.empty() && landline.empty())
        return fault_of(faults::no_number_to_call, "customer.mobile");
    if (reply_by == "email" && email.empty()) return fault_of(faults::no_address_to_mail, "customer.email");
    return std::nullopt;
}

/// Nothing is known of what is left out; but of what a customer alone at a kiosk was asked (loss, injury) and did not
/// answer, that is not "no": it stays away.
Check check_facts(Json& facts, bool customer_alone) {
    if (!facts.is_object()) return fault_of(faults::not_object, "facts");
    const auto unanswered = [&](std::string_view key) {
        return customer_alone && !facts.contains(key) && (key == "loss" || key == "loss_fen" || key == "injury");
    };
    const auto choice = [&](const char* key, std::initializer_list<std::string_view> allowed) -> Check {
        if (unanswered(key)) return std::nullopt;
        if (!facts.contains(key)) facts[key] = "none";
        if (!facts[key].is_string() || !one_of(facts[key].get_ref<const std::string&>(), allowed))
            return fault_of(faults::not_one_of_values, std::string("facts.") + key);
        return std::nullopt;
    };
    const auto number = [&](const char* key, std::int64_t low, std::int64_t high) -> Check {
        if (unanswered(key)) return std::nullopt;
        if (!facts.contains(key)) facts[key] = low;
        if (!facts[key].is_number_integer() || facts[key] < low || facts[key] > high)
            return fault_of(faults::not_between, std::string("facts.") + key,
                            {std::to_string(low), std::to_string(high)});
        return std::nullopt;
    };
    if (auto bad = choice("loss", {"none", "small", "major"})) return bad;
    if (auto bad = choice("media", {"none", "possible", "actual"})) return bad;
    if (auto bad = number("loss_fen", 0, 10'000'000'000'000)) return bad;
    if (auto bad = number("people", 1, 1'000'000)) return bad;
    for (const char* key : {"injury", "society", "government", "litigation"}) {
        if (unanswered(key)) continue;
        if (!facts.contains(key)) facts[key] = false;
        if (!facts[key].is_boolean()) return fault_of(faults::not_flag, std::string("facts.") + key);
    }
    if (auto bad = must_be_text(facts, "facts", "referrer", 120, false)) return bad;
    if (!facts.contains("referrer")) facts["referrer"] = "";
    return std::nullopt;
}

Check check_narrative(const Json& body, const Rules& rules) {
    if (auto bad = must_be_text(body, "", "narrative", static_cast<std::size_t>(rules.policy.narrative_max), true))
        return bad;
    if (only_spaces(text_of(body, "narrative"))) return fault_of(faults::nothing_happened, "narrative");
    return std::nullopt;
}

Check check_received_at(Json& body, Instant now) {
    if (!body.contains("received_at")) {
        body["received_at"] = to_beijing(now);
        return std::nullopt;
    }
    const auto received = body["received_at"].is_string()
                              ? parse_instant(body["received_at"].get_ref<const std::string&>())
                              : fault(faults::time_form);
    if (!received) return fault_at(received.error(), "received_at");
    if (*received > now) return fault_of(faults::in_the_future, "received_at");
    // No clock shows it, and a contact owed for each day of a thousand years would keep everyone waiting.
    if (received->ms < 0) return fault_of(faults::before_1970, "received_at");
    return std::nullopt;
}

Check check_unit(const Json& body, const Rules& rules) {
    if (auto bad = must_be_text(body, "", "unit", 6, true)) return bad;
    if (!rules.organisation.find(text_of(body, "unit"))) return fault_of(faults::no_such_unit, "unit");
    return std::nullopt;
}

Check check_category(const Json& body, const Rules& rules, bool required) {
    if (auto bad = must_be_text(body, "", "category", 8, required)) return bad;
    if (body.contains("category") && !rules.policy_for(text_of(body, "unit")).sub_category(text_of(body, "category")))
        return fault_of(faults::no_such_complaint_category, "category");
    return std::nullopt;
}

Check check_accused(const Json& body) {
    const auto it = body.find("accused");
    if (it == body.end()) return std::nullopt;
    const auto is_name = [](const Json& a) {
        return a.is_string() && has_words(a.get_ref<const std::string&>()) &&
               characters(a.get_ref<const std::string&>()) <= longest_name;
    };
    if (!it->is_array() || it->size() > 20 || !std::ranges::all_of(*it, is_name))
        return fault_of(faults::accused_form, "accused");
    return std::nullopt;
}

/// The texts of an object in the body; nothing else is read of it. Absent: nothing to check.
Check check_texts(const Json& body, const char* key, std::initializer_list<std::pair<const char*, std::size_t>> texts,
                  const char* required) {
    const auto it = body.find(key);
    if (it == body.end()) return std::nullopt;
    if (!it->is_object()) return fault_of(faults::not_object, key);
    for (const auto& [name, longest] : texts)
        if (auto bad = must_be_text(*it, key, name, longest, std::string_view(required) == name)) return bad;
    if (!has_words(text_of(*it, required))) return fault_of(faults::field_missing, std::string(key) + "." + required);
    return std::nullopt;
}

/// The body that referred it, its own number and its deadline (Op. 9).
Check check_referrer(const Json& body) {
    if (auto bad = check_texts(body, "referrer", {{"body", 120}, {"reference", 60}}, "body")) return bad;
    const auto it = body.find("referrer");
    if (it == body.end() || !it->contains("deadline")) return std::nullopt;
    const auto& deadline = (*it)["deadline"];
    if (!deadline.is_string() || !parse_instant(deadline.get_ref<const std::string&>()))
        return fault_of(faults::not_instant, "referrer.deadline");
    return std::nullopt;
}

Check check_notify(const Json& body) {
    const auto it = body.find("notify");
    if (it == body.end()) return std::nullopt;
    if (!it->is_object()) return fault_of(faults::not_object, "notify");
    for (const char* key : {"sms", "email"})
        if (const auto way = it->find(key); way != it->end() && !way->is_boolean())
            return fault_of(faults::not_flag, std::string("notify.") + key);
    return std::nullopt;
}

/// People who speak for the customer, or for several customers: five at most (rulebook 12).
Check check_representatives(const Json& body) {
    const auto it = body.find("representatives");
    if (it == body.end()) return std::nullopt;
    if (!it->is_array() || it->size() > 5) return fault_of(faults::representatives_form, "representatives");
    for (const auto& person : *it) {
        if (auto bad =
                check_texts({{"representatives", person}}, "representatives",
                            {{"name", longest_name}, {"mobile", 30}, {"relation", 60}, {"authorised_by", 60}}, "name"))
            return bad;
        if (auto bad = check_mobile(text_of(person, "mobile"), "representatives.mobile")) return bad;
    }
    return std::nullopt;
}

/// What may be said beside what must.
Check check_more(const Json& body) {
    for (const auto& [key, longest] : {std::pair<const char*, std::size_t>{"product", 60}, {"want", 500}})
        if (auto bad = must_be_text(body, "", key, longest, false)) return bad;
    for (const char* part : {"source", "reference"})
        if (auto bad = check_texts(body, "external", {{"source", 60}, {"reference", 100}}, part)) return bad;
    if (auto bad = check_referrer(body)) return bad;
    if (auto bad = check_notify(body)) return bad;
    return check_representatives(body);
}

Check check_way_in(const Json& body) {
    for (const char* key : {"form", "channel"})
        if (auto bad = must_be_text(body, "", key, 40, true)) return bad;
    if (!is_form(text_of(body, "form"))) return fault_of(faults::no_such_form, "form");
    if (!is_channel(text_of(body, "channel"))) return fault_of(faults::no_such_channel, "channel");
    return std::nullopt;
}

Check check_cause(Json& body, const Rules& rules) {
    if (!body.contains("cause")) body["cause"] = 0;
    const auto is_it = [&](const Cause& c) { return body["cause"] == c.code; };
    const bool known =
        body["cause"].is_number_integer() && (body["cause"] == 0 || std::ranges::any_of(rules.policy.causes, is_it));
    return known ? std::nullopt : Check(fault_of(faults::unknown_cause, "cause"));
}

Check check_reply_by(const Json& body) {
    const auto it = body.find("reply_by");
    if (it == body.end()) return std::nullopt;
    const bool known =
        it->is_string() && one_of(it->get_ref<const std::string&>(), {"phone", "email", "visit", "letter", "none"});
    return known ? std::nullopt : Check(fault_of(faults::no_such_reply_way, "reply_by"));
}

/// Who gives no name is answered in the opinion book (rulebook 2).
Check fill_reply_by(Json& body, const Rules& rules) {
    if (body.contains("reply_by")) return std::nullopt;
    body["reply_by"] = "none";
    if (is_anonymous(body) || !rules.policy_for(text_of(body, "unit")).to_the_letter()) return std::nullopt;
    return fault_of(faults::field_missing, "reply_by");
}

using Step = Check (*)(Json&, const Rules&, Instant);

/// Each looks at a part of its own.
constexpr Step captured_steps[]{
    [](Json& body, const Rules&, Instant) { return check_way_in(body); },
    [](Json& body, const Rules& rules, Instant) { return check_unit(body, rules); },
    [](Json& body, const Rules& rules, Instant) { return check_category(body, rules, true); },
    [](Json& body, const Rules& rules, Instant) { return check_cause(body, rules); },
    [](Json& body, const Rules&, Instant) { return check_reply_by(body); },
    [](Json& body, const Rules&, Instant) -> Check {
        if (!body.contains("customer")) return fault_of(faults::customer_missing, "customer");
        return check_customer(body["customer"], text_of(body, "reply_by"));
    },
    [](Json& body, const Rules& rules, Instant) { return check_narrative(body, rules); },
    [](Json& body, const Rules&, Instant) {
        if (!body.contains("facts")) body["facts"] = Json::object();
        return check_facts(body["facts"], text_of(body, "channel") == "kiosk");
    },
    [](Json& body, const Rules&, Instant) { return check_accused(body); },
    [](Json& body, const Rules&, Instant) { return check_more(body); },
    [](Json& body, const Rules&, Instant now) { return check_received_at(body, now); },
    [](Json& body, const Rules& rules, Instant) { return fill_reply_by(body, rules); },
};

Check complete_captured(Json& body, const Rules& rules, Instant now) {
    for (const auto step : captured_steps)
        if (auto bad = step(body, rules, now)) return bad;
    return std::nullopt;
}

Check complete_entered(Json& body, const Rules& rules, Instant now) {
    if (auto bad = check_unit(body, rules)) return bad;
    if (auto bad = must_be_text(body, "", "opinion", 20, true)) return bad;
    if (!one_of(text_of(body, "opinion"), {"complaint", "suggestion", "praise"}))
        return fault_of(faults::no_such_opinion, "opinion");
    if (auto bad = check_category(body, rules, false)) return bad;
    if (!body.contains("customer")) body["customer"] = {{"anonymous", true}};
    if (auto bad = check_customer(body["customer"], "none")) return bad;
    if (auto bad = check_narrative(body, rules)) return bad;
    return check_received_at(body, now);
}

Result<Json> completed(const Json& body, const Rules& rules, Instant now, Checked how,
                       Check (*complete)(Json&, const Rules&, Instant)) {
    if (!body.is_object()) return fault(faults::captured_not_object, "body");
    auto out = how == Checked::as_typed ? stored_texts(body) : Result<Json>(body);
    if (!out) return out;
    if (auto bad = complete(*out, rules, now)) return std::unexpected(*bad);
    return out;
}

}  // namespace

std::optional<Instant> received_at(const Json& body) {
    const auto read = parse_instant(text_of(body, "received_at"));
    return read ? std::optional(*read) : std::nullopt;
}

bool is_anonymous(const Json& body) { return flag_of(body.value("customer", Json::object()), "anonymous"); }

std::string narrative_of(const Json& body) { return text_of(body, "narrative"); }

Result<Json> check_captured(const Json& body, const Rules& rules, Instant now, Checked how) {
    return completed(body, rules, now, how, complete_captured);
}
std::vector<Fault> faults_of_captured(const Json& body, const Rules& rules) {
    std::vector<Fault> out;
    auto rest = body;
    for (const auto step : captured_steps)
        if (auto bad = step(rest, rules, Instant{INT64_MAX})) out.push_back(std::move(*bad));
    return out;
}

Result<Json> check_entered(const Json& body, const Rules& rules, Instant now, Checked how) {
    return completed(body, rules, now, how, complete_entered);
}

}  // namespace huiyin
