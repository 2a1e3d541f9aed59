// SPDX-License-Identifier: Apache-2.0
// Evidence that was asked for does not exist (Art. 23).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct EvidenceAbsent {
    static constexpr auto kind = EventKind::evidence_absent;
    static constexpr About about{"Art. 23", "Evidence that was asked for does not exist.", "证据缺失说明",
                                 "说明所需证据材料不存在的原因。"};
    static constexpr std::string_view example = R"({"type":"video","reason":"监控保存期已过"})";
    static constexpr auto written_by = group::staff | group::manager | group::branch | group::contact_centre;
    static constexpr bool when_finished = true;

    std::string_view type{}, reason{};

    static constexpr auto fields() {
        return std::tuple{
            field::said(field::choice("type", &EvidenceAbsent::type, "recording", "ticket", "video", "statement")),
            field::said(field::text("reason", &EvidenceAbsent::reason))};
    }

    static void apply(const EvidenceAbsent& said, Complaint& c, const Moment& m) {
        c.judgement.evidence.push_back({m.time, m.by().unit, std::string(said.type)});
    }
};

}  // namespace huiyin
