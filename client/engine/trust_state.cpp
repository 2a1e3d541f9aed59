// SPDX-License-Identifier: Apache-2.0
#include "client/engine/trust_state.hpp"

#include "client/engine/log_replica.hpp"
#include "sync/protocol/server_keys.hpp"

namespace huiyin::client {
namespace {

using std::chrono::minutes;

constexpr minutes tolerated{5};
constexpr std::chrono::hours longest_apart{180 * 24};
constexpr const char* refused_key = "shut_out";  ///< "1": named in a time when an unsigned refusal shut a device out
constexpr const char *failure_key = "failure", *unconfirmed_key = "unconfirmed";
constexpr const char* server_keys = "server_keys";
constexpr const char* server_key = "server_key";  ///< a single one, of an earlier version

sync::ServerKeys held_keys(const sync::LogValues& log) {
    if (auto kept = sync::ServerKeys::from_text(log.get(server_keys).value_or(""))) return std::move(*kept);
    return sync::ServerKeys{}.only(log.get(server_key).value_or(""));
}

}  // namespace

TrustState LogReplica::trust_state() const {
    if (revoked_) return TrustState::revoked;
    if (key_changed_) return TrustState::key_changed;
    return log_->get(refused_key) == "1" ? TrustState::refused : TrustState::good;
}

void LogReplica::note(const char* setting, const std::string& value) {
    if (log_->get(setting).value_or("") != value) (void)log_->put(setting, value);  // told anew by the next exchange
}

void LogReplica::note_outcome(const Fault* failed, const std::string& attachment_stuck, Instant wall) {
    key_changed_ = failed && failed->where == sync::key_changed;
    if (revoked_) return;  // nothing is kept of a device that wiped itself
    std::optional<Failure> now_is;
    if (failed)
        now_is = Failure{code_of(*failed, identity().server, directory_), failed->what, now(wall)};
    else if (!attachment_stuck.empty())
        now_is = Failure{attachment_waits, attachment_stuck, now(wall)};
    const auto before = Failure::from_text(log_->get(failure_key).value_or(""));
    if (now_is && before && now_is->code == before->code && now_is->what == before->what) now_is->since = before->since;
    note(failure_key, now_is ? now_is->to_text() : "");
    // Remembered: what was refused is so, too, after a start without a network.
    const bool refused = failed && (failed->where == unknown_device || failed->where == refused_device);
    if (!failed || refused) note(refused_key, refused ? "1" : "");
}

Result<std::vector<Trouble>> LogReplica::troubles(Instant wall) const {
    Condition condition;
    condition.wiped = revoked_.has_value();
    if (condition.wiped) {
        condition.kept_events = revoked_->kept;
        condition.kept_in = directory_ + '/' + kept_events_file;
        return troubles_of(condition);
    }
    const auto failure = log_->read(failure_key);
    if (!failure) return std::unexpected(failure.error());
    auto state = log_->read_state();
    if (!state) return std::unexpected(state.error());
    condition.failure = Failure::from_text(failure->value_or(""));
    condition.log = *state;
    condition.clock = clock(wall);
    condition.locked = at_rest() == sync::AtRest::locked;
    condition.unconfirmed = log_->get(unconfirmed_key) == "1";
    return troubles_of(condition);
}

void LogReplica::note_time(Instant wall) { seen_ = Seen{wall, environment_.elapsed()}; }

Clock LogReplica::clock(Instant wall) const {
    const auto state = log_->state();
    const auto off = [](std::chrono::milliseconds by) { return std::chrono::abs(by) > tolerated; };
    // While this process runs, a clock that never jumps tells whether the other one did.
    if (seen_ && off((wall - seen_->wall) - (environment_.elapsed() - seen_->elapsed))) return Clock::doubtful;
    if (state.last_exchange && (wall < *state.last_exchange - tolerated || wall - *state.last_exchange > longest_apart))
        return Clock::doubtful;
    return off(std::chrono::milliseconds{state.clock_offset_ms}) ? Clock::corrected : Clock::right;
}

std::vector<std::string> LogReplica::pinned_keys() const { return held_keys(*log_).keys; }

Result<void> LogReplica::trust(const std::string& key) {
    // Who enrols begins anew with the announcements, too.
    const auto before = enrolled() ? held_keys(*log_) : sync::ServerKeys{};
    const auto held = before.only(key);
    if (auto stored = log_->put(server_keys, held.to_text()); !stored) return stored;
    key_changed_ = false;
    if (office_) office_->pin(held.keys);
    return {};
}

void LogReplica::follow_keys(OfficeClient& office, const std::string& announced) {
    if (announced.empty()) return;
    const auto read = sync::read_announcement(announced, identity().sign_key);
    if (!read) return;  // not head office's word: the keys of before go on counting
    const auto before = held_keys(*log_), held = before.after(*read, office.met_key());
    // Not stored, it is taken over by the next exchange: the announcement is in every answer.
    if (held == before || !log_->put(server_keys, held.to_text())) return;
    office.pin(held.keys);
}

std::optional<Quarantined> LogReplica::quarantined() const {
    const auto json = parse_json(log_->get(quarantine_key).value_or(""));
    return json ? Quarantined::from_json(*json) : std::nullopt;
}

Result<void> LogReplica::forget_quarantined() { return log_->put(quarantine_key, ""); }

}  // namespace huiyin::client
