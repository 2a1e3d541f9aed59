// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/writers_of_the_log.hpp"

#include <algorithm>

#include "server/ingest/administrative_events.hpp"
#include "server/ingest/epoch.hpp"
#include "server/ingest/vouching.hpp"
#include "server/runtime/server_context.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/clock_corrected.hpp"
#include "shared/events/corrected_time.hpp"
#include "shared/events/fold.hpp"
#include "shared/events/judgements.hpp"
#include "shared/vocabulary/origin_name.hpp"

namespace huiyin::server {
namespace {

/// Before changes of accounts were recorded only the last state is known: who has left since may have worked then.
class LenientAccounts : public AccountsOfTheTime {
  public:
    explicit LenientAccounts(PeopleStore& store) : kept_(store) {}
    std::optional<AccountThen> account(const std::string& id, Instant at) override {
        auto then = kept_.account(id, at);
        if (then && then->since == Instant{}) then->active = true;
        return then;
    }

  private:
    KeptAccounts kept_;
};

std::vector<Event> events_about(EventStore& store, const std::string& subject) {
    std::vector<Event> out;
    for (const auto& text : store.opened_events(subject))
        if (auto event = parse_line(text)) out.push_back(std::move(*event));
    return in_order(std::move(out));
}

/// Without what head office corrected once more, when it learned that its own clock had been wrong: so the event
/// counted when it came, and so it was judged.
CorrectedTime times_at_arrival(std::vector<Event> events) {
    std::erase_if(events, [](const Event& event) {
        const auto said = payload_of<ClockCorrected>(event);
        return said && said->again;
    });
    return CorrectedTime(std::span<const Event>(events));
}

/// A restored head office heard only at `received` or later of something that it had decided about the account in an
/// earlier epoch: what it took in by then it judged rightly by what it knew.
bool heard_more_later(Store& store, const std::string& account, Instant received) {
    const auto own = head_office_origin(epoch_of(store));
    return std::ranges::any_of(administrative_events_on(store, subject_of_account(account)), [&](const Event& decided) {
        if (decided.origin == own || decided.clock > received) return false;
        const auto stored = store.chain(decided.origin, decided.seq - 1, 1);
        return !stored.empty() && stored.front().received >= received;
    });
}

}  // namespace

WritersOfTheLog::WritersOfTheLog(Store& store, Origin origin, const Rules& rules)
    : store_(store), origin_(std::move(origin)), rules_(rules), vouched_(vouched_up_to(store, origin_.id)) {}

std::string WritersOfTheLog::wrong_in(const Event& event, Instant received) const {
    if (event.seq <= vouched_) return {};
    return is_own_origin(origin_.id) ? wrong_own(event) : wrong_of_device(event, received);
}

/// Over HTTP people write under their account, which had its role and unit then.
std::string WritersOfTheLog::wrong_own(const Event& event) const {
    if (event.by == rule_engine(rules_)) return {};
    LenientAccounts accounts(store_);
    const std::chrono::seconds tolerance{rules_.policy.clock_tolerance_seconds};
    for (const auto when : {event.clock, event.clock - tolerance, event.clock + tolerance})
        if (const auto then = accounts.account(event.by.account, when);
            then && then->role == event.by.role && then->unit == event.by.unit)
            return {};
    return "by: no such account had this role and unit when it was written";
}

std::string WritersOfTheLog::wrong_of_device(const Event& event, Instant received) const {
    LenientAccounts accounts(store_);
    const auto judged_at = [&](Instant at) {
        Verdict verdict;
        validate_writer(verdict, event, origin_, at, accounts, rules_);
        return verdict;
    };
    if (const auto first = judged_at(time_of_event(event, origin_, received)); !first.refused() && first.noted.empty())
        return {};
    // Its clock may have been set since: what counts is its time as it was corrected.
    const auto around = events_about(store_, event.subject);
    const auto fits = [&](const Verdict& v) {
        return !v.refused() && (v.noted.empty() || Judgements(around).as_noted(event));
    };
    const auto verdict = judged_at(std::min(CorrectedTime(around).of(event), received));
    if (fits(verdict) || fits(judged_at(std::min(times_at_arrival(around).of(event), received)))) return {};
    if (heard_more_later(store_, event.by.account, received)) return {};
    if (verdict.refused()) return verdict.why;
    return "by: its writer does not fit, and head office has not noted it";
}

}  // namespace huiyin::server
