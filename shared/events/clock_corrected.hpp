// SPDX-License-Identifier: Apache-2.0
// When a device's events really were written (rulebook 10; corrected_time.hpp).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct ClockCorrected {
    static constexpr auto kind = EventKind::clock_corrected;
    static constexpr About about{"rulebook 10", "A device's clock was wrong; its events count at these times.",
                                 "时钟更正", "设备时钟有误，其记录按更正后的时间计算。"};
    static constexpr std::string_view example = R"({"origin":"d-0001","from":1,"to":3,"offset_ms":-90000})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::complaint | Subjects::opinion | Subjects::unit;
    static constexpr bool when_finished = true;

    std::string_view origin{}, at{}, clock{}, time{}, arrived{};
    std::int64_t from = 0, to = 0, offset_ms = 0;
    bool bounded = false;
    /// Head office doubted its own clock when it first dated these: of their time this counts instead, of their order
    /// the first correction does.
    bool again = false;

    static constexpr auto fields() {
        return std::tuple{field::required(field::code("origin", &ClockCorrected::origin)),
                          field::required(field::number("from", &ClockCorrected::from)),
                          field::required(field::number("to", &ClockCorrected::to)),
                          field::required(field::number("offset_ms", &ClockCorrected::offset_ms)),
                          field::text("at", &ClockCorrected::at),
                          field::flag("bounded", &ClockCorrected::bounded),
                          field::flag("again", &ClockCorrected::again),
                          field::instant("clock", &ClockCorrected::clock),
                          field::instant("time", &ClockCorrected::time),
                          field::instant("arrived", &ClockCorrected::arrived)};
    }
};

}  // namespace huiyin
