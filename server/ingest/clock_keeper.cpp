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

bool rehearses(const Office& office) { return office.clock != office.real_clock; }

/// The administrative event: an operator's act, in head office's own chain.
void write_confirmed(Store& store, const Office& office, Instant before, Instant after) {
    UnitOfWork work(store, office, after);
    work.write({office_subject,
                "clock_confirmed",
                rule_engine(office.rules),
                {{"before", to_utc(before)}, {"after", to_utc(after)}}});
    run_rules(work);
}

void tell_dated_anew(HeadOffice& house, std::size_t events, const ClockStep& step) {
    if (events == 0) return;
    house.office.log.warning("what came in while the clock was in doubt is dated anew",
                             {{"events", events}, {"by_ms", step.by.count()}});
}

/// The wall clock is right, even where time goes back: adopted, with what came in dated anew, in one transaction.
/// `note` writes more into it: what time it was until now, and what it is.
Answer<Instant> adopt_wall(HeadOffice& house, const std::function<void(Store&, Instant, Instant)>& note) {
    const auto& office = house.office;
    const auto rules_stand_still = house.rules_gate.pass();
    std::size_t events = 0;
    const auto adopted = house.writer.run<Instant>([&](Store& store) -> Answer<Instant> {
        const auto was = office.real_clock->now();
        const auto mark = office.real_clock->mark_of_wall();
        // From here on, whatever becomes of this job: where it fails, the keeper dates anew with its next look.
        office.real_clock->adopt(mark);
        keep_clock(store, mark);
        note(store, was, mark.at);
        events = date_anew(store, office, office.real_clock->state());
        return mark.at;
    });
    if (!adopted) return std::unexpected(adopted.error());
    office.real_clock->dated_anew();
    tell_dated_anew(house, events, office.real_clock->state().step);
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

Answer<void> hear_device(HeadOffice& house, const Origin& device, const sync::RequestHeader& said) {
    const auto& office = house.office;
    if (rehearses(office) || device.revoked || device.forked || device.unconfirmed || !office.clock_in_doubt())
        return {};
    for (const auto& receipt : said.receipts)
        if (const auto proven = sync::receipt_arrival(receipt, device.id, office.sign_keys.public_key))
            office.real_clock->not_before(proven->arrived);
    if (!office.real_clock->hear(device.unit, said.sent_at)) return {};
    const auto adopted = adopt_wall(house, [](Store&, Instant, Instant) {});
    if (!adopted) return std::unexpected(adopted.error());
    office.log.warning("devices of three units agree with head office's clock", {{"last", device.id}});
    return {};
}

Answer<Json> confirm_clock(HeadOffice& house) {
    const auto& office = house.office;
    if (rehearses(office)) return problem(409, "rehearsal", faults::rehearsal_by_hand);
    const auto before = office.real_clock->state();
    const auto answer = [&](bool confirmed, Instant after) {
        return Json{{"confirmed", confirmed}, {"before", to_utc(before.now)}, {"after", to_utc(after)}};
    };
    if (before.doubt == ClockDoubt::none) return answer(false, before.now);
    const auto adopted =
        adopt_wall(house, [&](Store& store, Instant was, Instant is) { write_confirmed(store, office, was, is); });
    if (!adopted) return std::unexpected(adopted.error());
    house.health.clock_in_doubt({});
    office.log.warning("an operator confirmed head office's clock",
                       {{"before", to_utc(before.now)}, {"after", to_utc(*adopted)}});
    return answer(true, *adopted);
}

ClockKeeper::ClockKeeper(HeadOffice& house, Looks looks) : house_(house), rehearsal_(rehearses(house.office)) {
    if (rehearsal_) return;
    if (const auto noted = house.readers.read<bool>([](Store& store) -> Answer<bool> { return is_doubt_noted(store); }))
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
    keep(house_.office.real_clock->state());
}

void ClockKeeper::scan() {
    const std::lock_guard lock(looking_);
    const auto state = house_.office.real_clock->state();
    const bool news = state.doubt != told_;
    if (news) tell(state);
    const auto mark = state.mark;
    if (state.doubt == ClockDoubt::none && (doubt_noted_ || house_.office.real_clock->is_unsettled()))
        end_doubt(state);
    else if (news || state.doubt_began != began_ || !kept_ || kept_->boot != mark.boot ||
             state.now - kept_->at >= between_marks || state.now < kept_->at)
        keep(state);
}

void ClockKeeper::tell(const TrustedClock::State& state) {
    told_ = state.doubt;
    const auto why = why_in_doubt(state);
    house_.health.clock_in_doubt(why);
    if (why.empty()) return house_.office.log.warning("head office trusts its clock again");
    house_.metrics.event("clock_in_doubt");
    house_.office.log.error("head office doubts its clock: nothing is raised, expired or deleted meanwhile",
                            {{"why", why}});
}

void ClockKeeper::keep(const TrustedClock::State& state) {
    const bool doubts = state.doubt != ClockDoubt::none;
    const auto kept = house_.writer.run<std::int64_t>([&](Store& store) -> Answer<std::int64_t> {
        keep_clock(store, state.mark);
        const auto feed = store.last_feed();
        // At a start nobody was served yet; later, what came since the last look may have come in the doubt.
        if (doubts) note_doubt(store, {state.doubt_began, kept_ ? feed_ : feed, state.wall - state.now});
        return feed;
    });
    if (!kept) return;
    kept_ = state.mark;
    began_ = state.doubt_began;
    if (doubts)
        doubt_noted_ = true;
    else
        feed_ = *kept;
}

/// The clock fits again by itself. It may have been some hours off all the same.
void ClockKeeper::end_doubt(const TrustedClock::State& state) {
    const auto rules_stand_still = house_.rules_gate.pass();
    const auto dated = house_.writer.run<std::size_t>([&](Store& store) -> Answer<std::size_t> {
        keep_clock(store, state.mark);
        return date_anew(store, house_.office, state);
    });
    if (!dated) return;
    kept_ = state.mark;
    doubt_noted_ = false;
    house_.office.real_clock->dated_anew();
    tell_dated_anew(house_, *dated, state.step);
}

}  // namespace huiyin::server
