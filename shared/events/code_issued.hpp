// SPDX-License-Identifier: Apache-2.0
// A code to enrol a device was issued; it is sealed to head office (decision 0022).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct CodeIssued {
    static constexpr auto kind = EventKind::code_issued;
    static constexpr About about{"rulebook 12", "A code to enrol a device was issued.", "注册码", "签发设备注册码。"};
    static constexpr std::string_view example =
        R"({"unit":"650101","face":"kiosk","expires":"2026-03-03T10:00:00.000Z"})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::administration;

    std::string_view unit{}, face{}, expires{}, code{};

    static constexpr auto fields() {
        return std::tuple{field::by_rule(field::code("unit", &CodeIssued::unit)),
                          field::by_rule(field::code("face", &CodeIssued::face)),
                          field::by_rule(field::instant("expires", &CodeIssued::expires)),
                          field::by_rule(field::code("code", &CodeIssued::code))};
    }
};

}  // namespace huiyin
