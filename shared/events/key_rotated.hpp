// SPDX-License-Identifier: Apache-2.0
// The next key of head office's TLS certificate was announced (decision 0022).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct KeyRotated {
    static constexpr auto kind = EventKind::key_rotated;
    static constexpr About about{"rulebook 12", "The next key of head office's TLS certificate was announced.",
                                 "密钥轮换", "公布总行下一把 TLS 密钥。"};
    static constexpr std::string_view example = R"({"number":2})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::administration;

    const Json* announced = nullptr;
    std::string_view served{}, next{};
    std::int64_t number = 0;

    static constexpr auto fields() {
        return std::tuple{field::by_rule(field::list("announced", &KeyRotated::announced)),
                          field::by_rule(field::number("number", &KeyRotated::number)),
                          field::by_rule(field::code("served", &KeyRotated::served)),
                          field::by_rule(field::code("next", &KeyRotated::next))};
    }
};

}  // namespace huiyin
