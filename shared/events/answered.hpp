// SPDX-License-Identifier: Apache-2.0
// An entry of the opinion book was answered (Art. 10).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Answered {
    static constexpr auto kind = EventKind::answered;
    static constexpr About about{"Art. 10", "An entry of the opinion book was answered.", "意见答复",
                                 "答复意见簿中的一条意见。"};
    static constexpr std::string_view example = R"({"text":"感谢建议，已添置。","signature":"李经理"})";
    static constexpr auto written_by = group::staff | group::manager | group::branch | group::contact_centre;
    static constexpr auto on = Subjects::opinion;
    static constexpr int step = 1;
    static constexpr ReasonCode already{"answered_already", "It was answered already by {}."};
    static constexpr ReasonCode is_complaint{"answer_the_complaint", "It has become a complaint; answer that."};

    std::string_view text{}, signature{};

    static constexpr auto fields() {
        return std::tuple{field::required(field::said(field::text("text", &Answered::text))),
                          field::said(field::signature("signature", &Answered::signature))};
    }

    static Verdict precondition(const Answered&, const OpinionEntry& o, const Moment&) {
        if (o.answered_at) return reason(already, {o.answered_by});
        return unless(!o.converted_at, is_complaint);
    }

    static void apply(const Answered& said, OpinionEntry& o, const Moment& m) {
        o.answered_at = m.time;
        o.answer = said.text;
        o.answered_by = m.by().account;
        o.state = "answered";
    }
};

}  // namespace huiyin
