// SPDX-License-Identifier: Apache-2.0
// The customer asked to withdraw (Art. 3(3)).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct WithdrawalRequested {
    static constexpr auto kind = EventKind::withdrawal_requested;
    static constexpr About about{"As. 1(5)", "The customer asked to withdraw.", "申请撤诉", "客户申请撤诉。"};
    static constexpr std::string_view example = R"({"reason":"误会已消除"})";
    static constexpr auto written_by = group::anyone;

    std::string_view reason{};

    static constexpr auto fields() {
        return std::tuple{field::said(field::text("reason", &WithdrawalRequested::reason), 3)};
    }

    static void apply(const WithdrawalRequested&, Complaint& c, const Moment& m) { c.withdrawal.requested_at = m.time; }
};

}  // namespace huiyin
