// SPDX-License-Identifier: Apache-2.0
// The contact centre called the customer back (Art. 20).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct CalledBack {
    static constexpr auto kind = EventKind::called_back;
    static constexpr About about{"Art. 20", "The contact centre called the customer back.", "回访",
                                 "客服中心回访客户。"};
    static constexpr std::string_view example = R"({"result":"satisfied"})";
    static constexpr auto written_by = group::contact_centre;
    static constexpr bool when_finished = true;

    std::string_view result{}, text{};

    static constexpr auto fields() {
        return std::tuple{
            field::required(field::choice("result", &CalledBack::result, "satisfied", "improper", "unreachable")),
            field::text("text", &CalledBack::text)};
    }

    static Verdict precondition(const CalledBack&, const Complaint& c, const Moment&) {
        return unless(!c.answer.replies.empty(), not_answered_yet);
    }

    static void apply(const CalledBack& said, Complaint& c, const Moment& m) {
        c.callback.call = {m.time, std::string(said.result)};
        c.answer.agreements.push_back({m.time, said.result != "improper"});
        if (said.result == "improper") call_for_two(c, m.time, {"handled_badly", "11(2)"});
    }
};

}  // namespace huiyin
