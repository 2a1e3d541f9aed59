// SPDX-License-Identifier: Apache-2.0
// The answer to an entry was put up in the lobby (Art. 10).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Published {
    static constexpr auto kind = EventKind::published;
    static constexpr About about{"Art. 10", "The answer to an entry was put up in the lobby.", "公示",
                                 "答复在厅堂公示。"};
    static constexpr std::string_view example = R"({})";
    static constexpr auto written_by = group::manager | group::branch;
    static constexpr auto on = Subjects::opinion;
    static constexpr int step = 2;
    static constexpr ReasonCode not_answered{"published_when_answered", "Only an answered entry is published."};
    static constexpr ReasonCode already{"published_already", "It is published already."};

    static constexpr auto fields() { return std::tuple{}; }

    static Verdict precondition(const Published&, const OpinionEntry& o, const Moment&) {
        if (!o.answered_at) return reason(not_answered);
        return unless(!o.published_at, already);
    }

    static void apply(const Published&, OpinionEntry& o, const Moment& m) {
        o.published_at = m.time;
        o.state = "published";
    }
};

}  // namespace huiyin
