// SPDX-License-Identifier: Apache-2.0
#include "server/services/scheduler.hpp"

#include <algorithm>

#include "server/audit/checkpoint.hpp"
#include "server/ingest/attachment_lifetime.hpp"
#include "server/ingest/attachments_back.hpp"
#include "server/ingest/rule_run.hpp"
#include "server/platform/answer_faults.hpp"
#include "server/runtime/rehearsal.hpp"
#include "server/services/service_faults.hpp"

namespace huiyin::server {
namespace {

constexpr int subjects_a_job = 500;             ///< bounds how long others wait for the writer
constexpr int moments_a_job = 200;              ///< moments of a rehearsal that share a transaction
constexpr std::chrono::milliseconds one_ms{1};  ///< a duty is overdue from the millisecond after it is due
constexpr std::chrono::milliseconds look_every{1'000}, after_failure{30'000};
constexpr std::chrono::hours expire_every{1};  ///< attachments that no event names

/// Settles what falls due before `now`, as of `now`; how many subjects that were.
int run_rules_due(Store& store, const ServerContext& context, Instant now) {
    const auto due = store.waking(now - one_ms, subjects_a_job);
    if (due.empty()) return 0;
    UnitOfWork work(store, context, now);
    std::vector<std::string> subjects;
    for (const auto& [subject, when] : due) {
        subjects.push_back(subject);
        work.ask_to_run(subject);
    }
    work.load(subjects);
    run_rules(work);
    return static_cast<int>(due.size());
}

}  // namespace

Answer<bool> catch_up(ServerRuntime& runtime) {
    for (;;) {
        if (runtime.context.clock_is_unsettled()) return true;
        auto done = runtime.writer.run<int>(
            [&](Store& store) -> Answer<int> { return run_rules_due(store, runtime.context, runtime.context.now()); });
        if (!done) return std::unexpected(done.error());
        if (*done < subjects_a_job) return true;
    }
}

Answer<Instant> advance(ServerRuntime& runtime, Instant target) {
    auto* clock = dynamic_cast<RehearsalClock*>(runtime.context.clock.get());
    if (!clock) return problem(409, "no-rehearsal", faults::real_time);
    const auto backwards = [&] {
        return problem(409, "backwards", faults::rehearsal_goes_forward, "now", {to_beijing(clock->now())});
    };
    if (target < clock->now()) return backwards();
    // One job does many moments: they share a commit, and nothing else is written between them.
    const auto some_moments = [&](Store& store) -> Answer<bool> {
        for (int moment = 0; moment < moments_a_job; ++moment) {
            const auto next = store.earliest_wake();
            if (!next || *next + one_ms > target) return true;
            clock->set(std::max(*next + one_ms, clock->now()));
            remember_rehearsal(store, clock->now());
            while (run_rules_due(store, runtime.context, clock->now()) == subjects_a_job) {
            }
        }
        return false;
    };
    for (;;) {
        auto finished = runtime.writer.run<bool>(some_moments);
        if (!finished) return std::unexpected(finished.error());
        if (*finished) break;
    }
    auto moved = runtime.writer.run<Instant>([&](Store& store) -> Answer<Instant> {
        if (target < clock->now()) return backwards();  // someone else moved it on meanwhile
        clock->set(target);
        remember_rehearsal(store, target);
        return target;
    });
    if (moved) expire_attachments(runtime);
    return moved;
}

Scheduler::Scheduler(ServerRuntime& runtime)
    : runtime_(runtime), thread_([this] { return look() ? look_every : after_failure; }) {}

bool Scheduler::something_is_due() const {
    const auto next = runtime_.readers.read<std::optional<Instant>>(
        [](Store& store) -> Answer<std::optional<Instant>> { return store.earliest_wake(); });
    return next && *next && **next < runtime_.context.now();
}

bool Scheduler::keep_checkpoint() {
    const auto today = date_of(runtime_.context.now());
    if (today == checkpoint_of_) return true;
    const auto kept = runtime_.readers.read<bool>([&](Store& store) -> Answer<bool> {
        auto done = keep_checkpoint_of_the_day(store, runtime_.context);
        if (!done) return std::unexpected(storage_problem(done.error()));
        return *done;
    });
    if (!kept) runtime_.context.log.error("the day's checkpoint could not be kept", {{"why", kept.error().detail}});
    if (kept) checkpoint_of_ = today;
    return kept.has_value();
}

bool Scheduler::keep_attachments() {
    const auto now = runtime_.context.now();
    if (attachments_kept_ && now - *attachments_kept_ < expire_every && now >= *attachments_kept_) return true;
    const auto rules_stand_still = runtime_.rules_lock.pass();
    if (!attachments_kept_ && !adopt_stray_attachments(runtime_)) return false;
    const bool done = expire_attachments(runtime_);
    if (done) attachments_kept_ = now;
    return done;
}

bool Scheduler::look() {
    if (!attachments_looked_for_) attachments_looked_for_ = look_for_lacking_attachments(runtime_);
    // What is due waits for a clock that can be trusted: it cannot be undone (rulebook 10).
    if (runtime_.context.clock_is_unsettled()) return true;
    bool done = true;
    if (something_is_due()) {
        const auto rules_stand_still = runtime_.rules_lock.pass();
        if (const auto caught_up = catch_up(runtime_); !caught_up) {
            runtime_.context.log.error("what fell due could not be written", {{"why", caught_up.error().detail}});
            done = false;
        }
    }
    done &= keep_checkpoint();
    done &= keep_attachments();
    return done;
}

}  // namespace huiyin::server
