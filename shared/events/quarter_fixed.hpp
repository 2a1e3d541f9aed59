// SPDX-License-Identifier: Apache-2.0
// A branch's score of a quarter was fixed (Art. 22).
#pragma once
#include <algorithm>
#include <array>

#include "shared/events/kind.hpp"

namespace huiyin {

struct QuarterFixed {
    static constexpr auto kind = EventKind::quarter_fixed;
    static constexpr About about{"Art. 22", "A branch's score of a quarter was fixed.", "季度考核定案",
                                 "分行的季度考核得分定案。"};
    static constexpr std::string_view example = R"({"quarter":"2026Q1","score_tenths":950,"assessment":"{}"})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::unit;
    static constexpr ReasonCode fixed_already{"fixed_already", "This quarter was fixed already."};
    /// Of a large branch an event does not hold all: these lists go on in further ones.
    static constexpr std::array lists{"deductions", "corrections"};

    std::string_view quarter{};
    std::int64_t score_tenths = 0;
    std::string_view assessment{};  ///< JSON as text, because an event holds whole numbers only
    bool goes_on = false;           ///< with more of the lists of what was fixed before it

    static constexpr auto fields() {
        return std::tuple{field::by_rule(field::code("quarter", &QuarterFixed::quarter)),
                          field::by_rule(field::number("score_tenths", &QuarterFixed::score_tenths)),
                          field::by_rule(field::code("assessment", &QuarterFixed::assessment)),
                          field::by_rule(field::flag("goes_on", &QuarterFixed::goes_on))};
    }

    static Verdict precondition(const QuarterFixed& said, const UnitRecord& record, const Moment&) {
        return unless(said.goes_on == (record.fixed(said.quarter) != nullptr), fixed_already);
    }

    static void apply(const QuarterFixed& said, UnitRecord& record, const Moment& m) {
        auto read = Json::parse(said.assessment, nullptr, false);
        if (!read.is_object()) read = Json::object();
        if (said.goes_on) return add_more(read, record, said.quarter);
        record.fixed_quarters.push_back({std::string(said.quarter), m.time, std::move(read)});
    }

  private:
    static void add_more(const Json& more, UnitRecord& record, std::string_view quarter) {
        const auto fixed = std::ranges::find(record.fixed_quarters, quarter, &FixedQuarter::quarter);
        for (const char* list : lists)
            for (const auto& one : more.value(list, Json::array())) fixed->assessment[list].push_back(one);
    }
};

}  // namespace huiyin
