// SPDX-License-Identifier: Apache-2.0
// tests/simulation/world.cpp — the storm.
#include "tests/simulation/world.hpp"

#include <cstdio>

#include "sync/sealing.hpp"
#include "tests/simulation/people.hpp"
#include "tests/support/times.hpp"

namespace huiyin::simulation {
namespace {

constexpr Weather storm{};

struct Place {
    const char* unit;
    Face face;
};
constexpr Place places[] = {{"650101", Face::tablet}, {"650101", Face::kiosk},  {"650100", Face::desk},
                            {"000030", Face::desk},   {"650102", Face::tablet}, {"000010", Face::desk},
                            {"610001", Face::tablet}, {"650101", Face::tablet}};

}  // namespace

World::World(const Settings& settings) : settings_(settings), cloning_(settings.seed % 4 == 0), chance_(settings.seed) {
    seed_cryptography(settings.seed);
    if (const auto ready = sync::start_crypto(); !ready) throw std::runtime_error(ready.error().what);
    office_ = std::make_unique<HeadOffice>(settings.directory, test::beijing("2026-02-12 09:00"));
    found_devices();
}

void World::tell(const std::string& what) const {
    if (settings_.speak) std::fprintf(stderr, "%3d %s\n", out_.tally.steps, what.c_str());
}

void World::wrong(const std::string& what) {
    constexpr std::size_t enough = 20;
    if (out_.wrong.size() < enough) out_.wrong.push_back("step " + std::to_string(out_.tally.steps) + ": " + what);
}

void World::found_devices() {
    const auto count = static_cast<std::size_t>(chance_.between(2, std::size(places)));
    for (std::size_t i = 0; i < count; ++i) {
        devices_.push_back(std::make_unique<Device>(settings_.directory + "/device-" + std::to_string(i),
                                                    places[i].unit, places[i].face, *office_, chance_));
        devices_.back()->wire().weather = storm;
        if (chance_.percent(40)) devices_.back()->clock_ahead = std::chrono::minutes{chance_.between(-300, 300)};
    }
}

void World::keep(std::size_t which, const std::string& kind, const std::string& subject, const std::string& token,
                 bool refusable) {
    ++out_.tally.said;
    said_[token] = {which, kind, subject, devices_[which]->replica().log_state().last_seq, true, false, refusable};
}

void World::capture(std::size_t which) {
    auto& device = *devices_[which];
    const auto token = next_token();
    const auto done = device.replica().capture(some_complaint(chance_, device.unit(), token), device.wall());
    if (!done) return wrong("a device did not take a complaint: " + done.error().where + " " + done.error().what);
    tell(device.name() + " captures " + done->subject);
    keep(which, "captured", done->subject, token, false);
}

void World::enter(std::size_t which) {
    auto& device = *devices_[which];
    const auto token = next_token();
    const auto done = device.replica().enter_opinion(some_opinion(chance_, token), device.wall());
    if (!done) return wrong("a device did not take an opinion: " + done.error().where + " " + done.error().what);
    tell(device.name() + " enters " + done->subject);
    keep(which, "entered", done->subject, token, false);
}

void World::write_line(std::size_t which) {
    auto& device = *devices_[which];
    const auto subjects = device.replica().subjects();
    if (subjects.empty()) return;
    const auto& subject = chance_.one_of(subjects);
    if (!subject.starts_with("c-") && !subject.starts_with("o-")) return;
    const auto token = next_token();
    auto [kind, body] = some_line(chance_, subject, subjects, token);
    // Now and then in the name of somebody of another branch: head office refuses the line by its place.
    const bool stranger = device.unit() != "610001" && chance_.percent(6);
    const auto own = device.replica().actor();
    if (stranger) device.replica().act_as({"branch_head-610000", Role::branch_head, "610000"});
    const auto done = device.replica().append(subject, kind, body, device.wall());
    if (stranger) device.replica().act_as(own);
    if (!done) {
        ++out_.tally.refused_here;
        return tell(device.name() + " does not take " + kind + ": " + done.error().what);
    }
    tell(device.name() + " writes " + kind + " on " + subject);
    keep(which, kind, subject, token, stranger);
}

void World::exchange(std::size_t which) {
    auto& device = *devices_[which];
    const auto held = device.replica().log_state().held;
    const auto done = device.replica().exchange(device.wall());
    ++out_.tally.exchanges;
    if (!done) {
        ++out_.tally.failed_exchanges;
        return tell(device.name() + " exchanges in vain: " + done.error().what);
    }
    tell(device.name() + " exchanges, held " + std::to_string(held) + " -> " +
         std::to_string(device.replica().log_state().held));
}

void World::people() {
    const auto which = static_cast<std::size_t>(chance_.below(devices_.size()));
    auto& device = *devices_[which];
    const auto what = chance_.below(100);
    if (what < 20) return capture(which);
    if (device.face() == Face::kiosk) return what < 50 ? capture(which) : exchange(which);
    if (what < 26) return enter(which);
    if (what < 60) return write_line(which);
    exchange(which);
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
            return device.deliver_late();
        default:
            device.clock_ahead += std::chrono::minutes{chance_.between(-90, 90)};
            return tell(device.name() + ": its clock jumps");
    }
}

