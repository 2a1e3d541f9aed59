// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/fitting.hpp"

#include <algorithm>
#include <array>

#include "shared/complaint/captured_body.hpp"
#include "shared/foundation/text.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin {
namespace {

/// Later than any time a body may name.
constexpr Instant end_of_time{253'402'300'799'000};
constexpr int most_rounds = 40;  ///< more than a body has fields

Json unknown_customer() { return {{"anonymous", true}}; }

/// People can still read it: every known field is a text.
bool is_readable(const Json& customer) {
    if (!customer.is_object()) return false;
    const auto is = [&](const char* key, auto fits) {
        const auto it = customer.find(key);
        return it == customer.end() || fits(*it);
    };
    constexpr std::array texts{"name", "mobile", "landline", "address", "email"};
    return is("anonymous", [](const Json& v) { return v.is_boolean(); }) &&
           std::ranges::all_of(texts,
                               [&](const char* key) { return is(key, [](const Json& v) { return v.is_string(); }); });
}

class Fitting {
  public:
    Fitting(const Json& body, const Rules& rules, const std::string& unit) : body_(body), rules_(rules), unit_(unit) {}

    const Json& body() const { return body_; }
    Misfit take() { return std::move(out_); }

    /// Marks each field with a character that no text may hold, and goes on without these.
    void leave_out_refused() {
        mark_refused(body_, {});
        huiyin::leave_out_refused(body_);
    }

    /// Puts something that fits where the check found a fault. False: there is nothing to put there.
    bool mend(const std::string& where) {
        mark(where);
        if (where == "narrative") return stays(where, "…");
        if (where.starts_with("customer")) return mend_customer();
        if (where.starts_with("facts")) return mend_facts(where);
        if (where == "unit") return put(where, unit_);
        // What the policy's last sub-category is called: "other".
        if (where == "category") return put(where, rules_.policy.categories.back().sub.back().code);
        if (where == "form") return put(where, "other");
        if (where == "channel") return put(where, "counter");
        if (where == "cause") return put(where, 0);
        if (where == "reply_by") return put(where, "none");
        if (where == "opinion") return put(where, "complaint");
        if (where == "accused") return put(where, Json::array());
        if (where == "received_at") return put(where, {});
        // What need not be said at all is left out whole; it stays in the event.
        const auto whole = where.substr(0, where.find('.'));
        for (const char* optional : {"external", "notify", "product", "referrer", "representatives", "want"})
            if (whole == optional) return put(whole, {});
        return false;
    }

  private:
    void mark(const std::string& where) {
        auto code = "wrong_" + where;
        std::ranges::replace(code, '.', '_');
        if (std::ranges::find(out_.codes, code) == out_.codes.end()) out_.codes.push_back(std::move(code));
    }
    /// A list is one field, whatever its members hold.
    void mark_refused(const Json& value, const std::string& where) {
        if (value.is_string() && refused_character(value.get_ref<const std::string&>())) mark(where);
        if (value.is_array())
            for (const auto& member : value) mark_refused(member, where);
        if (value.is_object())
            for (const auto& [key, member] : value.get_ref<const Json::object_t&>())
                if (!refused_character(key)) mark_refused(member, where.empty() ? key : where + "." + key);
    }
    bool put(const std::string& field, Json value) {
        if (value.is_null())
            body_.erase(field);
        else
            body_[field] = value;
        out_.instead[field] = std::move(value);
        return true;
    }
    /// It counts as it was given; only the check goes on without it.
    bool stays(const std::string& field, Json for_the_check) {
        body_[field] = std::move(for_the_check);
        return true;
    }
    bool mend_customer() {
        const auto given = body_.find("customer");
        if (given != body_.end() && is_readable(*given)) return stays("customer", unknown_customer());
        return put("customer", unknown_customer());
    }
    bool mend_facts(const std::string& where) {
        const auto given = body_.find("facts");
        if (where == "facts" || given == body_.end() || !given->is_object()) return put("facts", Json::object());
        const auto field = where.substr(std::string("facts.").size());
        Json nothing_known = false;
        if (field == "loss" || field == "media") nothing_known = "none";
        if (field == "loss_fen") nothing_known = 0;
        if (field == "people") nothing_known = 1;
        if (field == "referrer") nothing_known = "";
        const bool stays_as_given = field == "referrer" && (*given)[field].is_string();  // only too long
        (*given)[field] = nothing_known;
        if (!stays_as_given) out_.instead[where] = std::move(nothing_known);
        return true;
    }

    Json body_;
    const Rules& rules_;
    const std::string& unit_;
    Misfit out_;
};

}  // namespace

void leave_out_refused(Json& body) {
    if (body.is_string() && refused_character(body.get_ref<const std::string&>()))
        body = without_refused(body.get_ref<const std::string&>());
    if (body.is_structured())
        for (auto& member : body) leave_out_refused(member);
}

std::optional<Misfit> misfit_of(std::string_view kind, const Json& body, const Rules& rules, const std::string& unit) {
    const auto narrative = body.is_object() ? body.find("narrative") : body.end();
    if (!body.is_object() || narrative == body.end() || !narrative->is_string()) return std::nullopt;
    Fitting fitting(body, rules, unit);
    fitting.leave_out_refused();
    for (int round = 0; round < most_rounds; ++round) {
        const auto checked = kind == EventKind::captured
                                 ? check_captured(fitting.body(), rules, end_of_time, Checked::as_written)
                                 : check_entered(fitting.body(), rules, end_of_time, Checked::as_written);
        if (checked) return fitting.take();
        if (!fitting.mend(checked.error().where)) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace huiyin
