// SPDX-License-Identifier: Apache-2.0
// The general office judged whose matter public opinion is (Op. 10).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct JudgedPublicOpinion {
    static constexpr auto kind = EventKind::judged_public_opinion;
    static constexpr About about{"Op. 10", "The general office judged whose matter public opinion is.", "舆情职责判断",
                                 "办公室判断舆情属品牌问题还是服务、业务、产品问题。"};
    static constexpr std::string_view example = R"({"as":"service","text":"涉及网点服务，转客服中心分配"})";
    static constexpr auto written_by = group::general_office;
    static constexpr ReasonCode not_public{"not_public_opinion", "It did not come as public opinion (Op. 10)."};

    std::string_view as{}, text{};

    static constexpr auto fields() {
        return std::tuple{
            field::required(field::choice("as", &JudgedPublicOpinion::as, "brand", "service", "business", "product")),
            field::said(field::text("text", &JudgedPublicOpinion::text))};
    }

    static std::vector<Json> tries() { return {{{"as", "service"}}}; }

    static Verdict precondition(const JudgedPublicOpinion&, const Complaint& c, const Moment& m) {
        return unless(policy_kept(c, m.rules).public_opinion_channels.contains(c.intake.channel()), not_public);
    }

    static void apply(const JudgedPublicOpinion& said, Complaint& c, const Moment&) {
        c.public_opinion.judged_as = said.as;
        c.public_opinion.waits = true;
    }
};

}  // namespace huiyin
