// SPDX-License-Identifier: Apache-2.0
// The head gave an opinion, and signed (annex 1).
#pragma once
#include "shared/event/redaction.hpp"
#include "shared/events/investigated.hpp"
#include "shared/events/kind.hpp"

namespace huiyin {

struct Approved {
    static constexpr auto kind = EventKind::approved;
    static constexpr About about{"annex 1", "The head gave an opinion, and signed.", "负责人意见", "负责人签署意见。"};
    static constexpr std::string_view example = R"({"opinion":"同意","signature":"王行长"})";
    static constexpr auto written_by =
        group::manager | group::branch | group::channel_operations | group::general_office;
    static constexpr int step = 5;

    static constexpr ReasonCode own_work{"approves_own_work",
                                         "Who investigated does not approve it: another person does (annex 1)."};

    std::string_view opinion{}, signature{};

    static constexpr auto fields() {
        return std::tuple{field::said(field::text("opinion", &Approved::opinion)),
                          field::said(field::signature("signature", &Approved::signature))};
    }

    static std::optional<Lack> lacking(const Approved& said, const Complaint& c, const Moment& m) {
        if (!another_is_needed(c, m.rules)) return std::nullopt;
        return lacks_unless(said.signature.empty() || said.signature != handlers_signature(c), "signature", own_work);
    }

    /// From a level on, four eyes.
    static Verdict precondition(const Approved&, const Complaint& c, const Moment& m) {
        return unless(
            !another_is_needed(c, m.rules) || c.investigated_by.empty() || c.investigated_by != m.by().account,
            own_work);
    }

    static void apply(const Approved&, Complaint& c, const Moment& m) {
        c.approved_at = m.time;
        if (group::head_office.contains(m.by().role)) c.head_office_decided.push_back(m.time);
        under_investigation(c);
    }

  private:
    static bool another_is_needed(const Complaint& c, const Rules& rules) {
        const auto& policy = rules.policy_for(c.unit(), c.policy_version);
        return policy.to_the_letter() && static_cast<int>(level_or_ordinary(c)) >= policy.other_approver_from_level;
    }

    /// The name that the latest investigation was signed with; "" when there is none, or it was drawn: strokes name
    /// nobody.
    static std::string_view handlers_signature(const Complaint& c) {
        std::string_view out;
        for (const auto& entry : c.timeline)
            if (entry.effective && entry.event.kind == EventKind::investigated)
                out = read_payload<Investigated>(entry.event.body).signature;
        return out == erased_text || out.starts_with('[') ? std::string_view{} : out;
    }
};

}  // namespace huiyin
