// SPDX-License-Identifier: Apache-2.0
#include "server/audit/verify_rules.hpp"

#include "server/ingest/administrative_events.hpp"
#include "server/ingest/rules_given_back.hpp"
#include "server/runtime/stored_rules.hpp"

namespace huiyin::server {
namespace {

/// Earlier versions are learnt from others, too.
std::string in_force(const Rules& rules) {
    auto json = rules.to_json();
    json.erase("earlier");
    return canonical(json);
}

}  // namespace

std::string wrong_rules(Store& store, const std::string& own_origin) {
    const auto events = administrative_events_on(store, administrative::rules);
    if (events.empty() || events.back().origin != own_origin) return {};
    const auto said = rules_of(events.back());
    const auto stand = read_rules(store.value("rules").value_or(""));
    if (!said) return {};
    if (!stand) return "the rules that are in force cannot be read";
    if (in_force(*said) == in_force(*stand)) return {};
    return "the rules that are in force are others than the log says";
}

}  // namespace huiyin::server
