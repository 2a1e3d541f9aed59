// SPDX-License-Identifier: Apache-2.0
// The customer was answered (Art. 12, 19; Op. 7, 9, 10).
#pragma once
#include "shared/complaint/four_eyes.hpp"
#include "shared/events/kind.hpp"

namespace huiyin {

struct Replied {
    static constexpr auto kind = EventKind::replied;
    static constexpr About about{"Art. 12, 19", "The customer was answered.", "回复客户", "向客户作出答复。"};
    static constexpr std::string_view example =
        R"({"outcome":"resolved","direct":true,"how":"phone","text":"已致歉并说明整改措施，客户接受","signature":"李经理"})";
    static constexpr auto written_by = group::staff | group::manager | group::branch | group::contact_centre |
                                       group::channel_operations_head | group::general_office;
    static constexpr int step = 6;
    static constexpr ReasonCode unexplained{
        "say_why_not_solved", "say why it cannot be solved: the customer must get a clear answer (Art. 12)"};
    static constexpr ReasonCode public_opinion{"public_opinion_by_general_office",
                                               "Public opinion is answered by the general office alone (Op. 10)."};
    static constexpr ReasonCode level_3{"level_3_answered_by_head",
                                        "Level 3 is answered by the head of channel operations, or by the general "
                                        "office where media or society attend (Art. 12(3))."};
    static constexpr ReasonCode indirectly{"contact_centre_answers_indirectly",
                                           "The contact centre answers indirectly, with what the unit found (Art. "
                                           "19(2))."};
    static constexpr ReasonCode no_attention{"general_office_answers_attention",
                                             "The general office answers where media or society attend (Op. 9, 10)."};
    static constexpr ReasonCode on_the_spot{"staff_answer_on_the_spot",
                                            "Outlet staff answer what was solved on the spot (Op. 7)."};
    static constexpr ReasonCode level_2{"level_2_answered_by_branch",
                                        "Level 2 is answered by the branch (Art. 11, 13)."};

    static constexpr ReasonCode say_why{"say_why_not_resolved",
                                        "Say why it cannot be solved: the customer must get a clear answer (Art. 12)."};
    static constexpr ReasonCode not_reviewed{
        "answer_not_reviewed",
        "At level 2 the head approves the answer first, at level 3 head office instructs or approves it (Op. 8)."};

    std::string_view outcome{}, text{}, reason{}, how{}, signature{}, head_signature{};
    std::optional<bool> direct{};

    static std::vector<Json> tries() { return {{{"direct", true}}, {{"direct", false}}}; }

    static constexpr auto fields() {
        return std::tuple{
            field::said(field::choice("outcome", &Replied::outcome, "resolved", "partly", "cannot_resolve")),
            field::said(field::text("text", &Replied::text)),
            field::text("reason", &Replied::reason),
            field::said(field::flag("direct", &Replied::direct)),
            field::said(field::text("how", &Replied::how)),
            field::said(field::signature("signature", &Replied::signature)),
            field::signature("head_signature", &Replied::head_signature)};
    }

    static std::optional<Fault> check(const Replied& said) {
        if (said.outcome != "cannot_resolve" || !said.reason.empty() || !said.text.empty()) return std::nullopt;
        return fault_of(unexplained, "body.reason");
    }

    static Verdict authorise(const Replied& said, const Complaint& c, const Writing& w) {
        const auto level = level_or_ordinary(c);
        const bool head = w.by.role == Role::channel_operations_head, office = w.by.role == Role::general_office;
        const auto& policy = policy_kept(c, w.rules);
        const bool attention = c.intake.public_attention(policy);
        if (policy.public_opinion_channels.contains(c.intake.channel()) && !office && !(level == Level::major && head))
            return huiyin::reason(public_opinion);
        if (level == Level::major) return unless(head || (office && attention), level_3);
        if (is_contact_centre(w.by.role)) return unless(!said.direct.value_or(false), indirectly);
        if (office) return unless(attention, no_attention);
        if (w.by.role == Role::outlet_staff)
            return unless(level == Level::ordinary && c.contact.on_the_spot, on_the_spot);
        return unless(w.by.role != Role::outlet_manager || level == Level::ordinary, level_2);
    }

    static std::optional<Lack> lacking(const Replied& said, const Complaint&, const Moment&) {
        return lacks_unless(said.outcome != "cannot_resolve" || has_words(said.reason), "reason", say_why);
    }

    /// What was reviewed before the duties began anew does not count for the new answer.
    static Verdict precondition(const Replied&, const Complaint& c, const Moment& m) {
        if (!huiyin::to_the_letter(c, m.rules) || is_ordinary(c)) return {};
        const Instant since = c.course.last_restart().value_or(Instant{INT64_MIN});
        const bool decided = !c.superiors.decisions.empty() && c.superiors.decisions.back() >= since;
        const bool approved = approval_stands(c, m.rules) && *c.investigation.approved_at >= since;
        return unless(level_or_ordinary(c) == Level::major ? decided : approved, not_reviewed);
    }

    static void apply(const Replied& said, Complaint& c, const Moment& m) {
        c.answer.replies.push_back(m.time);
        c.contact.responses.push_back(m.time);  // who has the answer was responded to
        c.contact.any.push_back(m.time);
        c.answer.outcome = said.outcome.empty() ? std::string_view("resolved") : said.outcome;
        c.answer.agreements.push_back({m.time, c.answer.outcome == "resolved"});
        c.state = State::replied;
    }
};

}  // namespace huiyin
