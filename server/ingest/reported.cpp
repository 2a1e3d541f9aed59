// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/reported.hpp"

#include "server/store/subject_names.hpp"

namespace huiyin::server {

std::vector<std::string> units_reported(const Rules& rules, const Period& period, const std::string& unit) {
    const auto& organisation = rules.organisation_at(period.until);
    std::vector<std::string> out;
    if (unit.empty() || unit == organisation.head_office()) return out;
    for (const auto& [code, ignored] : organisation.units())
        if (organisation.within(code, unit)) out.push_back(code);
    if (out.empty()) out.push_back(unit);  // it was not there yet: no list would ask for every unit
    return out;
}

FactsAsked facts_asked(const Rules& rules, const Period& period, const std::string& unit) {
    return {period.from, period.until, units_reported(rules, period, unit), {}};
}

ReportedTogether reported_together(Store& store, const FactsAsked& asked, const std::vector<ReportFacts>& marked) {
    return huiyin::reported_together(marked, [&](const std::string& subject) -> std::optional<PlaceInTime> {
        const auto row = store.subject(subject);
        const auto other = row ? store.facts(*row) : std::nullopt;
        return other && is_asked_for(asked, *other) ? std::optional(other->place) : std::nullopt;
    });
}

Json item_of_subject(const SubjectRow& row) {
    const auto said = said_of(row);
    Json out{{"subject", row.subject},
             {"number", row.number},
             {"code", said.value("code", Json())},
             {"unit", row.unit},
             {"category", row.category},
             {row.opinion ? "opinion" : "channel", row.channel},
             {"state", row.state},
             {"received_at", to_beijing(row.received_at)},
             {"overdue", row.overdue}};
    if (row.opinion) return out;
    for (const char* field : {"cause", "external", "product"}) out[field] = said.value(field, Json());
    out["named_owner"] = row.owner_person.empty() ? Json() : Json(row.owner_person);
    out["level"] = row.level == 0 ? Json() : Json(row.level);
    out["owner"] = {{"unit", row.owner_unit}, {"person", row.owner_person.empty() ? Json() : Json(row.owner_person)}};
    return out;
}

}  // namespace huiyin::server
