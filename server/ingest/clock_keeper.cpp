// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/clock_keeper.hpp"

#include "server/ingest/doubted_times.hpp"
#include "server/ingest/ingest_faults.hpp"
#include "server/ingest/rule_run.hpp"
#include "server/runtime/kept_clock.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::server {
namespace {

constexpr std::chrono::seconds between_looks{1};
constexpr std::chrono::minutes between_marks{1};

bool rehearses(const ServerContext& context) { return context.clock != context.real_clock; }

/// The administrative event: an operator's act, in head office's own chain.
void write_confirmed(Store& store, const ServerContext& context, Instant before, Instant after) {
    UnitOfWork work(store, context, after);
    work.write({office_subject,
                "clock_confirmed",
                rule_engine(context.rules),
                {{"before", to_utc(before)}, {"after", to_utc(after)}}});
    run_rules(work);
}

void tell_dated_anew(ServerRuntime& runtime, std::size_t events, const ClockStep& step) {
    if (events == 0) return;
    runtime.context.log.warning("what came in while the clock was in doubt is dated anew",
                                {{"events", events}, {"by_ms", step.by.count()}});
}

/// Adopts the wall clock as right, even where time goes back, and dates anew what came in during the doubt, in one
/// transaction. `note` writes more into that transaction; it gets the time as it was until now, and as it is.
Answer<Instant> adopt_wall(ServerRuntime& runtime, const std::function<void(Store&, Instant, Instant)>& note) {
    const auto& context = runtime.context;
    const auto rules_stand_still = runtime.rules_lock.pass();
    std::size_t events = 0;
    const auto adopted = runtime.writer.run<Instant>([&](Store& store) -> Answer<Instant> {
        const auto was = context.real_clock->now();
        const auto mark = context.real_clock->mark_of_wall();
        // Before the job can fail: if it does, the keeper dates the events anew at its next look.
        context.real_clock->adopt(mark);
        keep_clock(store, mark);
        note(store, was, mark.at);
        events = date_anew(store, context, context.real_clock->state());
        return mark.at;
    });
    if (!adopted) return std::unexpected(adopted.error());
    context.real_clock->dated_anew();
    tell_dated_anew(runtime, events, context.real_clock->state().step);
    return adopted;
}

}  // namespace

std::string why_in_doubt(const TrustedClock::State& state) {
    const auto told = [&](const char* what) {
        return std::string("The clock of this machine ") + what + ": it says " + to_beijing(state.wall) +
               ", and by the last time that was trusted it is " + to_beijing(state.now) +
               ". Put it right, or run 'huiyin-server clock confirm' when it is right.";
    };
    switch (state.doubt) {
        case ClockDoubt::none:
            return {};
        case ClockDoubt::jumped:
            return told("was set to another time");
        case ClockDoubt::behind:
            return told("started behind what came in before");
        case ClockDoubt::ahead:
            return told("started far ahead of what came in before");
    }
    return {};
}

Answer<void> hear_device(ServerRuntime& runtime, const Origin& device, const sync::RequestHeader& said) {
    const auto& context = runtime.context;
    if (rehearses(context) || device.revoked || device.forked || device.unconfirmed || !context.clock_in_doubt())
        return {};
    for (const auto& receipt : said.receipts)
        for (const auto& key : context.sign_key_names())
            if (const auto proven = sync::receipt_arrival(receipt, device.id, key))
                context.real_clock->not_before(proven->arrived);
    if (!context.real_clock->hear(device.unit, said.sent_at)) return {};
    const auto adopted = adopt_wall(runtime, [](Store&, Instant, Instant) {});
    if (!adopted) return std::unexpected(adopted.error());
    context.log.warning("devices of three units agree with head office's clock", {{"last", device.id}});
    return {};
}

