// SPDX-License-Identifier: Apache-2.0
// What was wrong was put right (Art. 12).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Remedied {
    static constexpr auto kind = EventKind::remedied;
    static constexpr About about{"Art. 12", "What was wrong was put right.", "补救", "已采取补救措施。"};
    static constexpr std::string_view example = R"({"text":"已增开两个窗口"})";
    static constexpr auto written_by = group::handlers;
    static constexpr bool when_finished = true;

    std::string_view text{};

    static constexpr auto fields() { return std::tuple{field::said(field::text("text", &Remedied::text))}; }

    static void apply(const Remedied&, Complaint& c, const Moment& m) { c.redress.remedies.push_back(m.time); }
};

}  // namespace huiyin
