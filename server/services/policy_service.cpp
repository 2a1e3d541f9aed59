// SPDX-License-Identifier: Apache-2.0
#include "server/services/policy_service.hpp"

#include "server/ingest/loaded_subject.hpp"
#include "server/runtime/policy_schema.hpp"
#include "server/runtime/schema_faults.hpp"
#include "server/services/service_faults.hpp"
#include "shared/dryrun/calendar_dry_run.hpp"
#include "shared/dryrun/dry_run.hpp"

namespace huiyin::server {
namespace {

/// The path as it stands in the file that was given, not in the rules as a whole.
std::unexpected<Fault> in_file(Fault f, const std::string& prefix) {
    if (f.where.starts_with(prefix)) f.where.erase(0, prefix.size());
    return std::unexpected(std::move(f));
}

}  // namespace

Result<Rules> rules_with_policy(const Rules& in_force, const Json& policy) {
    if (auto fits = check_policy_schema(policy); !fits) return std::unexpected(fits.error());
    auto rules = in_force.with_policy(policy, Json(in_force.branch_files));
    if (!rules) return in_file(rules.error(), "policy.");
    return rules;
}

Result<Rules> rules_with_branch(const Rules& in_force, const std::string& unit, const Json& file) {
    const auto* branch = in_force.organisation.find(unit);
    if (!branch || branch->kind != UnitKind::branch) return fault(faults::not_a_branch, "unit");
    if (!file.is_null() && text_of(file, "branch") != unit) return fault(faults::not_this, "branch", {unit});
    Json files = Json::array();
    for (const auto& other : in_force.branch_files)
        if (text_of(other, "branch") != unit) files.push_back(other);
    const auto place = "branches[" + std::to_string(files.size()) + "].";
    if (!file.is_null()) files.push_back(file);
    auto rules = in_force.with_policy(in_force.policy.source, files);
    if (!rules && rules.error().where == "policy.version") return fault(faults::rules_version_used, "version");
    if (!rules) return in_file(rules.error(), place);
    return rules;
}

Result<Rules> rules_with_workdays(const Rules& in_force, const Json& workdays) {
    auto json = in_force.to_json();
    json["workdays"] = workdays;
    auto rules = Rules::from_json(json);
    if (!rules) return in_file(rules.error(), "workdays.");
    return rules;
}

namespace {

/// The calendar and the branches' own files are files that an administrator keeps, too (rulebook 1).
bool keeps_files(const Actor& actor) {
    return actor.role == Role::administrator || actor.role == Role::channel_operations_head;
}

/// An administrator sees no complaint (rulebook 1): how many would be otherwise, and in what, is all there is.
void forget_names(Json& found) {
    for (auto& item : found["items"])
        for (const char* member : {"subject", "number", "received_at"}) item.erase(member);
}

Answer<Json> not_the_files() { return forbidden(faults::rules_kept_by); }

}  // namespace

Answer<Json> change_rules(ServerRuntime& runtime, const Json& asked, const MakeRules& make, const std::string& what) {
    const auto alone = runtime.rules_lock.alone();
    auto& context = runtime.context;
    const auto from = text_of(asked, "from");
    if (!from.empty() && from != runtime.rules_version)
        return problem(409, "rules-changed", faults::rules_changed, "from");
    const auto before = context.rules;
    auto done = runtime.writer.run<std::int64_t>([&](Store& store) -> Answer<std::int64_t> {
        auto rules = make(store, context.rules);
        if (!rules) return invalid(rules.error());
        return put_in_force(store, context, std::move(*rules), what);
    });
    if (!done) {
        context.go_by(before);
        return std::unexpected(done.error());
    }
    runtime.rules_version = version_of(context.rules);
    context.log.info("other rules are in force", {{"version", context.rules.policy.version}, {"what", what}});
    return Json{
        {"version", context.rules.policy.version}, {"rules_version", runtime.rules_version}, {"subjects", *done}};
}

Answer<Json> change_policy(ServerRuntime& runtime, const Actor& actor, const Json& asked) {
    if (actor.role != Role::channel_operations_head) return forbidden(faults::policy_by_head);
    const auto policy = asked.find("policy");
    if (policy == asked.end() || !policy->is_object()) return invalid(faults::whole_policy, "policy");
    return change_rules(
        runtime, asked, [&](Store&, const Rules& rules) { return rules_with_policy(rules, *policy); },
        "policy " + text_of(*policy, "version") + " by " + actor.account);
}

Answer<Json> change_workdays(ServerRuntime& runtime, const Actor& actor, const Json& asked) {
    if (!keeps_files(actor)) return not_the_files();
    const auto workdays = asked.find("workdays");
    if (workdays == asked.end() || !workdays->is_object()) return invalid(faults::whole_calendar, "workdays");
    return change_rules(
        runtime, asked, [&](Store&, const Rules& rules) { return rules_with_workdays(rules, *workdays); },
        "working days by " + actor.account);
}

Answer<Json> change_branch(ServerRuntime& runtime, const Actor& actor, const std::string& unit, const Json& asked) {
    if (!keeps_files(actor)) return not_the_files();
    const auto file = asked.find("rules");
    if (file == asked.end() || (!file->is_object() && !file->is_null()))
        return invalid(faults::whole_branch_file_or_null, "rules");
    const auto what = file->is_null() ? "branch " + unit + " has no rules of its own"
                                      : "branch " + unit + " rules " + text_of(*file, "version");
    return change_rules(
        runtime, asked, [&](Store&, const Rules& rules) { return rules_with_branch(rules, unit, *file); },
        what + " by " + actor.account);
}

Answer<Json> workdays_dry_run(ServerRuntime& runtime, const Actor& actor, const Json& asked) {
    if (!keeps_files(actor)) return not_the_files();
    const auto& in_force = runtime.context.rules;
    auto tried = rules_with_workdays(in_force, asked.value("workdays", in_force.calendar.json()));
    if (!tried) return invalid(tried.error());
    return runtime.readers.read<Json>(
        [&](Store& store) -> Answer<Json> {
            const auto now = runtime.context.now();
            auto out = due_times_changed(all_complaints(store, in_force), in_force, *tried, now);
            if (actor.role == Role::administrator) forget_names(out);
            out["as_of"] = to_beijing(now);
            out["assumed_years"] = assumed_years(tried->calendar, now);
            return out;
        },
        Readers::Length::lengthy);
}

Json dry_run(Store& store, const ServerContext& context, const Rules& tried) {
    const auto now = context.now();
    auto out = policy_dry_run(all_complaints(store, context.rules), context.rules, tried, now);
    out["in_force"] = context.rules.policy.version;
    out["tried"] = tried.policy.version;
    out["as_of"] = to_beijing(now);
    out["assumed_years"] = assumed_years(tried.calendar, now);
    return out;
}

Answer<Json> dry_run_for(ServerRuntime& runtime, const Actor& actor, const Json& asked) {
    const bool names = actor.role == Role::channel_operations_head;
    if (!names && (actor.role != Role::administrator || asked.contains("policy")))
        return forbidden(faults::policy_tried_by_head);
    const auto& in_force = runtime.context.rules;
    const auto policy = asked.value("policy", in_force.policy.source);
    const auto branches = asked.value("branches", Json(in_force.branch_files));
    if (!branches.is_array()) return invalid(faults::list_of_branch_files, "branches");
    if (auto fits = check_policy_schemas({{"policy", policy}}); !fits) return invalid(fits.error());
    auto tried = in_force.with_policy(policy, branches);
    if (!tried) return invalid(tried.error());
    return runtime.readers.read<Json>(
        [&](Store& store) -> Answer<Json> {
            auto out = dry_run(store, runtime.context, *tried);
            if (!names) forget_names(out);
            return out;
        },
        Readers::Length::lengthy);
}

}  // namespace huiyin::server
