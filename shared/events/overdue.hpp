// SPDX-License-Identifier: Apache-2.0
// A duty was missed; head office writes it down once (Art. 12, 13).
#pragma once
#include "shared/events/kind.hpp"
#include "shared/events/repeated_miss.hpp"

namespace huiyin {

struct Overdue {
    static constexpr auto kind = EventKind::overdue;
    static constexpr About about{"Art. 12, 13", "A duty was missed.", "超时", "未在时限内履行职责。"};
    static constexpr std::string_view example =
        R"({"duty":"respond","due":"2026-03-03T10:00:00.000Z","unit":"650101","article":"12","late_minutes":12})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::complaint | Subjects::opinion | Subjects::unit;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode repeated{"miss_repeated", "This miss was written down already."};

    std::string_view duty{}, due{}, period{}, article{};
    std::optional<std::string_view> unit{};
    std::optional<std::int64_t> late_minutes{};

    static constexpr auto fields() {
        return std::tuple{field::required(field::code("duty", &Overdue::duty)),
                          field::required(field::instant("due", &Overdue::due)),
                          field::by_rule(field::unit("unit", &Overdue::unit)),
                          field::by_rule(field::code("period", &Overdue::period)),
                          field::by_rule(field::code("article", &Overdue::article)),
                          field::by_rule(field::number("late_minutes", &Overdue::late_minutes))};
    }

    template <class Subject>
    static Verdict precondition(const Overdue& said, const Subject& subject, const Moment& m) {
        return unless(!repeats_a_miss(said, m.event.origin, subject.timeline), repeated);
    }

    template <class Subject>
    static void apply(const Overdue& said, Subject& subject, const Moment&) {
        const auto missed = parse_duty_kind(said.duty);
        const auto fell_due = parse_instant(said.due);
        if (missed && fell_due) subject.overdue.push_back({*missed, *fell_due});
    }
};

}  // namespace huiyin
