// SPDX-License-Identifier: Apache-2.0
// The customer was not reached (rulebook 5); attempts on enough different days count as a contact.
#pragma once
#include <set>

#include "shared/events/kind.hpp"

namespace huiyin {

struct ContactFailed {
    static constexpr auto kind = EventKind::contact_failed;
    static constexpr About about{"rulebook 5", "The customer was not reached.", "联系未果", "未能联系上客户。"};
    static constexpr std::string_view example =
        R"({"how":"phone","text":"无人接听","when":"2026-03-02T15:00:00+08:00"})";
    static constexpr auto written_by = group::anyone;

    static constexpr ReasonCode before_receipt{"tried_before_receipt",
                                               "Nobody tries to reach a customer before the complaint is there."};

    std::string_view how{}, text{};
    std::optional<Instant> when{};

    static constexpr auto fields() {
        return std::tuple{field::said(field::text("how", &ContactFailed::how)),
                          field::said(field::happened(field::instant("when", &ContactFailed::when))),
                          field::text("text", &ContactFailed::text)};
    }

    static std::optional<Lack> lacking(const ContactFailed& said, const Complaint& c, const Moment& m) {
        const bool was_there = tried_at(said, m) >= c.intake.received_at;
        return lacks_unless(was_there || !third_edition(c, m.rules), "when", before_receipt);
    }

    static void apply(const ContactFailed& said, Complaint& c, const Moment& m) {
        c.contact.failures.push_back(huiyin::to_the_letter(c, m.rules) ? tried_at(said, m) : m.time);
        std::set<std::chrono::sys_days> on;
        for (const auto& when : c.contact.failures)
            if (when >= c.course.last_restart()) on.insert(std::chrono::sys_days{date_of(when)});
        if (static_cast<int>(on.size()) < policy_kept(c, m.rules).contact_attempts) return;
        c.contact.unreachable_at = m.time;
        c.contact.responses.push_back(m.time);
        c.contact.any.push_back(m.time);
    }

  private:
    /// By the corrected clock, as the event is.
    static Instant tried_at(const ContactFailed& said, const Moment& m) {
        return said.when ? m.time - (m.event.clock - *said.when) : m.time;
    }
};

}  // namespace huiyin
