// SPDX-License-Identifier: Apache-2.0
// From here on the unit's reports are kept here (Art. 13, 22).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct ReportsOwed {
    static constexpr auto kind = EventKind::reports_owed;
    static constexpr About about{"Art. 13, 22", "From here on the unit's reports are kept here.", "应报报表",
                                 "自此登记该单位的报表。"};
    static constexpr std::string_view example = R"({"unit":"650100"})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::unit;

    std::string_view unit{};

    static constexpr auto fields() { return std::tuple{field::by_rule(field::unit("unit", &ReportsOwed::unit))}; }

    static void apply(const ReportsOwed&, UnitRecord& record, const Moment& m) {
        if (!record.since) record.since = m.time;
    }
};

}  // namespace huiyin
