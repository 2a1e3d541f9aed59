// SPDX-License-Identifier: Apache-2.0
// The customer was informed of progress, and perhaps of the next reply time (Art. 12, 15).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct ProgressTold {
    static constexpr auto kind = EventKind::progress_told;
    static constexpr About about{"Art. 12, 15", "The customer was told how far it is.", "告知进展",
                                 "告知客户办理进展。"};
    static constexpr std::string_view example =
        R"({"how":"phone","text":"监控正在调取","next_reply_at":"2026-03-12T10:00:00+08:00"})";
    static constexpr auto written_by = group::anyone;
    static constexpr ReasonCode promise_is_past{"promise_is_past", "A promise names a time that is still to come."};

    std::string_view text{}, how{};
    std::optional<Instant> next_reply_at{};

    static constexpr auto fields() {
        return std::tuple{field::said(field::text("text", &ProgressTold::text)),
                          field::said(field::text("how", &ProgressTold::how)),
                          field::instant("next_reply_at", &ProgressTold::next_reply_at)};
    }

    static std::optional<Lack> lacking(const ProgressTold& said, const Complaint&, const Moment& m) {
        return lacks_unless(!said.next_reply_at || *said.next_reply_at > m.time, "next_reply_at", promise_is_past);
    }

    static void apply(const ProgressTold& said, Complaint& c, const Moment& m) {
        c.contact.any.push_back(m.time);
        if (said.next_reply_at) c.contact.promises.push_back({m.time, *said.next_reply_at});
        under_investigation(c);
    }
};

}  // namespace huiyin
