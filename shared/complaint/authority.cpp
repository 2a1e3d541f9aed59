// SPDX-License-Identifier: Apache-2.0
// The table of rulebook 1 and 5: which roles may write which kind of line.
#include "shared/complaint/authority.hpp"

#include <algorithm>
#include <bitset>
#include <initializer_list>
#include <map>

namespace huiyin {
namespace {

using Roles = std::bitset<16>;

Roles roles(std::initializer_list<Role> list) {
    Roles out;
    for (const auto role : list) out.set(static_cast<std::size_t>(role));
    return out;
}

/// The groups that the rulebook's column "who" speaks of.
struct Groups {
    Roles staff = roles({Role::outlet_staff});
    Roles manager = roles({Role::outlet_manager});
    Roles branch = roles({Role::branch_handler, Role::branch_head});
    Roles branch_head = roles({Role::branch_head});
    Roles contact_centre = roles({Role::contact_centre_agent, Role::contact_centre_lead});
    Roles contact_centre_lead = roles({Role::contact_centre_lead});
    Roles department = roles({Role::department_handler});
    Roles channel_operations = roles({Role::channel_operations_officer, Role::channel_operations_head});
    Roles channel_operations_head = roles({Role::channel_operations_head});
    Roles general_office = roles({Role::general_office});
    Roles keeper = roles({Role::rule_keeper});
    Roles customer = roles({Role::customer});
    Roles handlers = manager | branch | contact_centre | department | channel_operations | general_office;
    Roles anyone = handlers | staff;
    Roles leader = roles({Role::bank_leader});
    Roles readers = roles({Role::bank_leader, Role::auditor});
};

const std::map<std::string_view, Roles>& complaint_table() {
    static const Groups g;
    static const std::map<std::string_view, Roles> table{
        {"captured", g.anyone | g.customer | g.keeper},
        {"accepted", g.anyone},
        {"graded", g.manager | g.branch | g.contact_centre | g.channel_operations | g.keeper},
        {"raised", g.anyone | g.keeper},
        {"lowered", g.branch_head | g.channel_operations | g.keeper},
        {"assigned", g.branch | g.contact_centre | g.channel_operations | g.general_office | g.keeper},
        {"referred_up", g.handlers},
        {"instructed", g.branch | g.contact_centre | g.department | g.channel_operations | g.general_office | g.leader},
        {"responded", g.anyone},
        {"progress_told", g.anyone},
        {"contact_failed", g.anyone},
        {"investigated", g.handlers},
        {"proposed", g.handlers},
        {"approved", g.manager | g.branch | g.channel_operations | g.general_office},
        {"sent_back", g.manager | g.branch | g.channel_operations | g.general_office},
        {"remedied", g.handlers},
        {"compensated", g.manager | g.branch | g.department | g.channel_operations},
        {"replied", g.staff | g.manager | g.branch | g.contact_centre | g.channel_operations_head | g.general_office},
        {"satisfaction_recorded", g.staff | g.manager | g.branch | g.contact_centre},
        {"filed", g.anyone | g.keeper},
        {"notified", g.anyone | g.keeper},
        {"called_back", g.contact_centre},
        {"rework_ordered", g.contact_centre | g.keeper},
        {"withdrawal_requested", g.anyone},
        {"withdrawal_verified", g.anyone},
        {"evidence_attached", g.staff | g.manager | g.branch | g.contact_centre},
        {"determined", g.branch | g.channel_operations},
        {"sanctioned", g.branch | g.channel_operations},
        {"commended", g.manager | g.branch_head | g.contact_centre_lead | g.channel_operations_head | g.general_office},
        {"improvement_reported", g.branch},
        {"emergency_started", g.general_office},
        {"referrer_answered", g.general_office},
        {"rectification_ordered", g.department | g.channel_operations | g.general_office | g.keeper},
        {"rectified", g.branch},
        {"revisited", g.manager | g.branch | g.contact_centre},
        {"overdue", g.keeper},
        {"linked", g.anyone | g.keeper},
        {"unlinked", g.anyone | g.keeper},
        {"amended", g.anyone},
        {"closed", g.manager | g.branch | g.contact_centre | g.channel_operations | g.general_office},
        {"reopened", g.handlers | g.keeper},
        {"archived", g.channel_operations | g.keeper},
        {"viewed", g.anyone | g.readers},
        {"clock_corrected", g.keeper},
        {"judged_ineffective", g.keeper},
        {"noted", g.keeper},
        {"erased", g.channel_operations_head},
    };
    return table;
}

const std::map<std::string_view, Roles>& opinion_table() {
    static const Groups g;
    static const std::map<std::string_view, Roles> table{
        {"entered", g.anyone | g.customer},
        {"answered", g.staff | g.manager | g.branch | g.contact_centre},
        {"published", g.manager | g.branch},
        {"converted", g.staff | g.manager | g.branch | g.contact_centre | g.keeper},
        {"overdue", g.keeper},
        {"viewed", g.anyone | g.readers},
        {"amended", g.anyone},
        {"clock_corrected", g.keeper},
        {"judged_ineffective", g.keeper},
        {"noted", g.keeper},
        {"erased", g.channel_operations_head},
    };
    return table;
}

bool listed(const std::map<std::string_view, Roles>& table, std::string_view kind, Role role) {
    const auto it = table.find(kind);
    return it != table.end() && it->second.test(static_cast<std::size_t>(role));
}

std::string not_this_role(Role role, std::string_view kind) {
    return "The role " + std::string(to_string(role)) + " may not write '" + std::string(kind) + "' (rulebook 1).";
}

bool sees(const Actor& by, const std::vector<std::string>& units, const Rules& rules) {
    const auto scope = scope_of(by, rules);
    if (scope.extent == Scope::Extent::everything) return true;
    return scope.extent == Scope::Extent::unit && std::ranges::find(units, scope.unit) != units.end();
}

bool is_contact_centre(Role role) { return role == Role::contact_centre_agent || role == Role::contact_centre_lead; }
bool is_channel_operations(Role role) {
    return role == Role::channel_operations_officer || role == Role::channel_operations_head;
}

bool is_first_contact(const Actor& by, const Complaint& c) {
    return c.first_contact && !by.account.empty() && c.first_contact->account == by.account;
}

/// First contact is handed over by who has it, or by a head above that person (Art. 3).
std::string why_not_hand_over(const Actor& by, const Complaint& c, const Organisation& organisation) {
    if (!c.first_contact) return "Nobody has first contact yet: accept it (Art. 3).";
    static const Roles heads = roles({Role::outlet_manager, Role::branch_head, Role::contact_centre_lead,
                                      Role::channel_operations_head, Role::general_office});
    const bool above =
        heads.test(static_cast<std::size_t>(by.role)) && organisation.within(c.first_contact->unit, by.unit);
    return is_first_contact(by, c) || above ? "" : "First contact is handed over by who has it (Art. 3).";
}

std::string why_not_reply(const Actor& by, const Json& body, const Complaint& c, const Rules& rules) {
    const auto level = c.level.value_or(Level::ordinary);
    if (rules.policy.public_opinion_channels.contains(c.channel()) && by.role != Role::general_office &&
        !(level == Level::major && by.role == Role::channel_operations_head))
        return "Public opinion is answered by the general office alone (Op. 10).";
    if (level == Level::major) {
        if (by.role == Role::channel_operations_head) return {};
        if (by.role == Role::general_office && c.public_attention(rules.policy)) return {};
        return "Level 3 is answered by the head of channel operations, or by the general office where media or society "
               "attend (Art. 12(3)).";
    }
    if (is_contact_centre(by.role))
        return flag_of(body, "direct") ? "The contact centre answers indirectly, with what the unit found (Art. 19(2))."
                                       : "";
    if (by.role == Role::general_office)
        return c.public_attention(rules.policy)
                   ? ""
                   : "The general office answers where media or society attend (Op. 9, 10).";
    if (by.role == Role::outlet_staff)
        return level == Level::ordinary && c.on_the_spot ? ""
                                                         : "Outlet staff answer what was solved on the spot (Op. 7).";
    if (by.role == Role::outlet_manager && level != Level::ordinary)
        return "Level 2 is answered by the branch (Art. 11, 13).";
    return {};
}

std::string why_not_lower(const Actor& by, const Json& body, const Complaint& c) {
    const auto level = c.level.value_or(Level::ordinary);
    if (level == Level::major && by.role != Role::channel_operations_head)
        return "Only the head of channel operations lowers level 3.";
    if (by.role == Role::branch_head && number_of(body, "to") != 1) return "A branch head lowers level 2 to level 1.";
    return {};
}

/// Art. 23: level 1 is judged and punished by its branch; what belongs to no branch, by channel operations.
std::string why_not_branchs(const Complaint& c, const Organisation& organisation) {
    return organisation.branch_of(c.unit()).empty() ? "" : "Level 1 is the branch's to judge (Art. 23).";
}
std::string why_not_own_branch(const Actor& by, const Complaint& c, const Organisation& organisation) {
    return organisation.branch_of(c.unit()) == by.unit
               ? ""
               : "Level 1 is judged by the branch of the unit complained of (Art. 23).";
}

std::string why_not_determine(const Actor& by, const Complaint& c, const Organisation& organisation) {
    const bool undetermined = c.determination.is_object() && text_of(c.determination, "finding") == "undetermined";
    if (is_channel_operations(by.role))
        return undetermined || c.level.value_or(Level::ordinary) != Level::ordinary ? ""
                                                                                    : why_not_branchs(c, organisation);
    if (c.level.value_or(Level::ordinary) != Level::ordinary)
        return "Levels 2 and 3 are determined by channel operations (Art. 23).";
    if (undetermined) return "What could not be determined is decided by channel operations (Art. 23).";
    return why_not_own_branch(by, c, organisation);
}

std::string why_not_sanction(const Actor& by, const Complaint& c, const Organisation& organisation) {
    const bool ordinary = c.level.value_or(Level::ordinary) == Level::ordinary;
    if (is_channel_operations(by.role)) return ordinary ? why_not_branchs(c, organisation) : "";
    return ordinary ? why_not_own_branch(by, c, organisation)
                    : "Levels 2 and 3 are sanctioned by channel operations (Art. 23).";
}

/// The contact centre's agents dispatch; taking it from whom a person gave it to is their lead's (rulebook 1).
std::string why_not_assign(const Actor& by, const Json& body, const Complaint& c) {
    const bool again = text_of(body, "as", "owner") == "owner" && c.owner_by_person;
    return by.role == Role::contact_centre_agent && again ? "Who was assigned is reassigned by the lead (rulebook 1)."
                                                          : "";
}

/// The regulator's limit is extended by the branch's head or head office first, by the bank's head office then.
std::string why_not_instruct(const Actor& by, const Json& body, const Complaint& c) {
    if (text_of(body, "extend") != "regulator_limit") return {};
    const bool top = by.role == Role::channel_operations_head || by.role == Role::bank_leader;
    if (top || (by.role == Role::branch_head && c.regulator_extensions.empty())) return {};
    return "The regulator's limit is extended by the head of the branch, the second time by head office.";
}

/// Staff of an outlet raise and ask what they themselves took in, or solved on the spot (rulebook 1, 3; Art. 3(2)).
std::string why_not_staff(const Actor& by, std::string_view kind, const Complaint& c) {
    if (kind == "raised" && !is_first_contact(by, c)) return "Staff raise what they took in themselves (rulebook 3).";
    if (kind == "satisfaction_recorded" && !is_first_contact(by, c) && !c.on_the_spot)
        return "Staff ask about what they took in or solved themselves (Art. 3(2)).";
    return {};
}

}  // namespace

bool is_accused(const Complaint& c, std::string_view account) {
    const auto it = c.known() ? c.captured.find("accused") : c.captured.end();
    return c.known() && it != c.captured.end() && !account.empty() &&
           std::ranges::find(*it, Json(account)) != it->end();
}

std::string why_not_authorised(const Actor& by, std::string_view kind, const Json& body, const Complaint& c,
                               const Rules& rules, std::optional<Instant> when) {
    const auto& organisation = when ? rules.organisation_at(*when) : rules.organisation;
    const bool handing_over = kind == "assigned" && text_of(body, "as") == "first_contact";
    if (!handing_over && !listed(complaint_table(), kind, by.role)) return not_this_role(by.role, kind);
    if (by.role == Role::rule_keeper || kind == "captured") return {};
    if (!sees(by, visible_to(c, rules, organisation), rules))
        return "The complaint does not concern the unit " + by.unit + ".";
    if (kind != "viewed" && is_accused(c, by.account))
        return "Who is complained of does not handle the complaint (recusal).";
    if (kind == "replied") return why_not_reply(by, body, c, rules);
    if (kind == "lowered") return why_not_lower(by, body, c);
    if (handing_over) return why_not_hand_over(by, c, organisation);
    if (kind == "assigned") return why_not_assign(by, body, c);
    if (kind == "determined") return why_not_determine(by, c, organisation);
    if (kind == "instructed") return why_not_instruct(by, body, c);
    if (by.role == Role::outlet_staff) return why_not_staff(by, kind, c);
    if (kind == "archived" && !c.referred(rules.policy))
        return "Channel operations archives what a body referred; the rest is archived by rule (Op. 9).";
    if (kind == "sanctioned") return why_not_sanction(by, c, organisation);
    if (kind == "closed" && by.role == Role::outlet_manager && c.level.value_or(Level::ordinary) != Level::ordinary)
        return "Level 2 and 3 are closed by the branch or head office (rulebook 1).";
    return {};
}

std::string why_not_authorised(const Actor& by, std::string_view kind, const OpinionEntry& entry, const Rules& rules,
                               std::optional<Instant> when) {
    if (!listed(opinion_table(), kind, by.role)) return not_this_role(by.role, kind);
    if (by.role == Role::rule_keeper || kind == "entered") return {};
    const auto& organisation = when ? rules.organisation_at(*when) : rules.organisation;
    if (!sees(by, visible_to(entry, organisation), rules))
        return "The entry does not concern the unit " + by.unit + ".";
    return {};
}

}  // namespace huiyin
