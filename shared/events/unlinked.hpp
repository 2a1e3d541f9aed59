// SPDX-License-Identifier: Apache-2.0
// The link to another complaint was undone, and what only it caused (rulebook 3).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct Unlinked {
    static constexpr auto kind = EventKind::unlinked;
    static constexpr About about{"rulebook 3", "The link to another complaint was undone.", "取消关联",
                                 "取消与另一件投诉的关联。"};
    static constexpr std::string_view example = R"({"to":"c-00000000000000000000000000000002","why":"不是同一客户"})";
    static constexpr auto written_by = group::anyone | group::head_office_itself;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode not_linked{"not_linked", "It is not linked."};

    std::string_view to{}, why{};

    static constexpr auto fields() {
        return std::tuple{field::required(field::complaint("to", &Unlinked::to)), field::text("why", &Unlinked::why)};
    }

    static Verdict worth_offering(const Complaint& c, const Rules&) { return unless(!c.links.all.empty(), not_linked); }

    /// Whoever was notified of the link no longer sees the complaint.
    static void apply(const Unlinked& said, Complaint& c, const Moment&) {
        const std::string to(said.to);
        std::erase_if(c.links.all, [&](const Link& link) { return link.to == to; });
        if (std::ranges::find(c.links.undone, to) == c.links.undone.end()) c.links.undone.push_back(to);
    }
};

}  // namespace huiyin
