// SPDX-License-Identifier: Apache-2.0
// The head gave an opinion, and signed (annex 1).
#pragma once
#include "shared/complaint/four_eyes.hpp"
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

    static constexpr ReasonCode above_outlet{"approved_above_outlet",
                                             "From level 2 on the branch or head office approves (annex 1)."};

    std::string_view opinion{}, signature{};

    static constexpr auto fields() {
        return std::tuple{field::said(field::text("opinion", &Approved::opinion)),
                          field::said(field::signature("signature", &Approved::signature))};
    }

    static std::optional<Lack> lacking(const Approved& said, const Complaint& c, const Moment& m) {
        if (!another_approves(c, m.rules)) return std::nullopt;
        return lacks_unless(!is_one_person(c.investigation.handler, signer(m.by(), said.signature)), "signature",
                            own_work);
    }

    static Verdict authorise(const Approved&, const Complaint& c, const Writing& w) {
        return unless(w.by.role != Role::outlet_manager || !another_approves(c, w.rules), above_outlet);
    }

    /// From a level on, four eyes.
    static Verdict precondition(const Approved& said, const Complaint& c, const Moment& m) {
        return unless(
            !another_approves(c, m.rules) || !is_one_person(c.investigation.handler, signer(m.by(), said.signature)),
            own_work);
    }

    static void apply(const Approved& said, Complaint& c, const Moment& m) {
        c.investigation.approved_at = m.time;
        c.investigation.approver = signer(m.by(), said.signature);
        c.investigation.approved_at_outlet = m.by().role == Role::outlet_manager && third_edition(c, m.rules);
        if (group::head_office.contains(m.by().role)) c.superiors.decisions.push_back(m.time);
        under_investigation(c);
    }
};

}  // namespace huiyin
