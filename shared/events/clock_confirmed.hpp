// SPDX-License-Identifier: Apache-2.0
// An operator confirmed head office's clock (rulebook 10).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct ClockConfirmed {
    static constexpr auto kind = EventKind::clock_confirmed;
    static constexpr About about{"rulebook 10", "An operator confirmed head office's clock.", "时钟确认",
                                 "操作员确认总行时钟。"};
    static constexpr std::string_view example =
        R"({"before":"2026-03-03T10:00:00.000Z","after":"2026-03-03T10:00:05.000Z"})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::administration;

    std::string_view before{}, after{};

    static constexpr auto fields() {
        return std::tuple{field::by_rule(field::instant("before", &ClockConfirmed::before)),
                          field::by_rule(field::instant("after", &ClockConfirmed::after))};
    }
};

}  // namespace huiyin
