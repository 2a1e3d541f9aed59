// SPDX-License-Identifier: Apache-2.0
// Staff wrote down something for each other; no customer ever sees it.
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Noted {
    static constexpr auto kind = EventKind::noted;
    static constexpr About about{"rulebook 5", "Staff wrote down something for each other; no customer ever sees it.",
                                 "内部备注", "内部备注，客户不可见。"};
    static constexpr std::string_view example = R"({"text":"客户上午不便接听电话"})";
    static constexpr auto written_by = group::anyone;
    static constexpr bool when_finished = true;

    std::string_view text{};

    static constexpr auto fields() { return std::tuple{field::required(field::text("text", &Noted::text))}; }
};

}  // namespace huiyin
