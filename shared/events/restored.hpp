// SPDX-License-Identifier: Apache-2.0
// Head office was restored from a backup; a new epoch begins (docs/operating.md).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Restored {
    static constexpr auto kind = EventKind::restored;
    static constexpr About about{"rulebook 12", "Head office was restored from a backup; a new epoch begins.", "恢复",
                                 "总行由备份恢复，进入新的纪元。"};
    static constexpr std::string_view example = R"({"epoch":2,"before":"head-office"})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::administration;

    std::string_view before{}, backup_taken_at{}, restored_at{};
    std::int64_t epoch = 0;

    static constexpr auto fields() {
        return std::tuple{field::by_rule(field::number("epoch", &Restored::epoch)),
                          field::by_rule(field::code("before", &Restored::before)),
                          field::by_rule(field::instant("backup_taken_at", &Restored::backup_taken_at)),
                          field::by_rule(field::instant("restored_at", &Restored::restored_at))};
    }
};

}  // namespace huiyin
