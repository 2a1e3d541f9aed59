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

    std::int64_t amount_fen = 0;
    std::string_view text{};

    static constexpr auto fields() {
        return std::tuple{field::number("amount_fen", &Compensated::amount_fen),
                          field::text("text", &Compensated::text)};
    }

    static std::optional<Fault> check(const Compensated& said) {
        return said.amount_fen < 0 ? std::optional(Fault{"must not be negative", "body.amount_fen"}) : std::nullopt;
    }
};

}  // namespace huiyin
