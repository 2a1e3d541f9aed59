// SPDX-License-Identifier: Apache-2.0
// Responsibility was determined (Art. 23; As. 1).
#pragma once
#include "shared/events/judged_by.hpp"

namespace huiyin {

struct Determined {
    static constexpr auto kind = EventKind::determined;
    static constexpr About about{"Art. 23", "Responsibility was determined.", "责任认定", "作出责任认定。"};
    static constexpr std::string_view example = R"({"finding":"valid","ground":"1(1)2","text":"服务不到位"})";
    static constexpr auto written_by = group::branch | group::channel_operations;
    static constexpr bool when_finished = true;
    static constexpr ReasonCode by_channel_operations{"levels_2_3_determined_centrally",
                                                      "Levels 2 and 3 are determined by channel operations (Art. 23)."};
    static constexpr ReasonCode undetermined_centrally{
        "undetermined_decided_centrally", "What could not be determined is decided by channel operations (Art. 23)."};
    static constexpr ReasonCode not_withdrawn{
        "quasi_not_withdrawn", "Quasi is what is valid and was withdrawn of the customer's own will (As. 1(5))."};
    static constexpr ReasonCode wrong_ground{"ground_of_another_finding",
                                             "This ground belongs to another finding (As. 1)."};

    static constexpr ReasonCode no_ground{"no_ground", "Name the ground that the finding rests on (As. 1)."};
    static constexpr ReasonCode not_found_true{
        "not_found_true", "Valid is what an investigation has found, and not found untrue (Art. 23)."};

    std::string_view finding{}, ground{}, text{};

    static constexpr auto fields() {
        return std::tuple{field::required(field::choice("finding", &Determined::finding, "valid", "invalid_to_improve",
                                                        "invalid", "quasi", "undetermined")),
                          field::code("ground", &Determined::ground), field::text("text", &Determined::text)};
    }

    static Verdict authorise(const Determined&, const Complaint& c, const Writing& w) {
        const bool undetermined = c.judgement.finding() == "undetermined";
        if (is_channel_operations(w.by.role)) return undetermined ? Verdict{} : judged_by::channel_operations(c, w);
        if (!is_ordinary(c)) return reason(by_channel_operations);
        if (undetermined) return reason(undetermined_centrally);
        return judged_by::own_branchs(c, w);
    }

    static std::optional<Lack> lacking(const Determined& said, const Complaint& c, const Moment& m) {
        const auto& policy = policy_kept(c, m.rules);
        const Ground* named = policy.ground(std::string(said.ground));
        const bool there_are =
            std::ranges::find(policy.grounds, said.finding, &Ground::finding) != policy.grounds.end();
        if (there_are && (!named || named->finding != said.finding)) return Lack{"ground", reason(no_ground)};
        const bool found = c.investigation.at && !c.investigation.found_untrue();
        if (said.finding == "valid") return lacks_unless(found, "finding", not_found_true);
        // What is quasi is valid, too (As. 1(5)); what was withdrawn may never have been looked into.
        const bool contradicted = said.finding == "quasi" && c.investigation.found_untrue();
        return lacks_unless(!contradicted || !third_edition(c, m.rules), "finding", not_found_true);
    }

    static Verdict precondition(const Determined& said, const Complaint& c, const Moment& m) {
        if (said.finding == "quasi" && !c.withdrawal.at) return reason(not_withdrawn);
        const Ground* known = policy_kept(c, m.rules).ground(std::string(said.ground));
        return unless(!known || known->finding == said.finding, wrong_ground);
    }

    static void apply(const Determined& said, Complaint& c, const Moment& m) {
        c.judgement.determination = {std::string(said.finding), std::string(said.ground)};
        c.judgement.undetermined_at = said.finding == "undetermined" ? std::optional(m.time) : std::nullopt;
        c.judgement.to_improve_at = said.finding == "invalid_to_improve" ? std::optional(m.time) : std::nullopt;
        settle_finding(c);
    }
};

}  // namespace huiyin
