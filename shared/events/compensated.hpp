// SPDX-License-Identifier: Apache-2.0
// The customer was compensated (Art. 12).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Compensated {
    static constexpr auto kind = EventKind::compensated;
    static constexpr About about{"Art. 12", "The customer was compensated.", "补偿", "向客户作出补偿。"};
    static constexpr std::string_view example = R"({"amount_fen":5000,"text":"误收手续费退还"})";
    static constexpr auto written_by = group::manager | group::branch | group::department | group::channel_operations;
    static constexpr bool when_finished = true;

    static constexpr ReasonCode negative{"negative_amount", "must not be negative"};
    static constexpr ReasonCode no_amount{"no_amount", "A compensation names what was paid: more than nothing."};
    static constexpr ReasonCode beyond_authority{
        "beyond_authority", "This is more than the role may pay: {} yuan at most; somebody above decides (Art. 18)."};

    std::int64_t amount_fen = 0;
    std::string_view text{};

    static constexpr auto fields() {
        return std::tuple{field::said(field::number("amount_fen", &Compensated::amount_fen)),
                          field::said(field::text("text", &Compensated::text))};
    }

    static std::optional<Fault> check(const Compensated& said) {
        return said.amount_fen < 0 ? std::optional(fault_of(negative, "body.amount_fen")) : std::nullopt;
    }

    static std::optional<Lack> lacking(const Compensated& said, const Complaint& c, const Moment& m) {
        if (said.amount_fen <= 0) return Lack{"amount_fen", reason(no_amount)};
        const auto most = authority_of(m.by().role, policy_kept(c, m.rules));
        if (!most || said.amount_fen <= *most) return std::nullopt;
        return Lack{"amount_fen", reason(beyond_authority, {yuan(*most)})};
    }

    static void apply(const Compensated& said, Complaint& c, const Moment& m) {
        c.redress.compensations.push_back(m.time);
        c.redress.compensated_fen += said.amount_fen;
    }

  private:
    static std::string yuan(std::int64_t fen) {
        const auto rest = fen % 100;
        return std::to_string(fen / 100) + (rest == 0 ? "" : (rest < 10 ? ".0" : ".") + std::to_string(rest));
    }

    /// What a role may pay on its own; nothing: any amount.
    static std::optional<std::int64_t> authority_of(Role role, const Policy& policy) {
        if (group::channel_operations_head.contains(role)) return std::nullopt;
        return group::manager.contains(role) ? policy.outlet_pays_fen : policy.branch_pays_fen;
    }
};

}  // namespace huiyin
