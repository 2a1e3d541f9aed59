// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/clock_keeper.hpp"

#include "server/ingest/rule_run.hpp"
#include "server/runtime/kept_clock.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/vocabulary/subject_id.hpp"

namespace huiyin::server {
namespace {

constexpr std::chrono::seconds between_looks{1};
constexpr std::chrono::minutes between_marks{1};

bool rehearses(const Office& office) { return office.clock != office.real_clock; }

/// The administrative event: an operator's act, in head office's own chain.
void write_confirmed(Store& store, const Office& office, Instant before, Instant after) {
    UnitOfWork book(store, office, after);
    book.write({office_subject,
                "clock_confirmed",
                rule_keeper(office.rules),
                {{"before", to_utc(before)}, {"after", to_utc(after)}}});
    settle(book);
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

void hear_device(HeadOffice& house, const Origin& device, Instant told) {
    const auto& office = house.office;
    if (rehearses(office) || device.revoked || device.forked || device.unconfirmed || !office.clock_in_doubt()) return;
    if (office.real_clock->hear(device.unit, told))
        office.log.warning("devices of three units agree with head office's clock", {{"last", device.id}});
}

Answer<Json> confirm_clock(HeadOffice& house) {
    const auto& office = house.office;
    if (rehearses(office))
        return problem(409, "rehearsal", "A rehearsal's clock is moved by hand: there is nothing to confirm.");
    const auto before = office.real_clock->state();
    const auto answer = [&](bool confirmed, Instant after) {
        return Json{{"confirmed", confirmed}, {"before", to_utc(before.now)}, {"after", to_utc(after)}};
    };
    if (before.doubt == ClockDoubt::none) return answer(false, before.now);
    const auto rules_stand_still = house.rules_gate.pass();
    const auto adopted = house.writer.run<ClockMark>([&](Store& store) -> Answer<ClockMark> {
        const auto mark = office.real_clock->mark_of_wall();
        keep_clock(store, mark);
        write_confirmed(store, office, before.now, mark.at);
        return mark;
    });
    if (!adopted) return std::unexpected(adopted.error());
    office.real_clock->adopt(*adopted);
    house.health.clock_in_doubt({});
    office.log.warning("an operator confirmed head office's clock",
                       {{"before", to_utc(before.now)}, {"after", to_utc(adopted->at)}});
    return answer(true, adopted->at);
}

ClockKeeper::ClockKeeper(HeadOffice& house, Looks looks) : house_(house), rehearsal_(rehearses(house.office)) {
    if (rehearsal_) return;
    look();
    if (looks == Looks::when_asked) return;
    thread_.emplace([this] {
        look();
        return RepeatingThread::Pause{between_looks};
    });
}

ClockKeeper::~ClockKeeper() {
    if (rehearsal_) return;
    thread_.reset();
    keep(house_.office.real_clock->state().mark);
}

void ClockKeeper::look() {
    const std::lock_guard lock(looking_);
    const auto state = house_.office.real_clock->state();
    const bool news = state.doubt != told_;
    if (news) tell(state);
    const auto mark = state.mark;
    if (news || !kept_ || kept_->boot != mark.boot || state.now - kept_->at >= between_marks || state.now < kept_->at)
        keep(mark);
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

void ClockKeeper::keep(const ClockMark& mark) {
    const auto kept = house_.writer.run<bool>([&](Store& store) -> Answer<bool> {
        keep_clock(store, mark);
        return true;
    });
    if (kept) kept_ = mark;
}

}  // namespace huiyin::server
