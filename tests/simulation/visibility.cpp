// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/visibility.hpp"

#include <algorithm>

#include "shared/complaint/authority.hpp"
#include "shared/events/fold.hpp"
#include "shared/reports/unit_record.hpp"

namespace huiyin::simulation {
namespace {

std::vector<std::string> units_of(const std::string& subject, const std::vector<std::string>& texts,
                                  const Rules& rules) {
    std::vector<Event> events;
    for (const auto& text : texts)
        if (auto event = parse_line(text)) events.push_back(std::move(*event));
    return std::visit([&](const auto& folded) { return visible_to(folded, rules); },
                      fold_subject(subject, events, rules));
}

}  // namespace

bool Visibility::sees(server::Store& store, const Rules& rules, const std::string& subject, const std::string& unit) {
    const auto texts = store.opened_events(subject);
    Digest digest;
    for (const auto& text : texts) digest.add(hash_of(text));
    auto& known = known_[subject];
    if (auto lines = digest.to_string() + rules.policy.version; known.lines != lines)
        known = {lines, units_of(subject, texts, rules)};
    return std::ranges::find(known.units, unit) != known.units.end();
}

}  // namespace huiyin::simulation
