// SPDX-License-Identifier: Apache-2.0
#include "server/services/unit_reports.hpp"

#include "server/ingest/rule_run.hpp"
#include "server/services/reporting.hpp"
#include "server/services/service_faults.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/events/fold.hpp"
#include "shared/events/report_given.hpp"
#include "shared/foundation/text.hpp"
#include "shared/reports/unit_record.hpp"
#include "shared/view/view.hpp"

namespace huiyin::server {
namespace {

constexpr std::size_t longest_remark = 2000;

/// What the event keeps of the report: the figures, and a hash by which the whole of it is known again.
Json kept_of(const Json& report, const ReportGivenIn& given) {
    Json out{{"period", given.period}, {"report", to_hex(hash_of(canonical(report)))}};
    for (const char* figure : {"received", "in_time", "late", "withdrawn"}) out[figure] = report.at(figure).at("count");
    if (!given.remark.empty()) out["remark"] = given.remark;
    return out;
}

Json answer_of(const Event& event, const UnitRecord& record, const ServerContext& context) {
    Json duties = Json::array();
    for (const auto& duty : duties_of(record, context.rules, context.now()))
        duties.push_back(duty_item(duty, record.subject, {}));
    Json out{{"line", to_json(event)}, {"duties", std::move(duties)}};
    for (const auto& entry : record.timeline)
        if (entry.event.origin == event.origin && entry.event.seq == event.seq) {
            out["effective"] = entry.effective;
            out["why_not"] = entry.why_not ? Json(entry.why_not->english) : Json();
            out["reason"] = entry.why_not ? reason_json(*entry.why_not) : Json();
        }
    return out;
}

}  // namespace

Answer<int> owe_reports(ServerRuntime& runtime) {
    return runtime.writer.run<int>([&](Store& store) -> Answer<int> {
        const auto& rules = runtime.context.rules;
        UnitOfWork work(store, runtime.context, runtime.context.now());
        int begun = 0;
        for (const auto& [code, unit] : rules.organisation.units()) {
            if (!report_owed_by(unit.kind) || !work.touched(unit_subject(code)).empty()) continue;
            work.write({unit_subject(code), "reports_owed", rule_engine(rules), {{"unit", code}}});
            ++begun;
        }
        run_rules(work);
        return begun;
    });
}

Answer<Json> hand_in_report(ServerRuntime& runtime, const Actor& actor, const ReportGivenIn& given) {
    const auto& rules = runtime.context.rules;
    const Unit* unit = rules.organisation.find(actor.unit);
    if (!unit || !report_owed_by(unit->kind)) return forbidden(ReportGiven::owes_none);
    if (characters(given.remark) > longest_remark) return invalid(faults::remark_too_long, "remark");
    const auto report = runtime.readers.read<Json>(
        [&](Store& store) -> Answer<Json> {
            const bool of_bank = unit->kind == UnitKind::contact_centre;
            auto made = server::report(store, runtime.context,
                                       {given.kind, given.period, of_bank ? std::string{} : actor.unit});
            if (!made) return invalid(made.error());
            return std::move(*made);
        },
        Readers::Length::lengthy);
    if (!report) return report;
    return runtime.writer.run<Json>([&](Store& store) -> Answer<Json> {
        UnitOfWork work(store, runtime.context, runtime.context.now());
        const auto subject = unit_subject(actor.unit);
        const auto event = work.append({subject, "report_given", actor, kept_of(*report, given)});
        run_rules(work);
        return answer_of(event, fold_unit(subject, work.touched(subject).events, rules), runtime.context);
    });
}

}  // namespace huiyin::server
