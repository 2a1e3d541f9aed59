// SPDX-License-Identifier: Apache-2.0
// The branch reported what it put right for good (Art. 21).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Rectified {
    static constexpr auto kind = EventKind::rectified;
    static constexpr About about{"Art. 21", "The branch told what it put right for good.", "整改反馈",
                                 "分行反馈整改情况。"};
    static constexpr std::string_view example =
        R"({"cause":"窗口不足","measure":"增开窗口","by":"2026-03-31T18:00:00+08:00"})";
    static constexpr auto written_by = group::branch;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode nothing_rectified{"nothing_rectified",
                                                  "Say what caused it and what was put right (Art. 21)."};

    std::string_view cause{}, measure{};
    std::optional<Instant> by{};

    static constexpr auto fields() {
        return std::tuple{field::text("cause", &Rectified::cause), field::text("measure", &Rectified::measure),
                          field::instant("by", &Rectified::by)};
    }

    /// Cause and measure (rulebook 7): an empty form puts nothing right.
    static std::optional<Lack> lacking(const Rectified& said, const Complaint& c, const Moment& m) {
        if (!third_edition(c, m.rules)) return std::nullopt;
        if (auto lack = lacks_unless(has_words(said.cause), "cause", nothing_rectified)) return lack;
        return lacks_unless(has_words(said.measure), "measure", nothing_rectified);
    }

    static void apply(const Rectified&, Complaint& c, const Moment& m) { c.improvement.rectified.push_back(m.time); }
};

}  // namespace huiyin