void World::restore_device(std::size_t which) {
    auto& device = *devices_[which];
    std::map<std::string, int> there;
    office_->read([&](server::Store& store) { there = tokens_in(store); });
    for (auto& [token, said] : said_) {
        if (said.device != which || said.seq <= device.backed_up_lines()) continue;
        said.on_device = false;
        // Not yet at head office, and the disk that held it is gone.
        if (!there.contains(token)) said.excused = true;
    }
    device.restore();
    ++out_.tally.device_restores;
    tell(device.name() + " is put back to an old state");
}

bool World::left_device(const Said& said, const std::string& token) {
    auto& device = *devices_[said.device];
    if (device.face() == Face::kiosk) return false;
    const auto view = device.replica().show(said.subject, office_->now());
    return !view || view->dump().find(token) == std::string::npos;
}

void World::restore_office() {
    std::map<std::string, int> saved;
    office_->read_backup([&](server::Store& store) { saved = tokens_in(store); });
    for (auto& [token, said] : said_)
        if (!saved.contains(token) && (!said.on_device || left_device(said, token))) said.excused = true;
    office_->restore();
    ++out_.tally.restores;
    tell("head office is restored from its backup");
}

void World::clone_device(std::size_t which) {
    constexpr std::size_t enough = 9;
    auto& device = *devices_[which];
    // Two kiosks under one name keep their sealed lines that lost their place for an operator: see disks().
    if (devices_.size() >= enough || device.face() == Face::kiosk) return;
    ++out_.tally.clones;
    tell(device.name() + " is cloned");
    devices_.push_back(device.cloned(settings_.directory + "/device-" + std::to_string(devices_.size())));
}

void World::disks() {
    const auto which = static_cast<std::size_t>(chance_.below(devices_.size()));
    auto& device = *devices_[which];
    switch (chance_.below(8)) {
        case 0:
        case 1:
            tell("head office crashes");
            ++out_.tally.crashes;
            return office_->crash();
        case 2:
            tell("head office is backed up");
            return office_->back_up();
        case 3:
            if (office_->has_backup() && !cloning_ && chance_.percent(60)) restore_office();
            return;
        case 4:
            // A kiosk's sealed lines that lost their place are kept for its operator and stay away: it is not restored.
            if (device.face() != Face::kiosk) device.back_up();
            return;
        case 5:
            if (device.has_backup() && !cloning_ && chance_.percent(70)) restore_device(which);
            return;
        case 6:
            if (cloning_) return clone_device(which);
            [[fallthrough]];
        default:
            tell(device.name() + " restarts");
            return device.restart();
    }
}

void World::step() {
    ++out_.tally.steps;
    const auto what = chance_.below(100);
    if (what < 76) return people();
    if (what < 84) return network();
    if (what < 93) return disks();
    const auto to = office_->now() + std::chrono::minutes{chance_.between(1, chance_.percent(20) ? 3000 : 60)};
    tell("it is " + to_beijing(to));
    office_->move_to(to);
}

Outcome World::run() {
    while (out_.tally.steps < settings_.steps && out_.wrong.empty()) step();
    come_to_rest();
    check_nothing_lost();
    check_duties_once();
    for (const auto& what : office_->damage()) wrong("verify: " + what);
    for (auto& device : devices_) check_device(*device);
    return std::move(out_);
}

}  // namespace huiyin::simulation