Answer<Json> confirm_clock(ServerRuntime& runtime) {
    const auto& context = runtime.context;
    if (rehearses(context)) return problem(409, "rehearsal", faults::rehearsal_by_hand);
    const auto before = context.real_clock->state();
    const auto answer = [&](bool confirmed, Instant after) {
        return Json{{"confirmed", confirmed}, {"before", to_utc(before.now)}, {"after", to_utc(after)}};
    };
    if (before.doubt == ClockDoubt::none) return answer(false, before.now);
    const auto adopted =
        adopt_wall(runtime, [&](Store& store, Instant was, Instant is) { write_confirmed(store, context, was, is); });
    if (!adopted) return std::unexpected(adopted.error());
    runtime.health.clock_in_doubt({});
    context.log.warning("an operator confirmed head office's clock",
                        {{"before", to_utc(before.now)}, {"after", to_utc(*adopted)}});
    return answer(true, *adopted);
}

ClockKeeper::ClockKeeper(ServerRuntime& runtime, Looks looks)
    : runtime_(runtime), rehearsal_(rehearses(runtime.context)) {
    if (rehearsal_) return;
    if (const auto noted =
            runtime.readers.read<bool>([](Store& store) -> Answer<bool> { return is_doubt_noted(store); }))
        doubt_noted_ = *noted;
    scan();
    if (looks == Looks::when_asked) return;
    thread_.emplace([this] {
        scan();
        return RepeatingThread::Pause{between_looks};
    });
}

ClockKeeper::~ClockKeeper() {
    if (rehearsal_) return;
    thread_.reset();
    keep(runtime_.context.real_clock->state());
}

void ClockKeeper::scan() {
    const std::lock_guard lock(looking_);
    const auto state = runtime_.context.real_clock->state();
    const bool news = state.doubt != told_;
    if (news) tell(state);
    const auto mark = state.mark;
    if (state.doubt == ClockDoubt::none && (doubt_noted_ || runtime_.context.real_clock->is_unsettled()))
        end_doubt(state);
    else if (news || state.doubt_began != began_ || !kept_ || kept_->boot != mark.boot ||
             state.now - kept_->at >= between_marks || state.now < kept_->at)
        keep(state);
}

void ClockKeeper::tell(const TrustedClock::State& state) {
    told_ = state.doubt;
    const auto why = why_in_doubt(state);
    runtime_.health.clock_in_doubt(why);
    if (why.empty()) return runtime_.context.log.warning("head office trusts its clock again");
    runtime_.metrics.event("clock_in_doubt");
    runtime_.context.log.error("head office doubts its clock: nothing is raised, expired or deleted meanwhile",
                               {{"why", why}});
}

void ClockKeeper::keep(const TrustedClock::State& state) {
    const bool doubts = state.doubt != ClockDoubt::none;
    const auto kept = runtime_.writer.run<std::int64_t>([&](Store& store) -> Answer<std::int64_t> {
        keep_clock(store, state.mark);
        const auto feed = store.last_feed();
        // At a start nobody was served yet. Later, whatever came since the last look may have come during the doubt.
        if (doubts)
            note_doubt(store, {state.doubt_began, kept_ ? feed_ : feed, state.wall - state.now, state.mark.anchored},
                       state.over);
        return feed;
    });
    if (!kept) return;
    kept_ = state.mark;
    began_ = state.doubt_began;
    if (doubts) {
        doubt_noted_ = true;
        if (state.over) runtime_.context.real_clock->end_is_noted();
    } else {
        feed_ = *kept;
    }
}

/// The clock agrees again without anybody having set it. It may have been hours off in the meantime.
void ClockKeeper::end_doubt(const TrustedClock::State& state) {
    const auto rules_stand_still = runtime_.rules_lock.pass();
    const auto dated = runtime_.writer.run<std::size_t>([&](Store& store) -> Answer<std::size_t> {
        keep_clock(store, state.mark);
        return date_anew(store, runtime_.context, state);
    });
    if (!dated) return;
    kept_ = state.mark;
    doubt_noted_ = false;
    runtime_.context.real_clock->dated_anew();
    tell_dated_anew(runtime_, *dated, state.step);
}

}  // namespace huiyin::server
