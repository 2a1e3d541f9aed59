// SPDX-License-Identifier: Apache-2.0
// Somebody looked at the customer's data in full (Art. 3, confidentiality).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Viewed {
    static constexpr auto kind = EventKind::viewed;
    static constexpr About about{"Art. 3", "Somebody looked at the customer's data in full.", "查阅",
                                 "有人查阅了客户的完整信息。"};
    static constexpr std::string_view example = R"({"fields":["name","phone"]})";
    static constexpr auto written_by = group::anyone | group::readers;
    static constexpr auto on = Subjects::complaint | Subjects::opinion;
    static constexpr bool by_hand = false;
    static constexpr bool when_finished = true;
    static constexpr bool also_by_accused = true;

    const Json* data = nullptr;

    static constexpr auto fields() { return std::tuple{field::list("fields", &Viewed::data)}; }
};

}  // namespace huiyin
