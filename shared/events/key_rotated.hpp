// SPDX-License-Identifier: Apache-2.0
// Keys of head office changed: its own pairs, or those of its TLS certificate that are announced (decisions 0022,
// 0034).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct KeyRotated {
    static constexpr auto kind = EventKind::key_rotated;
    static constexpr About about{
        "rulebook 12", "Head office has new keys of its own, or the next key of its TLS certificate was announced.",
        "密钥轮换", "总行更换自有密钥，或公布下一把 TLS 密钥。"};
    static constexpr std::string_view example = R"({"number":2})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::administration;

    const Json* announced = nullptr;
    std::string_view served{}, next{}, box{}, sign{};
    std::int64_t number = 0;

    static constexpr auto fields() {
        return std::tuple{field::by_rule(field::list("announced", &KeyRotated::announced)),
                          field::by_rule(field::number("number", &KeyRotated::number)),
                          field::by_rule(field::code("served", &KeyRotated::served)),
                          field::by_rule(field::code("next", &KeyRotated::next)),
                          field::by_rule(field::code("box", &KeyRotated::box)),
                          field::by_rule(field::code("sign", &KeyRotated::sign))};
    }
};

}  // namespace huiyin
