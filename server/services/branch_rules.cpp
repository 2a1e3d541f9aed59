// SPDX-License-Identifier: Apache-2.0
#include "server/services/branch_rules.hpp"

#include <algorithm>

#include "server/ingest/loaded_subject.hpp"
#include "server/ingest/rule_run.hpp"
#include "server/services/policy_service.hpp"
#include "server/services/service_faults.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/fold.hpp"
#include "shared/events/rules_accepted.hpp"
#include "shared/events/rules_returned.hpp"
#include "shared/events/rules_submitted.hpp"
#include "shared/foundation/field_faults.hpp"
#include "shared/foundation/text.hpp"

namespace huiyin::server {
namespace {

constexpr std::size_t longest_reason = 2000;

bool is_branch(const Rules& rules, const std::string& unit) {
    return !unit.empty() && rules.organisation.branch_of(unit) == unit;
}

Json in_force(const Rules& rules, const std::string& unit) {
    for (const auto& file : rules.branch_files)
        if (text_of(file, "branch") == unit) return file;
    return {};
}

std::string words_in(const Event& event) {
    if (const auto said = payload_of<RulesSubmitted>(event)) return std::string(said->text);
    if (const auto said = payload_of<RulesAccepted>(event)) return std::string(said->text);
    if (const auto said = payload_of<RulesReturned>(event)) return std::string(said->text);
    return {};
}

Json history_of(const UnitRecord& record) {
    Json out = Json::array();
    for (const auto& entry : record.timeline) {
        const auto& event = entry.event;
        const bool of_rules = event.kind == EventKind::rules_submitted || event.kind == EventKind::rules_accepted ||
                              event.kind == EventKind::rules_returned;
        if (of_rules && entry.effective)
            out.push_back({{"kind", event.kind},
                           {"at", to_beijing(entry.time)},
                           {"by", event.by.account},
                           {"text", words_in(event)}});
    }
    return out;
}

Json answer_of(EventStore& store, const Rules& rules, const std::string& unit) {
    const auto subject = unit_subject(unit);
    const auto record = fold_unit(subject, lines_of(store, subject), rules);
    Json submitted;
    if (const auto& waits = record.submitted)
        submitted = {{"rules", waits->rules}, {"at", to_beijing(waits->at)}, {"by", waits->by}};
    return {{"unit", unit},
            {"in_force", in_force(rules, unit)},
            {"submitted", std::move(submitted)},
            {"history", history_of(record)}};
}

/// Writes the event on the branch's record.
template <class P>
void write(Store& store, const ServerContext& context, const std::string& unit, const Actor& by, const P& said) {
    UnitOfWork work(store, context, context.now());
    work.write(draft_of(unit_subject(unit), by, said));
    run_rules(work);
}

Problem nothing_submitted() { return problem(409, "nothing-submitted", faults::no_rules_wait).error(); }

/// The words of a decision or a submission; nothing when they are too long.
Answer<std::string> words_of(const Json& asked) {
    auto text = text_of(asked, "text");
    if (characters(text) > longest_reason) return invalid(faults::too_long, "text", {"2000"});
    return text;
}

}  // namespace

Answer<Json> branch_rules_of(ServerRuntime& runtime, const Actor& actor, const std::string& unit) {
    const auto& rules = runtime.context.rules;
    const bool own = actor.unit == unit || rules.organisation.within(actor.unit, unit);
    if (!is_branch(rules, unit)) return not_found(faults::no_such_branch);
    if (!own && scope_of(actor, rules).extent != Scope::Extent::everything) return not_found(faults::no_such_branch);
    return runtime.readers.read<Json>([&](Store& store) -> Answer<Json> { return answer_of(store, rules, unit); });
}

Answer<Json> submit_branch_rules(ServerRuntime& runtime, const Actor& actor, const std::string& unit,
                                 const Json& asked) {
    if (!group::branch.contains(actor.role)) return forbidden(faults::rules_by_branch);
    if (actor.unit != unit) return not_found(faults::no_such_branch);
    const auto file = asked.find("rules");
    if (file == asked.end() || !file->is_object()) return invalid(faults::whole_branch_file, "rules");
    if (auto fits = rules_with_branch(runtime.context.rules, unit, *file); !fits) return invalid(fits.error());
    const auto words = words_of(asked);
    if (!words) return std::unexpected(words.error());
    return runtime.writer.run<Json>([&](Store& store) -> Answer<Json> {
        write(store, runtime.context, unit, actor, RulesSubmitted{.text = *words, .rules = &*file});
        return answer_of(store, runtime.context.rules, unit);
    });
}

Answer<Json> decide_branch_rules(ServerRuntime& runtime, const Actor& actor, const std::string& unit,
                                 const Json& asked) {
    if (!group::channel_operations_head.contains(actor.role)) return forbidden(faults::rules_decided_by_head);
    if (!asked.contains("accept") || !asked["accept"].is_boolean()) return invalid(faults::not_flag, "accept");
    const auto words = words_of(asked);
    if (!words) return std::unexpected(words.error());
    const bool accept = asked["accept"].get<bool>();
    if (!accept && !has_words(*words)) return invalid(faults::say_why_sent_back, "text");
    if (!is_branch(runtime.context.rules, unit)) return not_found(faults::no_such_branch);
    const auto waiting = [&](Store& store) {
        const auto subject = unit_subject(unit);
        return fold_unit(subject, lines_of(store, subject), runtime.context.rules).submitted;
    };
    if (!accept) {
        const auto alone = runtime.rules_lock.alone();
        return runtime.writer.run<Json>([&](Store& store) -> Answer<Json> {
            if (!waiting(store)) return std::unexpected(nothing_submitted());
            write(store, runtime.context, unit, actor, RulesReturned{{.text = *words}});
            return answer_of(store, runtime.context.rules, unit);
        });
    }
    bool none = false;
    const auto put = [&](Store& store, const Rules& rules) -> Result<Rules> {
        const auto submitted = waiting(store);
        none = !submitted;
        if (none) return fault(faults::nothing_handed_in);
        auto made = rules_with_branch(rules, unit, submitted->rules);
        if (made) write(store, runtime.context, unit, actor, RulesAccepted{{.text = *words}});
        return made;
    };
    const auto done =
        change_rules(runtime, asked, put, "rules that branch " + unit + " handed in, by " + actor.account);
    if (none) return std::unexpected(nothing_submitted());
    if (!done) return done;
    return branch_rules_of(runtime, actor, unit);
}

}  // namespace huiyin::server
