// SPDX-License-Identifier: Apache-2.0
// The head gave an opinion, and signed (annex 1).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Approved {
    static constexpr auto kind = EventKind::approved;
    static constexpr About about{"annex 1", "The head gave an opinion, and signed.", "负责人意见", "负责人签署意见。"};
    static constexpr std::string_view example = R"({"opinion":"同意"})";
    static constexpr auto written_by =
        group::manager | group::branch | group::channel_operations | group::general_office;
    static constexpr int step = 5;

    std::string_view opinion{}, signature{};

    static constexpr auto fields() {
        return std::tuple{field::text("opinion", &Approved::opinion),
                          field::signature("signature", &Approved::signature)};
    }

    static void apply(const Approved&, Complaint& c, const Moment& m) {
        c.approved_at = m.time;
        under_investigation(c);
    }
};

}  // namespace huiyin
