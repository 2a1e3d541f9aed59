// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/quarters.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "server/ingest/loaded_subject.hpp"
#include "server/ingest/reported.hpp"
#include "shared/complaint/ownership.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/quarter_fixed.hpp"
#include "shared/reports/assessing.hpp"
#include "shared/reports/quarter.hpp"
#include "shared/view/assessment_view.hpp"

namespace huiyin::server {
namespace {

/// An event holds 64 KiB, and the assessment lies in it as a string, in which each quotation mark takes two bytes.
constexpr std::size_t most_fixed = 40 * 1024;
constexpr std::size_t listed_at_once = 200;  ///< complaints that an event surely holds

/// A branch whose quarterly score is computed.
struct Branch {
    UnitRecord record;
    FactsAsked asked;
    ReportedTogether together;
    Assessing score;
};

UnitRecord record_of(EventStore& store, const Rules& rules, const std::string& branch) {
    const auto subject = unit_subject(branch);
    return fold_unit(subject, lines_of(store, subject), rules);
}

Branch begun(const Rules& rules, UnitRecord record, const Period& quarter) {
    auto asked = facts_asked(rules, quarter, record.unit);
    return {std::move(record), std::move(asked), {}, Assessing(rules.policy.scoring)};
}

/// Judgements of this quarter on complaints of quarters that were fixed before.
std::vector<Correction> corrections(Store& store, const Rules& rules, const UnitRecord& record, const Period& quarter) {
    if (record.fixed_quarters.empty()) return {};
    auto first = quarter.from;
    for (const auto& fixed : record.fixed_quarters)
        if (const auto earlier = parse_quarter(fixed.quarter)) first = std::min(first, earlier->from);
    const auto asked = facts_asked(rules, {first, quarter.from}, record.unit);
    const auto judged = store.facts_judged_later(asked, quarter.from, quarter.until);
    if (judged.empty()) return {};
    const auto together = reported_together(store, asked, store.facts_about_others(asked));
    return corrections_in(quarter, judged, together, record, rules);
}

void add(Branch& branch, const ReportFacts& facts, Instant now) {
    if (!branch.together.counted_with_another.contains(facts.place.subject)) branch.score.add(assessed(facts, now));
}

Json items_of(SubjectStore& store, const std::vector<std::string>& subjects) {
    Json out = Json::array();
    for (const auto& subject : subjects)
        if (const auto row = store.subject(subject)) out.push_back(item_of_subject(*row));
    return out;
}

Json as_it_stands(Store& store, const Rules& rules, const UnitRecord& record, const std::string& name,
                  const Period& quarter, Instant now) {
    auto branch = begun(rules, record, quarter);
    branch.together = reported_together(store, branch.asked, store.facts_about_others(branch.asked));
    store.each_fact(branch.asked, [&](const ReportFacts& facts) {
        add(branch, facts, now);
        return true;
    });
    const auto score = std::move(branch.score).result(corrections(store, rules, record, quarter));
    return assessment_view(record.unit, name, score, items_of(store, score.late), rules);
}

const char* status_of(const FixedQuarter* fixed, const Period& quarter, const QuarterDays& days, Instant now) {
    if (fixed) return "fixed";
    if (now < quarter.until) return "running";
    return now < days.published ? "provisional" : "published";
}

/// How far the quarter is from being fixed.
void put_status(Json& out, const UnitRecord& record, const std::string& name, const Period& quarter, const Rules& rules,
                Instant now) {
    const auto* fixed = record.fixed(name);
    const auto days = quarter_days(quarter, rules, record.unit);
    out["status"] = status_of(fixed, quarter, days, now);
    out["published_on"] = to_beijing(days.published);
    out["objections_until"] = to_beijing(days.objections_until);
    out["fixed_on"] = to_beijing(fixed ? fixed->at : days.fixed);
}

/// Without the lists of late complaints: for a whole bank they are asked for branch by branch.
Json in_brief(Json assessment) {
    assessment.erase("late");
    assessment.erase("late_complaints");
    return assessment;
}

/// Moves the assessment's lists out of it, in parts that each fit into one event.
std::vector<Json> cut_off(Json& assessment) {
    std::vector<Json> out;
    for (const char* list : QuarterFixed::lists) {
        auto& whole = assessment[list];
        for (std::size_t from = 0; from < whole.size(); from += listed_at_once) {
            const auto until = std::min(from + listed_at_once, whole.size());
            out.push_back({{list, Json(whole.begin() + static_cast<std::ptrdiff_t>(from),
                                       whole.begin() + static_cast<std::ptrdiff_t>(until))}});
        }
        whole = Json::array();
    }
    return out;
}

/// Assesses all branches in one pass over the quarter.
void go_through(Store& store, const Period& quarter, std::map<std::string, Branch>& branches, Instant now) {
    std::unordered_map<std::string, Branch*> of_unit;
    for (auto& [ignored, branch] : branches)
        for (const auto& unit : branch.asked.units) of_unit[unit] = &branch;
    const auto branch_of = [&](const ReportFacts& facts) {
        const auto found = of_unit.find(facts.unit);
        return found == of_unit.end() ? nullptr : found->second;
    };
    const FactsAsked whole{quarter.from, quarter.until, {}, {}};
    std::map<Branch*, std::vector<ReportFacts>> marked;
    for (auto& facts : store.facts_about_others(whole))
        if (auto* branch = branch_of(facts)) marked[branch].push_back(std::move(facts));
    for (auto& [branch, facts] : marked) branch->together = reported_together(store, branch->asked, facts);
    store.each_fact(whole, [&](const ReportFacts& facts) {
        if (auto* branch = branch_of(facts)) add(*branch, facts, now);
        return true;
    });
}

}  // namespace

Json assessment_of_quarter(Store& store, const Rules& rules, const std::string& branch, const std::string& name,
                           Instant now) {
    const auto quarter = *parse_quarter(name);
    const auto record = record_of(store, rules, branch);
    const auto* fixed = record.fixed(name);
    auto out = fixed ? fixed->assessment : as_it_stands(store, rules, record, name, quarter, now);
    put_status(out, record, name, quarter, rules, now);
    return out;
}

Json assessments_of_quarter(Store& store, const Rules& rules, const std::string& name, Instant now) {
    const auto quarter = *parse_quarter(name);
    std::map<std::string, Branch> running;
    std::map<std::string, Json> found;
    for (const auto& [code, unit] : rules.organisation_at(quarter.until).units()) {
        if (unit.kind != UnitKind::branch) continue;
        auto record = record_of(store, rules, code);
        if (const auto* fixed = record.fixed(name)) {
            put_status(found[code] = in_brief(fixed->assessment), record, name, quarter, rules, now);
            continue;
        }
        running.emplace(code, begun(rules, std::move(record), quarter));
    }
    if (!running.empty()) go_through(store, quarter, running, now);
    for (auto& [code, branch] : running) {
        const auto score = std::move(branch.score).result(corrections(store, rules, branch.record, quarter));
        auto& out = found[code] = in_brief(assessment_view(code, name, score, Json::array(), rules));
        put_status(out, branch.record, name, quarter, rules, now);
    }
    Json out = Json::array();
    for (auto& [ignored, one] : found) out.push_back(std::move(one));
    return out;
}

void fix_quarters(UnitOfWork& work, const UnitRecord& record) {
    const auto& rules = work.context().rules;
    for (const auto& name : quarters_to_fix(record, rules, work.now())) {
        auto assessment = as_it_stands(work.store(), rules, record, name, *parse_quarter(name), work.now());
        if (assessment.dump().size() > most_fixed) assessment = in_brief(std::move(assessment));
        auto more = assessment.dump().size() > most_fixed ? cut_off(assessment) : std::vector<Json>{};
        const auto text = assessment.dump();
        const auto tenths = std::llround(assessment.at("score").get<double>() * 10);
        work.write(draft_of(record.subject, rule_engine(rules),
                            QuarterFixed{.quarter = name, .score_tenths = tenths, .assessment = text}));
        for (const auto& part : more) {
            const auto listed = part.dump();
            work.write(
                draft_of(record.subject, rule_engine(rules),
                         QuarterFixed{.quarter = name, .score_tenths = tenths, .assessment = listed, .goes_on = true}));
        }
    }
}

}  // namespace huiyin::server
