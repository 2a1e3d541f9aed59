// SPDX-License-Identifier: Apache-2.0
// The regulator's limit was extended (rulebook 4, 12).
#pragma once
#include "shared/events/extending.hpp"

namespace huiyin {

struct ExtensionApproved {
    static constexpr auto kind = EventKind::extension_approved;
    static constexpr About about{"rulebook 4, 12", "The regulator's limit was extended.", "批准延期",
                                 "批准延长监管时限。"};
    static constexpr std::string_view example = R"({"text":"案情复杂，同意延长至三十日"})";
    static constexpr auto written_by = group::branch_head | group::channel_operations_head | group::leader;

    std::string_view text{};

    static constexpr auto fields() { return std::tuple{field::said(field::text("text", &ExtensionApproved::text))}; }

    static Verdict authorise(const ExtensionApproved&, const Complaint& c, const Writing& w) {
        return extending::may_extend(c, w.by.role);
    }

    static Verdict precondition(const ExtensionApproved&, const Complaint& c, const Moment& m) {
        return extending::why_not(c, m);
    }

    static void apply(const ExtensionApproved&, Complaint& c, const Moment& m) {
        c.superiors.limit_extensions.push_back(m.time);
    }
};

}  // namespace huiyin
