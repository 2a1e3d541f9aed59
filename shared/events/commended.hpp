// SPDX-License-Identifier: Apache-2.0
// A unit or a person was commended (Art. 24).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Commended {
    static constexpr auto kind = EventKind::commended;
    static constexpr About about{"Art. 24", "A unit or a person was commended.", "表彰", "对单位或个人作出表彰。"};
    static constexpr std::string_view example = R"({"person":"outlet_staff-650101","what":"主动化解"})";
    static constexpr auto written_by = group::manager | group::branch_head | group::contact_centre_lead |
                                       group::channel_operations_head | group::general_office;
    static constexpr bool when_finished = true;

    static constexpr ReasonCode whom{"commendation_of_nobody", "Say which unit or which person is commended."};

    std::string_view unit{}, person{}, what{};

    static constexpr auto fields() {
        return std::tuple{field::unit("unit", &Commended::unit), field::code("person", &Commended::person),
                          field::said(field::text("what", &Commended::what))};
    }

    static std::optional<Lack> lacking(const Commended& said, const Complaint&, const Moment&) {
        return lacks_unless(!said.unit.empty() || has_words(said.person), "unit", whom);
    }
};

}  // namespace huiyin
