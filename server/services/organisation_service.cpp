// SPDX-License-Identifier: Apache-2.0
#include "server/services/organisation_service.hpp"

#include <algorithm>

#include "server/ingest/loaded_subject.hpp"
#include "server/services/policy_service.hpp"
#include "server/services/service_faults.hpp"
#include "shared/dryrun/organisation_dry_run.hpp"

namespace huiyin::server {
namespace {

/// An event that is written in the very moment of a change is still judged by the tree that its writer saw.
constexpr std::chrono::milliseconds one_ms{1};

/// Who keeps the organisation, and what was asked for.
Answer<Json> organisation_asked(const Actor& actor, const Json& asked) {
    if (actor.role != Role::administrator) return forbidden(faults::organisation_of_administrator);
    const auto organisation = asked.find("organisation");
    if (organisation == asked.end() || !organisation->is_object())
        return invalid(faults::whole_organisation, "organisation");
    return *organisation;
}

}  // namespace

Result<Rules> rules_with_organisation(Store& store, const Rules& in_force, const Json& organisation, Instant from) {
    const auto next = Organisation::from_json(organisation);
    if (!next) return std::unexpected(next.error());
    if (const auto fits = may_follow(store, in_force.organisation, *next); !fits) return std::unexpected(fits.error());
    return in_force.with_organisation(organisation, from);
}

Answer<Json> change_organisation(ServerRuntime& runtime, const Actor& actor, const Json& asked) {
    const auto organisation = organisation_asked(actor, asked);
    if (!organisation) return std::unexpected(organisation.error());
    return change_rules(
        runtime, asked,
        [&](Store& store, const Rules& rules) {
            return rules_with_organisation(store, rules, *organisation, runtime.context.now() + one_ms);
        },
        "organisation by " + actor.account);
}

Answer<Json> organisation_dry_run(ServerRuntime& runtime, const Actor& actor, const Json& asked) {
    const auto organisation = organisation_asked(actor, asked);
    if (!organisation) return std::unexpected(organisation.error());
    return runtime.readers.read<Json>(
        [&](Store& store) -> Answer<Json> {
            const auto& in_force = runtime.context.rules;
            const auto now = runtime.context.now();
            const auto tried = rules_with_organisation(store, in_force, *organisation, now + one_ms);
            if (!tried) return invalid(tried.error());
            auto out = sight_changed(all_complaints(store, in_force), in_force, *tried);
            out["as_of"] = to_beijing(now);
            out["warnings"] = Json::array();
            for (const auto& warning : tried->organisation.warnings())
                out["warnings"].push_back(warning.where + ": " + warning.what);
            return out;
        },
        Readers::Length::lengthy);
}

}  // namespace huiyin::server
