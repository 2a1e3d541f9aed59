// SPDX-License-Identifier: Apache-2.0
#include "server/services/reporting.hpp"

#include <algorithm>
#include <functional>

#include "server/ingest/quarters.hpp"
#include "server/ingest/reported.hpp"
#include "server/services/report_workbook.hpp"
#include "server/services/service_faults.hpp"
#include "shared/foundation/field_faults.hpp"
#include "shared/reports/report.hpp"
#include "shared/vocabulary/roles.hpp"

namespace huiyin::server {
namespace {

constexpr std::size_t rows_a_page = 1'000;

struct ReportKind {
    std::string_view code;
    Result<Period> (*parse)(std::string_view);
    int Policy::*days;   ///< working days after the period until it is due
    bool of_the_centre;  ///< the contact centre owes it for the whole bank
};
constexpr ReportKind report_kinds[] = {{"month", parse_month, &Policy::monthly_report_days, true},
                                       {"quarter", parse_quarter, &Policy::quarterly_report_days, false}};

/// The branch whose quarter it is, or the contact centre whose month it is, owes the report.
std::string owes(const ReportKind& kind, const std::string& unit, const Organisation& organisation) {
    return kind.of_the_centre || unit.empty() ? organisation.contact_centre() : unit;
}

/// What a report is about.
struct Reported {
    const ReportKind* kind;
    Period period;
    FactsAsked asked;
};

Result<Reported> reported_by(const ReportWanted& wanted, const Rules& rules) {
    const auto kind = std::ranges::find(report_kinds, wanted.kind, &ReportKind::code);
    if (kind == std::end(report_kinds)) return fault(faults::month_or_quarter, "kind");
    const auto period = kind->parse(wanted.period);
    if (!period) return std::unexpected(fault_at(period.error(), "period"));
    if (!wanted.unit.empty() && !rules.organisation.find(wanted.unit)) return fault(faults::no_such_unit, "unit");
    Reported out{kind, *period, facts_asked(rules, *period, wanted.unit)};
    out.asked.department = wanted.department;
    return out;
}

/// The next of the complaints asked for, which `asked` goes on behind then; nothing is held between two pages.
std::vector<SubjectRow> next_rows(Store& store, FactsAsked& asked) {
    store.let_go();
    std::vector<PlaceInTime> places;
    store.each_fact(asked, [&](const ReportFacts& facts) {
        places.push_back(facts.place);
        return places.size() < rows_a_page;
    });
    std::vector<SubjectRow> out;
    for (const auto& at : places)
        if (auto row = store.subject(at.subject)) out.push_back(std::move(*row));
    if (!places.empty()) asked.after = places.back();
    return out;
}

/// The branch that a person may look at: the one asked for, or their own; "" all of them.
Answer<std::string> branch_for(const Actor& actor, const Rules& rules, const std::string& asked) {
    const auto scope = scope_of(actor, rules);
    auto own = rules.organisation.branch_of(actor.unit);
    if (!asked.empty()) {
        const auto* unit = rules.organisation.find(asked);
        if (!unit || unit->kind != UnitKind::branch) return invalid(faults::unknown_branch, "branch");
    }
    if (scope.extent == Scope::Extent::everything) return asked;
    const bool of_branch = actor.role == Role::branch_handler || actor.role == Role::branch_head;
    if (of_branch && (asked.empty() || asked == own)) return own;
    return forbidden(faults::assessed_by_head_office);
}

}  // namespace

Result<Json> report(Store& store, const ServerContext& context, const ReportWanted& wanted) {
    const auto reported = reported_by(wanted, context.rules);
    if (!reported) return std::unexpected(reported.error());
    const auto& [kind, period, asked] = *reported;
    const auto now = context.now();
    const auto together = reported_together(store, asked, store.facts_about_others(asked));
    Figures figures(together, now);
    store.each_fact(asked, [&](const ReportFacts& facts) {
        figures.add(facts);
        return true;
    });
    auto out = figures.json();
    const auto& organisation = context.rules.organisation;
    out["kind"] = wanted.kind;
    out["period"] = wanted.period;
    out["unit"] = wanted.unit.empty() ? organisation.head_office() : wanted.unit;
    out["from"] = to_beijing(period.from);
    out["until"] = to_beijing(period.until);
    out["as_of"] = to_beijing(now);
    out["due"] = to_beijing(
        report_due(context.rules, owes(*kind, wanted.unit, organisation), period, context.rules.policy.*kind->days).at);
    return out;
}

Result<std::string> report_workbook(Store& store, const ServerContext& context, const ReportWanted& wanted,
                                    const Json& report) {
    const auto reported = reported_by(wanted, context.rules);
    if (!reported) return std::unexpected(reported.error());
    auto asked = reported->asked;
    return workbook_of(report, context.rules, [&] { return next_rows(store, asked); });
}

namespace {

/// What of it the person may see: a branch its own units, a department the figures of its line (Art. 6(3), 22).
Answer<ReportWanted> as_seen_by(const Actor& actor, ReportWanted wanted, const Rules& rules) {
    if (scope_of(actor, rules).extent == Scope::Extent::everything) return wanted;
    if (group::department.contains(actor.role)) {
        wanted.department = actor.unit;
        return wanted;
    }
    if (!group::branch.contains(actor.role)) return forbidden(faults::reports_for_branches);
    if (wanted.unit.empty()) wanted.unit = actor.unit;
    if (!rules.organisation.within(wanted.unit, actor.unit)) return forbidden(faults::reports_on_own_units, "unit");
    return wanted;
}

/// Reads what the person may see of a report.
template <class Out>
Answer<Out> read_as(ServerRuntime& runtime, const Actor& actor, ReportWanted wanted,
                    const std::function<Answer<Out>(Store&, const ReportWanted&)>& read) {
    const auto seen = as_seen_by(actor, std::move(wanted), runtime.context.rules);
    if (!seen) return std::unexpected(seen.error());
    return runtime.readers.read<Out>([&](Store& store) { return read(store, *seen); }, Readers::Length::lengthy);
}

std::string write_place(const PlaceInTime& at) {
    return write_opaque(canonical(Json::array({at.received_at.ms, at.captured_at, at.number, at.subject})));
}

std::optional<PlaceInTime> read_place(const std::string& text) {
    const auto plain = read_opaque(text);
    const auto json = plain ? parse_json(*plain, {}) : Result<Json>(fault(faults::page_none, "after"));
    if (!json || !json->is_array() || json->size() != 4 || !json->at(0).is_number_integer()) return std::nullopt;
    for (std::size_t i = 1; i < json->size(); ++i)
        if (!json->at(i).is_string()) return std::nullopt;
    return PlaceInTime{{json->at(0).get<std::int64_t>()}, json->at(1), json->at(2), json->at(3)};
}

/// The figure's complaints behind `asked.after`, one more than `limit` where there are more.
std::vector<PlaceInTime> places_behind(Store& store, const FactsAsked& asked, const std::string& figure, int limit,
                                       Instant now) {
    const FactsAsked all{asked.from, asked.until, asked.units, asked.department};
    const auto together =
        figure.empty() ? ReportedTogether{} : reported_together(store, all, store.facts_about_others(all));
    std::vector<PlaceInTime> out;
    store.each_fact(asked, [&](const ReportFacts& facts) {
        if (figure.empty() || stands_in(facts, figure, together, now)) out.push_back(facts.place);
        return out.size() <= static_cast<std::size_t>(limit);
    });
    return out;
}

}  // namespace

Answer<Json> report_for(ServerRuntime& runtime, const Actor& actor, ReportWanted wanted) {
    return read_as<Json>(runtime, actor, std::move(wanted),
                         [&](Store& store, const ReportWanted& seen) -> Answer<Json> {
                             auto made = report(store, runtime.context, seen);
                             if (!made) return invalid(made.error());
                             return std::move(*made);
                         });
}

Answer<std::string> workbook_for(ServerRuntime& runtime, const Actor& actor, ReportWanted wanted) {
    return read_as<std::string>(runtime, actor, std::move(wanted),
                                [&](Store& store, const ReportWanted& seen) -> Answer<std::string> {
                                    const auto made = report(store, runtime.context, seen);
                                    if (!made) return invalid(made.error());
                                    auto bytes = report_workbook(store, runtime.context, seen, *made);
                                    if (!bytes) return std::unexpected(storage_problem(bytes.error()));
                                    return std::move(*bytes);
                                });
}

Answer<Json> complaints_behind(ServerRuntime& runtime, const Actor& actor, ReportWanted wanted, const Query& query) {
    if (const auto bad = unknown_parameter(query, behind_parameters)) return invalid(*bad);
    const auto limit = limit_of(query);
    if (!limit) return invalid(limit.error());
    const auto figure = value_of(query, "figure"), after = value_of(query, "after");
    if (!figure.empty() && !may_be_figure(figure)) return invalid(faults::no_such_figure, "figure");
    const auto place = read_place(after);
    if (!after.empty() && !place) return invalid(unknown_page());
    return read_as<Json>(
        runtime, actor, std::move(wanted), [&](Store& store, const ReportWanted& seen) -> Answer<Json> {
            auto reported = reported_by(seen, runtime.context.rules);
            if (!reported) return invalid(reported.error());
            reported->asked.after = place;
            auto places = places_behind(store, reported->asked, figure, *limit, runtime.context.now());
            const bool more = places.size() > static_cast<std::size_t>(*limit);
            if (more) places.pop_back();
            Json items = Json::array();
            for (const auto& at : places)
                if (const auto row = store.subject(at.subject)) items.push_back(item_of_subject(*row));
            return Json{{"items", std::move(items)}, {"next", more ? Json(write_place(places.back())) : Json()}};
        });
}

Answer<Json> assessment_for(ServerRuntime& runtime, const Actor& actor, const std::string& quarter,
                            const std::string& branch) {
    const auto& rules = runtime.context.rules;
    const auto period = parse_quarter(quarter);
    if (!period) return invalid(fault_at(period.error(), "quarter"));
    const auto chosen = branch_for(actor, rules, branch);
    if (!chosen) return std::unexpected(chosen.error());
    return runtime.readers.read<Json>(
        [&](Store& store) -> Answer<Json> {
            const auto now = runtime.context.now();
            if (!chosen->empty()) return assessment_of_quarter(store, rules, *chosen, quarter, now);
            return Json{{"quarter", quarter}, {"items", assessments_of_quarter(store, rules, quarter, now)}};
        },
        Readers::Length::lengthy);
}

Answer<std::string> bulletin_for(ServerRuntime& runtime, const Actor& actor, const std::string& quarter) {
    const auto& rules = runtime.context.rules;
    const auto period = parse_quarter(quarter);
    if (!period) return invalid(fault_at(period.error(), "quarter"));
    if (scope_of(actor, rules).extent != Scope::Extent::everything) return forbidden(faults::bulletin_bank_wide);
    return runtime.readers.read<std::string>(
        [&](Store& store) -> Answer<std::string> {
            const auto now = runtime.context.now();
            // In its place from the beginning: each copy is some megabytes more.
            auto text = R"({"as_of":")" + to_beijing(now) + R"(","items":[)";
            auto asked = facts_asked(rules, *period, "");
            const auto together = reported_together(store, asked, store.facts_about_others(asked));
            asked.bulletin_at = now;
            store.each_fact(asked, [&](const ReportFacts& facts) {
                if (!together.counted_with_another.contains(facts.place.subject))
                    append_bulletin(text, facts, rules, *period, now);
                return true;
            });
            return std::move((text += R"(],"quarter":")") += quarter + R"("})");
        },
        Readers::Length::lengthy);
}

}  // namespace huiyin::server
