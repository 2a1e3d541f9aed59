// SPDX-License-Identifier: Apache-2.0
// What must hold after every step.
#include "server/store/store.hpp"
#include "tests/simulation/world.hpp"

namespace huiyin::simulation {

void World::watch() {
    if (std::exchange(office_deaths_seen_, office_->deaths) != office_->deaths) {
        tell("head office died while it worked, and started again");
        return watch_anew();
    }
    for (const auto& what : watch_.look(*office_)) wrong(what);
    watch_the_clock();
    note_what_came();
    for (const auto& leak : office_->leaks()) wrong(leak);
    for (const auto& token : watch_.news()) {
        const auto found = said_.find(token);
        if (found == said_.end()) {
            wrong("head office holds what nobody said: " + token);
            continue;
        }
        const auto& said = found->second;
        if (!said.evidence.empty() && !given_up_.contains(said.evidence) && !asked_for_.contains(said.evidence) &&
            !office_->holds_evidence(said.evidence))
            wrong(said.kind + " " + token + " was taken in without its attachment");
        if (said.refusable) wrong(said.kind + " " + token + " was taken in somebody else's name");
        if (watch_.said().at(token) > 1) wrong(said.kind + " " + token + " stands more than once");
    }
}

namespace {

/// Head office follows a clock that is a little wrong: see TrustedTime::tolerance.
constexpr std::chrono::minutes believed{30};

}  // namespace

void World::note_what_came() {
    const auto tolerance = std::chrono::seconds{office_->rules().policy.clock_tolerance_seconds};
    const auto latest =
        office_->really() + tolerance + std::max<std::chrono::milliseconds>(believed, office_->believed_ahead());
    for (const auto& hash : watch_.came()) may_count_until_.try_emplace(hash, latest);
}

void World::watch_the_clock() {
    const bool doubts = office_->doubts_clock(), doubted = std::exchange(doubted_, doubts);
    out_.tally.in_doubt_steps += doubts;
    for (const auto& line : watch_.of_time()) {
        if (line.origin != office_->own_origin()) continue;  // given back
        ++out_.tally.of_time;
        if (doubted && doubts) wrong(line.subject + ": " + line.kind + " was written by a clock in doubt");
        if (line.clock > office_->really() + std::max<std::chrono::milliseconds>(believed, office_->believed_ahead()))
            wrong(line.subject + ": " + line.kind + " was written by a clock that leapt: " + to_beijing(line.clock));
    }
    if (!doubts || !doubted || !signed_in_) return;
    signed_in_ = office_->is_signed_in();
    if (!signed_in_) wrong("a clock in doubt signed somebody out");
}

void World::watch_anew() {
    for (const auto& what : watch_.look_again(*office_)) wrong(what);
    office_deaths_seen_ = office_->deaths;
    watch();
    check_evidence_at_office();
}

void World::look_for_what_was_kept(std::size_t which) {
    watch();  // it may have died in an exchange, after head office had taken its lines in
    auto& device = *devices_[which];
    if (const auto whole = device.replica().verify(); !whole && !device.disk().ill())
        wrong(device.name() + " started again: " + whole.error().what);
    std::set<std::string> here;
    for (const auto& line : device.own_lines()) here.insert(token_in(line));
    for (const auto& [token, said] : said_) {
        if (said.device != which || !said.kept || !said.on_device || said.excused || said.refusable) continue;
        if (!here.contains(token) && !watch_.said().contains(token))
            wrong(device.name() + " started again without " + said.kind + " " + token + ", which it had kept");
        if (said.evidence.empty() || watch_.said().contains(token)) continue;
        if (!has_evidence(device, said.evidence))
            wrong(device.name() + " started again without the attachment of " + token + ", which it had kept");
        check_shown(device, said.evidence);
    }
}

/// Once the network is back and the disks are well, nothing stays behind.
void World::calm_spell(std::size_t which) {
    if (cloning_ || settings_.spoilt == Spoilt::syncs) return;
    constexpr int enough = 40;
    auto& device = *devices_[which];
    const Undisturbed here(device.disk()), there(office_->disk());
    auto& wire = device.wire();
    const auto before = std::exchange(wire.weather, calm);
    wire.partitioned = wire.partitioned_one_way = false;
    bool through = false;
    for (int round = 0; round < enough && !through; ++round) {
        give_up_what_is_gone(device);
        const auto done = device.replica().exchange(device.wall());
        if (!done) {
            wrong(device.name() + " cannot exchange in calm weather: " + done.error().what);
            break;
        }
        note_what_it_keeps(which, *done);
        through = !done->more && device.replica().log_state().waiting == 0;
    }
    wire.weather = before;
    if (!through) wrong(device.name() + " is stuck: " + std::to_string(device.replica().log_state().waiting) + " wait");
    tell(device.name() + " has a calm spell");
}

}  // namespace huiyin::simulation
