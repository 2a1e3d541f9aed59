// SPDX-License-Identifier: Apache-2.0
// Policy check, use, branch, workdays, organisation, try, list (rulebook 9; Art. 24).
#include <iostream>
#include <set>

#include "server/app/founding.hpp"
#include "server/main/commands.hpp"
#include "server/main/console.hpp"
#include "server/runtime/kept_clock.hpp"
#include "server/runtime/policy_schema.hpp"
#include "server/services/organisation_service.hpp"
#include "server/services/policy_service.hpp"
#include "shared/foundation/text.hpp"

namespace huiyin::server_main {
namespace {

using namespace server;

constexpr JsonLimits file_limits{.bytes = std::size_t{4} << 20, .depth = 16};

Result<Json> json_file(const std::string& path) {
    const auto text = read_file(path);
    if (!text) return std::unexpected(text.error());
    auto json = parse_json(*text, file_limits);
    if (!json) return fault("this file is not readable JSON: " + json.error().what, path);
    return stored_texts(*json);
}

/// The rules that this policy makes with the bank that it is for: a head office's, that in --organisation, or the
/// demonstration bank.
Result<Rules> rules_tried(const Options& options, const Json& policy) {
    if (!options.data.empty()) {
        auto context = open_office(options.data);
        if (!context) return std::unexpected(context.error());
        return rules_with_policy(context->rules, policy);
    }
    const auto organisation =
        options.organisation.empty() ? Result<std::string>(std::string{}) : read_file(options.organisation);
    if (!organisation) return std::unexpected(organisation.error());
    return rules_from_files(canonical(policy), *organisation);
}

std::string joined(const auto& years) {
    std::string out;
    for (const int year : years) out += (out.empty() ? "" : ", ") + std::to_string(year);
    return out;
}

void say_calendar(std::ostream& out, const WorkingCalendar& calendar, Instant now) {
    out << "working days are official for " << joined(calendar.official_years()) << '\n';
    if (const auto assumed = assumed_years(calendar, now); !assumed.empty())
        out << "no official calendar for " << joined(assumed)
            << ": Monday-Friday is assumed there, and every due time that depends on it says so; load the "
               "calendar with 'policy workdays' once it is published\n";
}

int change(const Options& options, const MakeRules& make, const std::string& what) {
    return alone(options, [&](Opened& opened) -> int {
        auto rules = make(*opened.store, opened.context.rules);
        if (!rules) return complain(rules.error());
        const auto subjects = put_in_force(*opened.store, opened.context, std::move(*rules), what);
        const auto& now = opened.context.rules;
        opened.out << what << ": in force; " << subjects
                   << " subjects looked at again, each complaint under the version "
                   << "it was received under\n";
        say_calendar(opened.out, now.calendar, opened.context.now());
        return Exit::done;
    });
}

}  // namespace

int policy_check(const Options& options) {
    const auto policy = json_file(options.file);
    if (!policy) return complain(policy.error());
    if (auto fits = check_policy_schema(*policy); !fits) return complain(fits.error());
    const auto rules = rules_tried(options, *policy);
    if (!rules) return complain(rules.error());
    std::cout << "policy " << rules->policy.version << " can be used\n";
    say_calendar(std::cout, rules->calendar, wall_time());
    return Exit::done;
}

int policy_use(const Options& options) {
    const auto policy = json_file(options.file);
    if (!policy) return complain(policy.error());
    return change(
        options, [&](Store&, const Rules& rules) { return rules_with_policy(rules, *policy); },
        "policy " + text_of(*policy, "version"));
}

int policy_branch(const Options& options) {
    if (options.withdraw != options.file.empty())
        return complain({"give the branch's file, or --withdraw to take its rules back", "policy branch"});
    const auto file = options.withdraw ? Result<Json>(Json()) : json_file(options.file);
    if (!file) return complain(file.error());
    const auto what = options.withdraw ? "branch " + options.unit + " has no rules of its own"
                                       : "branch " + options.unit + " rules " + text_of(*file, "version");
    return change(
        options, [&](Store&, const Rules& rules) { return rules_with_branch(rules, options.unit, *file); }, what);
}

int policy_workdays(const Options& options) {
    const auto workdays = json_file(options.file);
    if (!workdays) return complain(workdays.error());
    return change(
        options, [&](Store&, const Rules& rules) { return rules_with_workdays(rules, *workdays); }, "working days");
}

int policy_organisation(const Options& options) {
    const auto organisation = json_file(options.file);
    if (!organisation) return complain(organisation.error());
    return change(
        options,
        [&](Store& store, const Rules& rules) {
            return rules_with_organisation(store, rules, *organisation,
                                           kept_clock(store, clock_limits(rules.policy))->now());
        },
        "organisation");
}

int policy_try(const Options& options) {
    const auto policy = json_file(options.file);
    if (!policy) return complain(policy.error());
    return with_office(options, Mode::reads, [&](Opened& opened) -> int {
        const auto tried = rules_with_policy(opened.context.rules, *policy);
        if (!tried) return complain(tried.error());
        const auto found = dry_run(*opened.store, opened.context, *tried);
        if (options.json) {
            opened.out << found.dump() << '\n';
            return Exit::done;
        }
        for (const auto& item : found["items"]) {
            opened.out << text_of(item, "number");
            for (const char* what : {"level", "owner", "department", "late", "points"})
                if (item.contains(what))
                    opened.out << '\t' << what << ' ' << item[what]["from"].dump() << " -> " << item[what]["to"].dump();
            opened.out << '\n';
        }
        for (const auto& score : found["scores"])
            opened.out << text_of(score, "branch") << '\t' << text_of(score, "quarter") << "\tscore "
                       << score["from"].dump() << " -> " << score["to"].dump() << '\n';
        opened.out << found["items"].size() << " of " << found["complaints"]
                   << " complaints would have been otherwise\n";
        return Exit::done;
    });
}

int policy_list(const Options& options) {
    return with_office(options, Mode::reads, [](Opened& opened) -> int {
        const auto& rules = opened.context.rules;
        // A version that outlived a change of the organisation stands there more than once.
        std::set<std::string> told{rules.policy.version};
        for (const auto& then : rules.earlier)
            if (told.insert(then.policy.version).second) opened.out << then.policy.version << "\tearlier\n";
        opened.out << rules.policy.version << "\tin force\n";
        for (const auto& file : rules.branch_files)
            opened.out << rules.policy.version << '+' << text_of(file, "version") << "\tin force at "
                       << text_of(file, "branch") << '\n';
        for (const auto& entry : policy_history(*opened.store))
            opened.out << text_of(entry, "at") << '\t' << text_of(entry, "what") << '\n';
        say_calendar(opened.out, rules.calendar, opened.context.now());
        return Exit::done;
    });
}

}  // namespace huiyin::server_main
