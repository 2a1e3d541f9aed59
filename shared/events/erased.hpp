// SPDX-License-Identifier: Apache-2.0
// The customer's data was erased on a lawful order (rulebook 8).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Erased {
    static constexpr auto kind = EventKind::erased;
    static constexpr About about{"rulebook 8", "The customer's data was erased on a lawful order.", "删除个人信息",
                                 "依法定要求删除客户个人信息。"};
    static constexpr std::string_view example = R"({"order":"法院 (2026) 12 号","remains":[]})";
    static constexpr auto written_by = group::channel_operations_head;
    static constexpr auto on = Subjects::complaint | Subjects::opinion;
    static constexpr bool by_hand = false;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode not_finished{"erased_when_finished",
                                             "Only a finished complaint is erased: close it first (rulebook 8)."};
    static constexpr ReasonCode not_answered{"entry_erased_when_finished",
                                             "Only a finished entry is erased: answer it first (rulebook 8)."};

    std::string_view order{};
    const Json* remains = nullptr;  ///< [[origin, seq, hash]…] of what was erased

    static constexpr auto fields() {
        return std::tuple{field::required(field::code("order", &Erased::order)),
                          field::required(field::list("remains", &Erased::remains))};
    }

    static Verdict precondition(const Erased&, const Complaint& c, const Moment&) {
        return unless(c.finished(), not_finished);
    }
    static Verdict precondition(const Erased&, const OpinionEntry& o, const Moment&) {
        return unless(o.finished(), not_answered);
    }

    static void apply(const Erased&, Complaint& c, const Moment& m) { c.course.erased_at = m.time; }
    static void apply(const Erased&, OpinionEntry& o, const Moment& m) { o.erased_at = m.time; }
};

}  // namespace huiyin
