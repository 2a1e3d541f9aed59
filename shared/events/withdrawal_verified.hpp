// SPDX-License-Identifier: Apache-2.0
// Whether the customer withdraws of their own will was checked (As. 1(5)).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct WithdrawalVerified {
    static constexpr auto kind = EventKind::withdrawal_verified;
    static constexpr About about{"As. 1(5)", "Whether the customer withdraws of their own will was checked.",
                                 "撤诉核实", "核实撤诉是否出于客户本人意愿。"};
    static constexpr std::string_view example = R"({"voluntary":true,"how":"另一员工电话核实"})";
    static constexpr auto written_by = group::anyone;
    static constexpr ReasonCode not_requested{"withdrawal_not_requested", "The customer has not asked to withdraw."};

    static constexpr ReasonCode by_the_outlet{
        "withdrawal_checked_by_outlet",
        "At levels 2 and 3 somebody else than the outlet complained of checks a withdrawal (As. 1(5))."};

    bool voluntary = false;
    std::string_view how{};

    static constexpr auto fields() {
        return std::tuple{field::required(field::flag("voluntary", &WithdrawalVerified::voluntary)),
                          field::said(field::text("how", &WithdrawalVerified::how))};
    }

    static Verdict authorise(const WithdrawalVerified&, const Complaint& c, const Writing& w) {
        const bool own = w.by.unit == c.unit() && group::outlet.contains(w.by.role);
        return unless(!own || is_ordinary(c) || !huiyin::to_the_letter(c, w.rules), by_the_outlet);
    }

    static Verdict precondition(const WithdrawalVerified&, const Complaint& c, const Moment&) {
        return unless(c.withdrawal.requested_at.has_value(), not_requested);
    }

    static void apply(const WithdrawalVerified& said, Complaint& c, const Moment& m) {
        c.withdrawal.verified_at = m.time;
        if (!said.voluntary) return;
        c.state = State::withdrawn;
        c.answer.agreements.push_back({m.time, true});
        c.withdrawal.at = m.time;
        settle_finding(c);
    }
};

}  // namespace huiyin
