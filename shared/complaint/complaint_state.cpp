// SPDX-License-Identifier: Apache-2.0
// What the state of a complaint allows (rulebook 5): "" or a sentence that says why not.
#include <algorithm>

#include "shared/complaint/captured_body.hpp"
#include "shared/complaint/complaint_effects.hpp"
#include "shared/complaint/repeated_miss.hpp"
#include "shared/event/redaction.hpp"

namespace huiyin {
namespace {

std::string why_not_level(const Event& line, const Complaint& c) {
    const int level = c.level ? static_cast<int>(*c.level) : 0;
    const auto to = number_of(line.body, line.kind == "graded" ? "level" : "to", 0);
    if (line.kind == "graded" && level != 0) return "It is graded already; raise or lower it.";
    if (line.kind == "raised" && to <= level)
        return "It already stands at level " + std::to_string(level) + ": the highest stands.";
    if (line.kind == "lowered" && (level == 0 || to >= level))
        return "It does not stand above level " + std::to_string(to) + ".";
    return {};
}

bool one_of(std::string_view value, std::initializer_list<std::string_view> allowed) {
    return std::ranges::find(allowed, value) != allowed.end();
}

bool may_be_amended(std::string_view field) {
    return one_of(
        field, {"category", "cause", "reply_by", "customer.name", "customer.mobile", "customer.landline",
                "customer.address", "customer.email", "facts.loss", "facts.loss_fen", "facts.injury", "facts.people",
                "facts.media", "facts.society", "facts.government", "facts.litigation", "facts.referrer", "accused"});
}

/// The captured body with the correction in it must still be one that could be captured (rulebook 2).
std::string why_not_amended(const Event& line, const Complaint& c, const Rules& rules) {
    if (text_of(line.body, "new") == erased_text) return {};  // it was right when it was written
    const auto field = text_of(line.body, "field");
    if (!may_be_amended(field)) return "This field is not corrected by a line.";
    const auto checked =
        check_captured(amended_body(c.captured, line.body), rules, Instant{INT64_MAX}, Checked::as_written);
    if (checked || checked.error().where != field) return {};
    return "The correction " + checked.error().what + ".";
}

}  // namespace

Json amended_body(const Json& captured, const Json& amendment) {
    Json out = captured;
    const auto field = text_of(amendment, "field");
    const auto dot = field.find('.');
    Json& target = dot == std::string::npos ? out : out[field.substr(0, dot)];
    if (!target.is_object()) target = Json::object();
    target[dot == std::string::npos ? field : field.substr(dot + 1)] = amendment.value("new", Json());
    return out;
}

namespace {

std::string join(const std::vector<Missing>& missing) {
    std::string out;
    for (const auto& m : missing) out += (out.empty() ? "" : " ") + m.english;
    return out;
}

}  // namespace

std::string why_not_now(const Event& line, const Complaint& c, const Rules& rules) {
    const auto& kind = line.kind;
    if (!c.known()) return {};
    // What may still be said of a finished complaint; everything else needs it reopened first.
    const bool always = one_of(kind, {"viewed",
                                      "clock_corrected",
                                      "judged_ineffective",
                                      "noted",
                                      "overdue",
                                      "linked",
                                      "unlinked",
                                      "amended",
                                      "evidence_attached",
                                      "determined",
                                      "sanctioned",
                                      "commended",
                                      "improvement_reported",
                                      "referrer_answered",
                                      "rectification_ordered",
                                      "rectified",
                                      "revisited",
                                      "filed",
                                      "notified",
                                      "called_back",
                                      "emergency_started",
                                      "instructed",
                                      "remedied",
                                      "compensated",
                                      "graded",
                                      "erased"});
    if (kind == "erased")
        return c.finished() ? "" : "Only a finished complaint is erased: close it first (rulebook 8).";
    if (kind == "reopened" && c.erased_at) return "The customer's data was erased: there is nothing to go on with.";
    if (kind == "reopened") return c.finished() ? "" : "It is not closed.";
    if (kind == "archived")
        return c.state == State::closed || c.state == State::withdrawn ? "" : "Only a closed complaint is archived.";
    if (kind == "rework_ordered" && c.withdrawn_at) return "It is withdrawn; reopen it first.";
    if (kind == "rework_ordered") return c.replies.empty() ? "Nothing was answered yet that could be done again." : "";
    if (c.finished() && !always) return "It is " + std::string(to_string(c.state)) + "; reopen it first.";
    if (kind == "graded" || kind == "raised" || kind == "lowered") return why_not_level(line, c);
    if (kind == "accepted" && c.state != State::captured)
        return "It was accepted already" + (c.first_contact ? " by " + c.first_contact->account : std::string{}) + ".";
    if (kind == "withdrawal_verified" && !c.withdrawal_requested_at) return "The customer has not asked to withdraw.";
    if (kind == "satisfaction_recorded" && c.replies.empty()) return "The customer has not been answered yet.";
    if (kind == "called_back" && c.replies.empty()) return "The customer has not been answered yet.";
    if (kind == "amended") return why_not_amended(line, c, rules);
    if (kind == "determined" && text_of(line.body, "finding") == "quasi" && !c.withdrawn_at)
        return "Quasi is what is valid and was withdrawn of the customer's own will (As. 1(5)).";
    if (kind == "determined") {
        const Ground* ground = rules.policy_for(c.unit(), c.policy_version).ground(text_of(line.body, "ground"));
        if (ground && ground->finding != text_of(line.body, "finding"))
            return "This ground belongs to another finding (As. 1).";
    }
    if (kind == "sanctioned" && text_of(c.determination, "finding").starts_with("invalid"))
        return "Nobody is sanctioned for what was found invalid (As. 1(2), (3)).";
    if (kind == "assigned" && text_of(line.body, "as") == "first_contact" && text_of(line.body, "person").empty())
        return "First contact is handed over to a named successor only (Art. 3).";
    if (kind == "instructed" && text_of(line.body, "extend") == "regulator_limit" && c.regulator_extensions.size() >= 2)
        return "The regulator's limit was extended twice already.";
    if (repeats_a_miss(line, c.timeline)) return std::string(miss_is_repeated);
    if (kind == "closed") return join(missing_to_close(c, rules));
    return {};
}

}  // namespace huiyin
