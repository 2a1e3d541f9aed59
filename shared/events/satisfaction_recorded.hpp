// SPDX-License-Identifier: Apache-2.0
// The customer said how satisfied they are (Art. 3(2), 12; Op. 7).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct SatisfactionRecorded {
    static constexpr auto kind = EventKind::satisfaction_recorded;
    static constexpr About about{"Art. 3(2), Op. 7", "The customer said how satisfied they are.", "满意度",
                                 "客户表示满意程度。"};
    static constexpr std::string_view example = R"({"score":5})";
    static constexpr auto written_by = group::staff | group::manager | group::branch | group::contact_centre;
    static constexpr int step = 7;
    static constexpr ReasonCode no_score{
        "score_form", "must be 1 (very dissatisfied) to 5 (very satisfied), or say unreachable: true"};
    static constexpr ReasonCode not_first_contact{
        "asked_by_another", "Staff ask about what they took in or solved themselves (Art. 3(2))."};

    std::int64_t score = 0;
    bool unreachable = false;
    std::string_view text{};

    static constexpr auto fields() {
        return std::tuple{field::number("score", &SatisfactionRecorded::score),
                          field::flag("unreachable", &SatisfactionRecorded::unreachable),
                          field::text("text", &SatisfactionRecorded::text)};
    }

    static std::optional<Fault> check(const SatisfactionRecorded& said) {
        if (said.unreachable || (said.score >= 1 && said.score <= 5)) return std::nullopt;
        return fault_of(no_score, "body.score");
    }

    /// One or the other.
    static std::optional<Lack> lacking(const SatisfactionRecorded& said, const Complaint& c, const Moment& m) {
        return lacks_unless(!said.unreachable || said.score == 0 || !third_edition(c, m.rules), "score", no_score);
    }

    static Verdict authorise(const SatisfactionRecorded&, const Complaint& c, const Writing& w) {
        return unless(w.by.role != Role::outlet_staff || is_first_contact(w.by, c) || c.contact.on_the_spot,
                      not_first_contact);
    }

    static Verdict precondition(const SatisfactionRecorded&, const Complaint& c, const Moment&) {
        return unless(!c.answer.replies.empty(), not_answered_yet);
    }

    static void apply(const SatisfactionRecorded& said, Complaint& c, const Moment& m) {
        const int score = static_cast<int>(said.score);
        c.answer.satisfaction = {m.time, said.unreachable ? std::nullopt : std::optional(score)};
        if (said.unreachable) return;
        if (score > 0) c.answer.agreements.push_back({m.time, score >= 3});
        if (score == 1) call_for_two(c, m.time, {"very_dissatisfied", "13"});
    }
};

}  // namespace huiyin
