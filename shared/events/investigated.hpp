// SPDX-License-Identifier: Apache-2.0
// The handler wrote down what was found, and signed (annex 1).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Investigated {
    static constexpr auto kind = EventKind::investigated;
    static constexpr About about{"annex 1", "The handler wrote down what was found, and signed.", "情况核实",
                                 "经办人写明核实情况并签字。"};
    static constexpr std::string_view example = R"({"findings":"当日仅开一个窗口，情况属实","verdict":"true"})";
    static constexpr auto written_by = group::handlers;
    static constexpr int step = 3;

    std::string_view findings{}, verdict{}, signature{};

    static constexpr auto fields() {
        return std::tuple{field::text("findings", &Investigated::findings),
                          field::choice("verdict", &Investigated::verdict, "true", "untrue", "unclear"),
                          field::signature("signature", &Investigated::signature)};
    }

    static void apply(const Investigated&, Complaint& c, const Moment& m) {
        c.investigated_at = m.time;
        under_investigation(c);
    }
};

}  // namespace huiyin
