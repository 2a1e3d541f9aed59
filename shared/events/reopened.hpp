// SPDX-License-Identifier: Apache-2.0
// A finished complaint goes on (rulebook 5).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Reopened {
    static constexpr auto kind = EventKind::reopened;
    static constexpr About about{"Art. 11(2)", "A finished complaint goes on.", "重启", "已办结的投诉重新办理。"};
    static constexpr std::string_view example = R"({"reason":"客户再次来电","complained_again":true})";
    static constexpr auto written_by = group::handlers | group::head_office_itself;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode was_erased{"data_erased",
                                           "The customer's data was erased: there is nothing to go on with."};
    static constexpr ReasonCode not_closed{"not_closed", "It is not closed."};

    std::string_view reason{};
    bool complained_again = false;

    static constexpr auto fields() {
        return std::tuple{field::text("reason", &Reopened::reason),
                          field::flag("complained_again", &Reopened::complained_again)};
    }

    static Verdict precondition(const Reopened&, const Complaint& c, const Moment&) {
        if (c.course.erased_at) return huiyin::reason(was_erased);
        return unless(c.finished(), not_closed);
    }

    static void apply(const Reopened& said, Complaint& c, const Moment& m) {
        if (said.complained_again) call_for_two(c, m.time, {"not_accepted_complained_again", "11(2)"});
        restart(c, m.time);
    }
};

}  // namespace huiyin
