// SPDX-License-Identifier: Apache-2.0
// What befalls network, clocks and machines.
#include "tests/simulation/world.hpp"

namespace huiyin::simulation {
namespace {
constexpr unsigned risky = 8;  ///< percent of what is done in whose middle a machine may stop
constexpr std::size_t most_devices = 22;

std::string in_minutes(std::chrono::milliseconds time) {
    return std::to_string(std::chrono::duration_cast<std::chrono::minutes>(time).count()) + " minutes";
}
}  // namespace

void World::put_at_risk(Disk& disk, std::int64_t changes) {
    if (!chance_.percent(risky)) return;
    // Often right at the start, where a transaction is opened, or anywhere in it.
    disk.stop_after(chance_.between(1, chance_.percent(40) ? 6 : changes));
}

void World::network() {
    auto& device = *devices_[static_cast<std::size_t>(chance_.below(devices_.size()))];
    auto& wire = device.wire();
    switch (chance_.below(4)) {
        case 0:
            wire.partitioned = !wire.partitioned;
            ++out_.tally.partitions;
            return tell(device.name() + (wire.partitioned ? " is cut off" : " is back"));
        case 1:
            wire.partitioned_one_way = !wire.partitioned_one_way;
            ++out_.tally.partitions;
            return tell(device.name() + (wire.partitioned_one_way ? " hears nothing" : " hears again"));
        case 2:
            tell(device.name() + ": a late message arrives");
            out_.tally.late += !wire.late.empty();
            return device.deliver_late();
        default:
            device.clock_ahead += std::chrono::minutes{chance_.between(-90, 90)};
            return tell(device.name() + ": its clock jumps");
    }
}

void World::time_passes() {
    const auto passed = std::chrono::minutes{chance_.between(1, chance_.percent(20) ? 3000 : 60)};
    const auto to = office_->really() + passed;
    tell("it is " + to_beijing(to));
    put_at_risk(office_->disk(), 120);
    office_->die_by(some_ending());
    office_->move_to(to);
    office_->disk().do_not_stop();
    for (auto& device : devices_)
        device->clock_ahead += std::chrono::duration_cast<std::chrono::milliseconds>(passed) * device->drift / 1000;
}

void World::device_dies(std::size_t which) {
    auto& device = *devices_[which];
    const auto ending = some_ending();
    ++(ending == Ending::killed ? out_.tally.device_kills : out_.tally.device_power_cuts);
    // It may stop again while it starts.
    device.die(ending);
    tell(device.name() + (ending == Ending::killed ? " is killed" : " loses its power") + " and starts again");
    look_for_what_was_kept(which);
}

void World::office_dies() {
    const auto ending = some_ending();
    ++(ending == Ending::killed ? out_.tally.office_kills : out_.tally.office_power_cuts);
    office_->die(ending);
    tell(ending == Ending::killed ? "head office is killed" : "head office loses its power");
    watch_anew();
}

void World::office_is_off() {
    ++out_.tally.office_power_cuts;
    const auto off = std::chrono::minutes{chance_.between(1, chance_.percent(30) ? 6000 : 120)};
    // Its clock may start anew with any time, of which less than a day too much is believed.
    constexpr std::int64_t least = 26, most = 370 * 24;
    std::chrono::milliseconds ahead{0};
    if (chance_.percent(30)) ahead = std::chrono::hours{chance_.between(least, most)};
    if (chance_.percent(40)) ahead = -ahead;
    out_.tally.leaps += ahead.count() != 0;
    office_->be_off(off, ahead);
    tell("head office was off until " + to_beijing(office_->really()) + ", and its clock is " + in_minutes(ahead) +
         " ahead");
    watch_anew();
}

void World::clock_leaps() {
    using std::chrono::minutes;
    constexpr minutes day{24 * 60};
    constexpr std::int64_t month = 30, year = 370;
    const auto by = [&]() -> minutes {
        switch (chance_.below(4)) {
            case 0:
                return minutes{chance_.between(1, 4)};
            case 1:
                return minutes{chance_.between(40, 90)};
            case 2:
                return day * chance_.between(1, month);
            default:
                return day * chance_.between(month, year);
        }
    }();
    ++out_.tally.leaps;
    office_->sign_in();
    signed_in_ = true;
    office_->set_clock(chance_.percent(50) ? by : -by);
    tell("head office's clock leaps: " + in_minutes(office_->clock_ahead()) + " ahead" +
         (office_->doubts_clock() ? ", which it doubts" : ""));
}

void World::office_clock() {
    put_at_risk(office_->disk(), 20);
    office_->die_by(some_ending());
    if (office_->clock_ahead().count() != 0) {
        office_->set_clock({});
        tell("head office's clock is put right");
    } else if (office_->doubts_clock()) {
        ++out_.tally.confirmed;
        office_->confirm_clock();
        tell("an operator confirms head office's clock");
    } else {
        clock_leaps();
    }
    office_->disk().do_not_stop();
}

void World::fall_ill_or_mend(Disk& disk, const std::string& whose) {
    if (disk.ill()) {
        disk.mend();
        return tell(whose + " is mended");
    }
    ++out_.tally.ill_disks;
    switch (chance_.below(5)) {
        case 0:
            disk.illness.full = true;
            return tell(whose + " is full");
        case 1:
            disk.illness.writes_fail = static_cast<unsigned>(chance_.between(20, 300));
            return tell(whose + " does not write well");
        case 2:
            disk.illness.syncs_fail = static_cast<unsigned>(chance_.between(50, 400));
            return tell(whose + " does not sync well");
        case 3:
            disk.illness.reads_fail = static_cast<unsigned>(chance_.between(10, 200));
            return tell(whose + " does not read well");
        default:
            disk.illness = {.writes_fail = 100, .syncs_fail = 200, .reads_fail = 100};
            return tell(whose + " is dying");
    }
}

void World::mend_some() {
    constexpr unsigned somebody_comes = 4;
    const bool clock_is_wrong = office_->doubts_clock() || office_->clock_ahead().count() != 0;
    if (clock_is_wrong && chance_.percent(somebody_comes)) office_clock();
    if (settings_.spoilt == Spoilt::syncs) return;
    if (office_->disk().ill() && chance_.percent(somebody_comes)) office_->disk().mend();
    for (auto& device : devices_)
        if (device->disk().ill() && chance_.percent(somebody_comes)) device->disk().mend();
}

void World::back_up_device(std::size_t which) {
    devices_[which]->back_up();
    auto& backed_up = backed_up_[which];
    backed_up.clear();
    for (const auto& [token, said] : said_)
        if (said.device == which && said.on_device) backed_up.insert(token);
    tell(devices_[which]->name() + " is backed up");
}

void World::restore_device(std::size_t which) {
    auto& device = *devices_[which];
    for (auto& [token, said] : said_) {
        if (said.device != which || backed_up_[which].contains(token)) continue;
        said.on_device = false;
    }
    device.restore();
    excuse_what_nobody_has(watch_.said());
    changes_.forgotten_by(which);
    ++out_.tally.device_restores;
    note_lost_evidence({});
    tell(device.name() + " is put back to an old state");
}

/// `restored`: what head office has from its backup. Of the rest the attachments come with it.
void World::note_lost_evidence(const std::map<std::string, int>& restored) {
    for (const auto& [token, said] : said_) {
        if (said.evidence.empty() || office_->holds_evidence(said.evidence)) continue;
        if (!somebody_holds(said.evidence)) {
            out_.tally.given_up += given_up_.insert(said.evidence).second;
        } else if (restored.contains(token)) {
            asked_for_.insert(said.evidence);
        }
    }
}

bool World::somebody_has(const Said& said, const std::string& token) {
    if (said.on_device) return true;
    return std::ranges::any_of(devices_, [&](const auto& device) {
        if (device->face() == Face::kiosk) return false;
        const Undisturbed undisturbed(device->disk());
        const auto view = device->replica().show(said.subject, office_->now());
        return view && view->dump().find(token) != std::string::npos;
    });
}

void World::excuse_what_nobody_has(const std::map<std::string, int>& at_head_office) {
    for (auto& [token, said] : said_)
        if (!at_head_office.contains(token) && !somebody_has(said, token)) said.excused = true;
}

void World::restore_office() {
    const bool on_another_machine = chance_.percent(50), without_attachments = chance_.percent(40);
    restore_office(on_another_machine, without_attachments);
}

void World::restore_office(bool on_another_machine, bool without_attachments) {
    std::map<std::string, int> saved;
    office_->read_backup([&](server::Store& store) { saved = tokens_in(store); });
    excuse_what_nobody_has(saved);
    signed_in_ = false;
    office_->restore(on_another_machine, without_attachments);
    out_.tally.without_attachments += without_attachments;
    changes_.restored();
    ++out_.tally.restores;
    note_lost_evidence(saved);
    tell("head office is restored from its backup and begins an epoch");
    watch_.forget();
}

void World::clone_device(std::size_t which) {
    auto& device = *devices_[which];
    // Two kiosks under one name keep their sealed lines that lost their place for an operator: see back_up_device().
    if (devices_.size() >= most_devices || device.face() == Face::kiosk) return;
    ++out_.tally.clones;
    tell(device.name() + " is cloned");
    devices_.push_back(device.cloned(settings_.directory + "/device-" + std::to_string(devices_.size())));
}

void World::machines() {
    const auto which = static_cast<std::size_t>(chance_.below(devices_.size()));
    auto& device = *devices_[which];
    switch (chance_.below(12)) {
        case 0:
            return office_dies();
        case 1:
            return chance_.percent(30) ? office_is_off() : office_dies();
        case 2:
            tell("head office is backed up");
            office_->back_up();
            changes_.backed_up();
            if (chance_.percent(50)) operators_act();
            return;
        case 3:
            if (office_->has_backup() && chance_.percent(60)) restore_office();
            return;
        case 4:
            return back_up_device(which);
        case 5:
            if (device.has_backup() && !cloning_ && chance_.percent(70)) restore_device(which);
            return;
        case 6:
        case 7:
            return device_dies(which);
        case 8:
            if (settings_.spoilt == Spoilt::syncs) return;
            return fall_ill_or_mend(office_->disk(), "head office's disk");
        case 9:
        case 10:
            if (settings_.spoilt == Spoilt::syncs) return;
            return fall_ill_or_mend(device.disk(), "the disk of " + device.name());
        default:
            if (cloning_ && chance_.percent(50)) return clone_device(which);
            tell(device.name() + " restarts");
            return device.restart();
    }
}

}  // namespace huiyin::simulation
