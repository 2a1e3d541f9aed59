// SPDX-License-Identifier: Apache-2.0
// The head gave an opinion, and signed (annex 1).
#pragma once
#include "shared/complaint/four_eyes.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/investigated.hpp"

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

    static constexpr ReasonCode above_outlet{"approved_above_outlet",
                                             "From level 2 on the branch or head office approves (annex 1)."};

    std::string_view opinion{}, signature{};

    static constexpr auto fields() {
        return std::tuple{field::said(field::text("opinion", &Approved::opinion)),
                          field::said(field::signature("signature", &Approved::signature))};
    }

    static std::optional<Lack> lacking(const Approved& said, const Complaint& c, const Moment& m) {
        return lacks_unless(!another_approves(c, m.rules) || !investigated(said, c, m), "signature", own_work);
    }

    static Verdict authorise(const Approved&, const Complaint& c, const Writing& w) {
        return unless(w.by.role != Role::outlet_manager || !another_approves(c, w.rules), above_outlet);
    }

    /// From a level on, four eyes.
    static Verdict precondition(const Approved& said, const Complaint& c, const Moment& m) {
        return unless(!another_approves(c, m.rules) || !investigated(said, c, m), own_work);
    }

    static void apply(const Approved& said, Complaint& c, const Moment& m) {
        c.investigation.approved_at = m.time;
        c.investigation.approver = signer(m.by(), said.signature);
        const bool is_by_outlet = m.by().role == Role::outlet_manager;
        c.investigation.enough_at_level_1 = third_edition(c, m.rules) && (is_by_outlet || investigated(said, c, m));
        if (group::head_office.contains(m.by().role)) c.superiors.decisions.push_back(m.time);
        under_investigation(c);
    }

  private:
    /// Who signs has investigated it, also when others did as well since.
    static bool investigated(const Approved& said, const Complaint& c, const Moment& m) {
        const auto head = signer(m.by(), said.signature);
        if (is_one_person(c.investigation.handler, head)) return true;
        return third_edition(c, m.rules) && std::ranges::any_of(c.timeline, [&](const Entry& entry) {
                   const auto found = entry.effective ? payload_of<Investigated>(entry.event) : std::nullopt;
                   return found && is_one_person(signer(entry.event.by, found->signature), head);
               });
    }
};

}  // namespace huiyin
