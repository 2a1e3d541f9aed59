// SPDX-License-Identifier: Apache-2.0
#include "server/lists/list_names.hpp"

#include <algorithm>

#include "shared/view/grams.hpp"
#include "shared/vocabulary/codes.hpp"

namespace huiyin::server {
namespace {

const std::string everyone = "*";
const std::string changes = "changed";

std::string viewer_name(const std::optional<std::string>& viewer) { return viewer.value_or(everyone); }

std::string subject_list(const std::string& viewer, bool opinions, const std::string& what) {
    return viewer + (opinions ? " entries " : " complaints ") + what;
}
std::string duty_list(const std::string& viewer, const std::string& kind, const std::string& state) {
    return viewer + " duties " + kind + '=' + state;
}
std::string unit_duty_list(const std::string& unit, const std::string& state) { return unit + " owes " + state; }
std::string gram_list(const std::string& gram, bool opinions) {
    return (opinions ? "entries with " : "complaints with ") + gram;
}

std::vector<std::string> subject_facets(const SubjectRow& row) {
    return {"",
            "unit=" + row.unit,
            "level=" + std::to_string(row.level),
            "state=" + row.state,
            "category=" + row.category,
            "channel=" + row.channel,
            row.overdue ? "overdue" : "in time"};
}

void list_subject(const SubjectRow& row, const std::vector<std::string>& viewers, std::vector<Listing>& out) {
    const auto facets = subject_facets(row);
    for (const auto& viewer : viewers) {
        for (const auto& facet : facets) out.push_back({subject_list(viewer, row.opinion, facet), row.received_at, 0});
        out.push_back({subject_list(viewer, row.opinion, changes), row.as_of, 0});
    }
    for (const auto& gram : grams_of(row.words)) out.push_back({gram_list(gram, row.opinion), row.received_at, 0});
}

/// The name of every value of a code, or of the one that is asked for.
template <class Code>
std::vector<std::string> names_asked(const std::string& name) {
    if (!name.empty()) return {name};
    std::vector<std::string> out;
    for (int i = 0; !to_string(static_cast<Code>(i)).empty(); ++i) out.emplace_back(to_string(static_cast<Code>(i)));
    return out;
}

}  // namespace

std::vector<Listing> listings_of(const SubjectRow& row, const std::vector<std::string>& scope,
                                 const std::vector<DutyRow>& duties) {
    auto viewers = scope;
    viewers.push_back(everyone);
    std::vector<Listing> out;
    if (!row.state.empty()) list_subject(row, viewers, out);
    for (const auto& duty : duties) {
        for (const auto& viewer : viewers)
            out.push_back({duty_list(viewer, duty.kind, duty.state), duty.due, duty.position});
        out.push_back({unit_duty_list(duty.unit, duty.state), duty.due, duty.position});
    }
    std::ranges::sort(out);
    return out;
}

ListGroups lists_for(const SubjectFilter& f) {
    const auto list = [&](const std::string& facet) { return subject_list(viewer_name(f.viewer), f.opinions, facet); };
    ListGroups out;
    const auto add = [&](const char* what, const std::string& value) {
        if (!value.empty()) out.push_back({list(what + value)});
    };
    add("state=", f.state);
    add("category=", f.category);
    add("channel=", f.channel);
    if (f.level) add("level=", std::to_string(*f.level));
    if (f.overdue) out.push_back({list(*f.overdue ? "overdue" : "in time")});
    if (!f.units.empty()) {
        out.emplace_back();
        for (const auto& unit : f.units) out.back().push_back(list("unit=" + unit));
    }
    if (out.empty()) out.push_back({list("")});
    return out;
}

std::string list_of_changes(const SubjectFilter& f) { return subject_list(viewer_name(f.viewer), f.opinions, changes); }

std::vector<std::vector<std::string>> lists_for(const Search& search, bool opinions) {
    std::vector<std::vector<std::string>> out;
    const auto add = [&](const std::vector<std::string>& texts) {
        std::vector<std::string> lists;
        for (const auto& text : texts)
            for (const auto& gram : grams_of(text)) lists.push_back(gram_list(gram, opinions));
        out.push_back(std::move(lists));
    };
    for (const auto& spelling : search.spellings()) add({spelling});
    if (!search.words().empty()) add(search.words());
    return out;
}

ListGroups lists_for(const DutyFilter& f) {
    ListGroups out;
    const auto states = names_asked<DutyState>(f.state);
    if (!f.units.empty()) {
        out.emplace_back();
        for (const auto& unit : f.units)
            for (const auto& state : states) out.back().push_back(unit_duty_list(unit, state));
    }
    if (!f.units.empty() && !f.viewer && f.kind.empty()) return out;
    out.emplace_back();
    for (const auto& kind : names_asked<DutyKind>(f.kind))
        for (const auto& state : states) out.back().push_back(duty_list(viewer_name(f.viewer), kind, state));
    return out;
}

}  // namespace huiyin::server
