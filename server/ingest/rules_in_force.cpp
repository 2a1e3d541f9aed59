// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/rules_in_force.hpp"

#include <algorithm>
#include <set>

#include "server/ingest/administrative_events.hpp"
#include "server/ingest/rebuilding.hpp"
#include "shared/policy/organisation_change.hpp"

namespace huiyin::server {
namespace {

constexpr const char* history_key = "policy_history";

}  // namespace

Result<void> may_follow(Store& store, const Organisation& in_force, const Organisation& next) {
    std::set<std::string, std::less<>> taken;
    for (const auto& account : store.accounts()) taken.insert(account.unit);
    for (const auto& device : store.origins()) taken.insert(device.unit);
    const auto stands_at = [&](std::string_view unit) {
        return taken.contains(unit) || !store.subject_digests(std::string(unit)).empty();
    };
    return check_change(in_force, next, stands_at);
}

std::int64_t put_in_force(Store& store, ServerContext& context, Rules rules, const std::string& what) {
    const auto subjects = hold_again(store, context, std::move(rules), what, context.now());
    record_rules(store, context);
    return subjects;
}

std::int64_t hold_again(Store& store, ServerContext& context, Rules rules, const std::string& what, Instant since) {
    context.go_by(std::move(rules));
    store.put_value("rules", canonical(context.rules.to_json()));
    auto history = policy_history(store);
    history.push_back({{"at", to_beijing(since)}, {"version", context.rules.policy.version}, {"what", what}});
    std::ranges::stable_sort(history.get_ref<Json::array_t&>(), {},
                             [](const Json& entry) { return text_of(entry, "at"); });
    store.put_value(history_key, canonical(history));
    return rebuild(store, context);
}

Json policy_history(ValueStore& store) {
    const auto text = store.value(history_key);
    return text ? parse_json(*text).value_or(Json::array()) : Json::array();
}

}  // namespace huiyin::server
