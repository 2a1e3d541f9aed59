// SPDX-License-Identifier: Apache-2.0
// A recurring trouble is to be put right for good (Art. 6(5), 21).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct RectificationOrdered {
    static constexpr auto kind = EventKind::rectification_ordered;
    static constexpr About about{"Art. 6(5), 21", "A recurring trouble is to be put right for good.", "责令整改",
                                 "要求对反复发生的问题进行整改。"};
    static constexpr std::string_view example = R"({"what":"排队时间过长","by":"2026-03-31T18:00:00+08:00"})";
    static constexpr auto written_by =
        group::department | group::channel_operations | group::general_office | group::head_office_itself;
    static constexpr bool when_finished = true;

    std::string_view what{}, article{};
    std::optional<Instant> by{};

    static constexpr auto fields() {
        return std::tuple{field::text("what", &RectificationOrdered::what),
                          field::instant("by", &RectificationOrdered::by),
                          field::by_rule(field::code("article", &RectificationOrdered::article))};
    }

    static void apply(const RectificationOrdered& said, Complaint& c, const Moment& m) {
        c.improvement.ordered.push_back({m.time, said.by.value_or(m.time)});
    }
};

}  // namespace huiyin
