// SPDX-License-Identifier: Apache-2.0
// Evidence came (Art. 23; As. 1(4)).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct EvidenceAttached {
    static constexpr auto kind = EventKind::evidence_attached;
    static constexpr About about{"Art. 23", "Evidence came.", "提交证据", "提交证据材料。"};
    static constexpr std::string_view example = R"({"type":"statement","text":"当班柜员说明，存于网点"})";
    static constexpr auto written_by = group::staff | group::manager | group::branch | group::contact_centre;
    static constexpr bool when_finished = true;

    std::string_view hash{}, type{}, name{}, text{};
    std::int64_t size = 0;

    static constexpr auto fields() {
        return std::tuple{
            field::hash("hash", &EvidenceAttached::hash), field::number("size", &EvidenceAttached::size),
            field::choice("type", &EvidenceAttached::type, "recording", "ticket", "video", "statement", "photo"),
            field::text("name", &EvidenceAttached::name), field::text("text", &EvidenceAttached::text)};
    }

    static void apply(const EvidenceAttached&, Complaint& c, const Moment& m) {
        c.evidence.push_back({m.time, m.by().unit});
    }
};

}  // namespace huiyin
