// SPDX-License-Identifier: Apache-2.0
// The customer was contacted for the first time (Art. 12).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Responded {
    static constexpr auto kind = EventKind::responded;
    static constexpr About about{"Art. 12", "The customer was contacted for the first time.", "首次响应",
                                 "首次联系客户。"};
    static constexpr std::string_view example = R"({"how":"phone","text":"已致歉，说明正在核实"})";
    static constexpr auto written_by = group::anyone;
    static constexpr int step = 2;

    std::string_view how{}, text{};

    static constexpr auto fields() {
        return std::tuple{field::said(field::text("how", &Responded::how)),
                          field::said(field::text("text", &Responded::text))};
    }

    static void apply(const Responded&, Complaint& c, const Moment& m) {
        c.contact.responses.push_back(m.time);
        c.contact.any.push_back(m.time);
    }
};

}  // namespace huiyin
