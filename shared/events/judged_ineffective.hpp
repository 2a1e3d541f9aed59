// SPDX-License-Identifier: Apache-2.0
// Head office judged an event not effective (rulebook 11; judgements.hpp).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct JudgedIneffective {
    static constexpr auto kind = EventKind::judged_ineffective;
    static constexpr About about{"rulebook 11", "Head office judged an event not effective.", "认定无效",
                                 "总行认定一条记录无效。"};
    static constexpr std::string_view example = R"({"origin":"d-0001","seq":4,"code":"no_such_complaint"})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::complaint | Subjects::opinion;
    static constexpr bool when_finished = true;

    std::string_view origin{}, code{}, field{};
    std::int64_t seq = 0;

    static constexpr auto fields() {
        return std::tuple{huiyin::field::required(huiyin::field::code("origin", &JudgedIneffective::origin)),
                          huiyin::field::required(huiyin::field::number("seq", &JudgedIneffective::seq)),
                          huiyin::field::required(huiyin::field::text("code", &JudgedIneffective::code)),
                          huiyin::field::by_rule(huiyin::field::code("field", &JudgedIneffective::field))};
    }
};

}  // namespace huiyin
