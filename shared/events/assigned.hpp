// SPDX-License-Identifier: Apache-2.0
// The complaint got an owner, a helper, a supervisor or another first-contact person (Art. 3, 6, 17; rulebook 6).
#pragma once
#include "shared/complaint/authority.hpp"
#include "shared/events/kind.hpp"

namespace huiyin {

struct Assigned {
    static constexpr auto kind = EventKind::assigned;
    static constexpr About about{"Art. 3, 6, 17",
                                 "The complaint got an owner, a helper, a supervisor or another first-contact person.",
                                 "转办", "指定主办、协办或督办单位，或移交首问责任人。"};
    static constexpr std::string_view example = R"({"unit":"650100","as":"owner","why":"涉及分行流程"})";
    static constexpr auto written_by = group::branch | group::contact_centre | group::channel_operations |
                                       group::general_office | group::head_office_itself;
    static constexpr ReasonCode nobody_named{
        "successor_missing", "name who takes over: first contact is not handed off without a successor (Art. 3)"};
    static constexpr ReasonCode nobody_has_it{"no_first_contact", "Nobody has first contact yet: accept it (Art. 3)."};
    static constexpr ReasonCode not_yours{"first_contact_of_another",
                                          "First contact is handed over by who has it (Art. 3)."};
    static constexpr ReasonCode by_lead{"reassigned_by_lead",
                                        "Who was assigned is reassigned by the lead (rulebook 1)."};
    static constexpr ReasonCode no_successor{"no_successor",
                                             "First contact is handed over to a named successor only (Art. 3)."};

    static constexpr ReasonCode not_handed_out{
        "public_opinion_not_handed_out",
        "Public opinion is dispatched once the general office has judged it, and the brand's never (Op. 10)."};
    static constexpr ReasonCode accused_owns{"accused_never_owns",
                                             "Who is complained of does not own the complaint (recusal)."};

    static constexpr ReasonCode sideways{
        "assigned_sideways",
        "A branch hands a complaint down, keeps it or hands it up, not to another branch (Op. 8)."};

    std::string_view unit{}, person{}, as{}, why{}, article{};

    bool hands_over() const { return as == "first_contact"; }
    bool makes_owner() const { return as.empty() || as == "owner"; }

    static std::vector<Json> tries() { return {Json::object(), {{"as", "first_contact"}, {"person", "successor"}}}; }

    static constexpr auto fields() {
        return std::tuple{
            field::required(field::unit("unit", &Assigned::unit)), field::account("person", &Assigned::person),
            field::choice("as", &Assigned::as, "owner", "helper", "supervisor", "first_contact"),
            field::text("why", &Assigned::why), field::by_rule(field::code("article", &Assigned::article))};
    }

    static std::optional<Fault> check(const Assigned& said) {
        if (!said.hands_over() || !said.person.empty()) return std::nullopt;
        return fault_of(nobody_named, "body.person");
    }

    /// Whoever has first contact may hand it over, whatever their role.
    static bool open_to_all(const Assigned& said) { return said.hands_over(); }

    static Verdict authorise(const Assigned& said, const Complaint& c, const Writing& w) {
        if (said.hands_over()) return may_hand_over(c, w);
        if (said.makes_owner() && is_not_handed_out(c, w)) return reason(not_handed_out);
        if (said.makes_owner() && goes_sideways(said, c, w)) return reason(sideways);
        // The contact centre's agents dispatch; taking it from whom a person gave it to is their lead's (rulebook 1).
        // What was handed to the centre itself, any of them dispatches (Op. 10).
        const bool handed = c.ownership.owner.unit == w.by.unit && huiyin::to_the_letter(c, w.rules);
        return unless(
            w.by.role != Role::contact_centre_agent || !said.makes_owner() || !c.ownership.by_person || handed,
            by_lead);
    }

    static Verdict precondition(const Assigned& said, const Complaint& c, const Moment& m) {
        if (said.hands_over() && said.person.empty()) return reason(no_successor);
        if (said.hands_over())
            return unless(!is_accused(c, said.person) || !huiyin::to_the_letter(c, m.rules), accused_owns);
        const bool by_rule = m.by().role == Role::rule_keeper;
        if (by_rule || !huiyin::to_the_letter(c, m.rules)) return {};
        if (!said.makes_owner()) return unless(!is_accused(c, said.person) || !third_edition(c, m.rules), accused_owns);
        const Unit* unit = m.rules.organisation_at(m.time).find(said.unit);
        const bool accused = is_accused(c, said.person) || (unit && is_accused(c, unit->head));
        return unless(!accused, accused_owns);
    }

    static void apply(const Assigned& said, Complaint& c, const Moment& m) {
        const Assignee to{std::string(said.unit), std::string(said.person)};
        if (said.hands_over()) {
            c.ownership.first_contact = {to.person, m.by().role, to.unit};
        } else if (said.as == "helper") {
            if (std::ranges::find(c.ownership.helpers, to) == c.ownership.helpers.end())
                c.ownership.helpers.push_back(to);
            c.ownership.helper_changes.push_back({m.time, to.unit});
        } else if (said.as == "supervisor") {
            if (std::ranges::find(c.ownership.supervisors, to.unit) == c.ownership.supervisors.end())
                c.ownership.supervisors.push_back(to.unit);
        } else {
            c.ownership.owner = to;
            c.public_opinion.waits = false;
            c.ownership.changes.push_back({m.time, to.unit});
            if (!to.person.empty()) c.ownership.named.push_back({m.time, to.unit});
            c.ownership.assigned_level = level_or_ordinary(c);
            c.ownership.by_person = m.by().role != Role::rule_keeper;
        }
    }

  private:
    static bool goes_sideways(const Assigned& said, const Complaint& c, const Writing& w) {
        const auto to = w.units.branch_of(said.unit);
        return group::branch.contains(w.by.role) && !to.empty() && to != w.units.branch_of(w.by.unit) &&
               third_edition(c, w.rules);
    }

    /// Public opinion is the general office's until it judges it to be another's, or hands it to the contact centre
    /// (Op. 10).
    static bool is_not_handed_out(const Complaint& c, const Writing& w) {
        const bool judged = c.public_opinion.judged_as.has_value(),
                   handed = c.ownership.by_person && c.ownership.owner.unit == w.by.unit;
        const bool handed_out = judged ? c.public_opinion.judged_as != "brand" : handed;
        const auto& policy = policy_kept(c, w.rules);
        return !handed_out && is_contact_centre(w.by.role) && policy.to_the_letter() &&
               policy.public_opinion_channels.contains(c.intake.channel());
    }

    /// First contact is handed over by who has it, or by a head above that person (Art. 3).
    static Verdict may_hand_over(const Complaint& c, const Writing& w) {
        if (!c.ownership.first_contact) return reason(nobody_has_it);
        const bool above =
            group::heads.contains(w.by.role) && w.units.within(c.ownership.first_contact->unit, w.by.unit);
        return unless(is_first_contact(w.by, c) || above, not_yours);
    }
};

}  // namespace huiyin
