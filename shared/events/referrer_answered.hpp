// SPDX-License-Identifier: Apache-2.0
// The referring body got the result (Op. 9).
#pragma once
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

    std::string_view text{}, referrer{}, how{};

    static constexpr auto fields() {
        return std::tuple{field::said(field::text("text", &ReferrerAnswered::text)),
                          field::said(field::text("referrer", &ReferrerAnswered::referrer)),
                          field::said(field::text("how", &ReferrerAnswered::how))};
    }

    static Verdict worth_offering(const Complaint& c, const Rules& rules) {
        return unless(c.intake.referred(policy_kept(c, rules)), not_referred);
    }

    static void apply(const ReferrerAnswered&, Complaint& c, const Moment& m) {
        c.answer.referrer_told.push_back(m.time);
    }
};

}  // namespace huiyin
