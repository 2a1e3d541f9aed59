// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines a person may write now. shared/ decides; here it is only asked with each body that the action's sheet
// could make.
#include <vector>

#include "client/app/rows/snapshot.hpp"
#include "shared/complaint/complaint_effects.hpp"

namespace huiyin::app {
namespace {

struct Probe {
    const char* kind;
    std::vector<Json> bodies;  ///< offered when one of them would take effect
};

/// In the order of a complaint's life (rulebook 5).
std::vector<Probe> probes() {
    const Json nothing = Json::object();
    return {{"accepted", {nothing}},
            {"responded", {nothing}},
            {"graded", {{{"level", 1}}}},
            {"investigated", {nothing}},
            {"proposed", {nothing}},
            {"approved", {nothing}},
            {"replied", {{{"direct", true}}, {{"direct", false}}}},
            {"satisfaction_recorded", {nothing}},
            {"filed", {nothing}},
            {"closed", {nothing}},
            {"raised", {{{"to", 2}}, {{"to", 3}}}},
            {"lowered", {{{"to", 1}}, {{"to", 2}}}},
            {"assigned", {nothing, {{"as", "first_contact"}, {"person", "successor"}}}},
            {"referred_up", {nothing}},
            {"instructed", {nothing}},
            {"progress_told", {nothing}},
            {"contact_failed", {nothing}},
            {"sent_back", {nothing}},
            {"remedied", {nothing}},
            {"compensated", {nothing}},
            {"called_back", {nothing}},
            {"rework_ordered", {nothing}},
            {"withdrawal_requested", {nothing}},
            {"withdrawal_verified", {nothing}},
            {"notified", {nothing}},
            {"evidence_attached", {nothing}},
            {"determined", {nothing}},
            {"improvement_reported", {nothing}},
            {"rectified", {nothing}},
            {"revisited", {nothing}},
            {"reopened", {nothing}},
            {"sanctioned", {nothing}},
            {"commended", {nothing}},
            {"rectification_ordered", {nothing}},
            {"referrer_answered", {nothing}},
            {"emergency_started", {nothing}},
            {"linked", {nothing}},
            {"unlinked", {nothing}},
            {"amended", {{{"field", "facts.referrer"}, {"new", ""}}}},
            {"archived", {nothing}}};
}

/// What is allowed but would have nothing to act on is not offered.
std::string without_object(std::string_view kind, const Complaint& c, const Rules& rules) {
    if (kind == "unlinked" && c.links.empty()) return "It is not linked.";
    if (kind == "referrer_answered" && !c.referred(rules.policy)) return "No body referred it.";
    return {};
}

std::string why_not(const Probe& probe, const Complaint& c, const Actor& actor, const Rules& rules) {
    std::string first;
    for (const auto& body : probe.bodies) {
        auto reason = why_not_authorised(actor, probe.kind, body, c, rules);
        if (reason.empty()) {
            Event line;
            line.kind = probe.kind;
            line.by = actor;
            line.body = body;
            reason = why_not_now(line, c, rules);
        }
        if (reason.empty()) reason = without_object(probe.kind, c, rules);
        if (reason.empty()) return {};
        if (first.empty()) first = std::move(reason);
    }
    return first;
}

}  // namespace

std::vector<Offer> offers_of(const Complaint& c, const Actor& actor, const Rules& rules) {
    std::vector<Offer> out;
    for (const auto& probe : probes()) out.push_back({QString::fromUtf8(probe.kind), why_not(probe, c, actor, rules)});
    return out;
}

}  // namespace huiyin::app
