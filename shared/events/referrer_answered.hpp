// SPDX-License-Identifier: Apache-2.0
// The referring body got the result (Op. 9).
#pragma once
#include "shared/complaint/referral.hpp"
#include "shared/event/redaction.hpp"
#include "shared/events/kind.hpp"

namespace huiyin {

struct ReferrerAnswered {
    static constexpr auto kind = EventKind::referrer_answered;
    static constexpr About about{"Op. 9", "The referring body was told the result.", "反馈转办单位",
                                 "向转办单位反馈结果。"};
    static constexpr std::string_view example =
        R"({"referrer":"市消费者协会","text":"已办结，客户满意","how":"letter"})";
    static constexpr auto written_by = group::general_office;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode not_referred{"not_referred", "No body referred it."};
    static constexpr ReasonCode another_body{"referred_by_another", "Another body referred it: {} (Op. 9)."};

    std::string_view text{}, referrer{}, how{};

    static constexpr auto fields() {
        return std::tuple{field::said(field::text("text", &ReferrerAnswered::text)),
                          field::said(field::text("referrer", &ReferrerAnswered::referrer)),
                          field::said(field::text("how", &ReferrerAnswered::how))};
    }

    static Verdict worth_offering(const Complaint& c, const Rules& rules) {
        return unless(c.intake.referred(policy_kept(c, rules)), not_referred);
    }

    static std::optional<Lack> lacking(const ReferrerAnswered& said, const Complaint& c, const Moment& m) {
        const auto bodies = referring_bodies(c);
        const auto is_it = [&](const std::string& body) {
            return body == erased_text || comparison_form(body) == comparison_form(said.referrer);
        };
        const bool unknown = bodies.empty() || said.referrer == erased_text || !third_edition(c, m.rules);
        if (unknown || std::ranges::any_of(bodies, is_it)) return std::nullopt;
        return Lack{"referrer", reason(another_body, {bodies.front()})};
    }

    static void apply(const ReferrerAnswered&, Complaint& c, const Moment& m) {
        c.answer.referrer_told.push_back(m.time);
    }
};

}  // namespace huiyin
