// SPDX-License-Identifier: Apache-2.0
// The bank and its people in the storm.
#include "tests/simulation/world.hpp"

#include <cstdio>

#include "sync/chain/sealing.hpp"
#include "tests/simulation/people.hpp"
#include "tests/support/times.hpp"

namespace huiyin::simulation {
namespace {

constexpr Weather storm{};
constexpr std::uint64_t one_in = 10;  ///< seeds with a large fleet

/// The first few can already hand complaints from one outlet to another.
constexpr std::pair<const char*, Face> places[] = {
    {"650101", Face::tablet}, {"650101", Face::kiosk},  {"650100", Face::desk},   {"650102", Face::tablet},
    {"650103", Face::tablet}, {"000030", Face::desk},   {"610001", Face::tablet}, {"650101", Face::tablet},
    {"000010", Face::desk},   {"650102", Face::kiosk},  {"610001", Face::kiosk},  {"650000", Face::desk},
    {"650103", Face::kiosk},  {"650102", Face::tablet}, {"610000", Face::desk},   {"000010", Face::desk},
    {"650101", Face::kiosk},  {"610001", Face::tablet}, {"650100", Face::desk},   {"650103", Face::tablet}};
constexpr std::int64_t few = 8;

Result<std::string> subject_of(const Result<client::CaptureReceipt>& receipt) {
    if (!receipt) return std::unexpected(receipt.error());
    return receipt->subject;
}

}  // namespace

World::World(const Settings& settings)
    : settings_(settings), cloning_(settings.seed % 4 == 0), chance_(settings.seed), disks_(settings.seed) {
    seed_cryptography(settings.seed);
    if (const auto ready = sync::start_crypto(); !ready) throw std::runtime_error(ready.error().what);
    office_ = std::make_unique<HeadOffice>(settings.directory, disks_, settings.rules_cache,
                                           test::beijing("2026-02-12 09:00"));
    found_devices();
    if (settings.spoilt == Spoilt::syncs)
        for (auto& device : devices_) device->disk().illness.lies = true;
}

void World::tell(const std::string& what) const {
    if (settings_.speak) std::fprintf(stderr, "%3d %s\n", out_.tally.steps, what.c_str());
}

void World::wrong(const std::string& what) {
    constexpr std::size_t enough = 20;
    if (out_.wrong.size() < enough) out_.wrong.push_back("step " + std::to_string(out_.tally.steps) + ": " + what);
}

void World::enrol_device(const Place& place) {
    const Undisturbed undisturbed(office_->disk());
    const auto directory = settings_.directory + "/device-" + std::to_string(devices_.size());
    devices_.push_back(std::make_unique<Device>(directory, place.unit, place.face, *office_, disks_, chance_));
    auto& device = *devices_.back();
    know_name(device);
    device.wire().weather = storm;
    if (chance_.percent(40)) device.clock_ahead = std::chrono::minutes{chance_.between(-300, 300)};
    if (chance_.percent(30)) device.drift = static_cast<int>(chance_.between(-20, 20));
    ++out_.tally.devices;
}

World::Place World::some_place() {
    const auto& [unit, face] = places[chance_.below(std::size(places))];
    return {unit, face};
}

void World::found_devices() {
    const auto most = settings_.seed % one_in == 0 ? std::ssize(places) : few;
    const auto count = static_cast<std::size_t>(chance_.between(2, most));
    for (std::size_t i = 0; i < count; ++i) enrol_device({places[i].first, places[i].second});
}

void World::say(std::size_t which, const std::string& kind, const std::string& token, bool refusable,
                const std::function<Done()>& saying) {
    auto& device = *devices_[which];
    put_at_risk(device.disk(), 30);
    const bool ill = device.disk().ill();
    const auto done = saying();
    device.disk().do_not_stop();
    const bool died = device.disk().stopped();
    // Who is not told that it is kept may find it kept all the same: the power went between the two.
    const bool in_doubt = died || (!done && ill);
    if (in_doubt) ++out_.tally.in_doubt;
    if (done && !died) ++out_.tally.said;
    if (done || in_doubt)
        said_[token] = {which, kind, done ? *done : std::string{}, done && !died, true, false, refusable};
    if (died)
        device_dies(which);
    else if (done)
        tell(device.name() + " keeps " + kind + " on " + *done + " as " + token);
    else if (!ill && kind == "captured")
        wrong(device.name() + " did not take a complaint: " + done.error().where + " " + done.error().what);
    else {
        ++out_.tally.refused_here;
        tell(device.name() + " does not take " + kind + ": " + done.error().what);
    }
}

void World::capture(std::size_t which) {
    auto& device = *devices_[which];
    const auto token = next_token();
    const auto body = some_complaint(chance_, device.unit(), token);
    Result<client::CaptureReceipt> receipt = fault("not yet");
    say(which, "captured", token, false, [&] {
        receipt = device.replica().capture(body, device.wall());
        return subject_of(receipt);
    });
    const auto said = said_.find(token);
    if (receipt && said != said_.end() && said->second.kept) know_number(receipt->number, receipt->subject);
}

void World::enter(std::size_t which) {
    auto& device = *devices_[which];
    const auto token = next_token();
    const auto body = some_opinion(chance_, token);
    say(which, "entered", token, false,
        [&] { return subject_of(device.replica().enter_opinion(body, device.wall())); });
}

void World::write_event(std::size_t which) {
    auto& device = *devices_[which];
    const auto subjects = device.subjects();
    if (subjects.empty()) return;
    const auto& subject = chance_.one_of(subjects);
    if (!subject.starts_with("c-") && !subject.starts_with("o-")) return;
    const auto token = next_token();
    auto [kind, body] = some_event(chance_, subject, subjects, token);
    // Now and then in the name of somebody of another branch: head office refuses the line by its place.
    const bool stranger = !device.unit().starts_with("61") && chance_.percent(6);
    // Or of a colleague's, who may have left the bank meanwhile.
    const bool of_colleague = !stranger && device.unit() == colleague().unit && chance_.percent(12);
    const auto own = device.replica().actor();
    if (of_colleague) device.replica().act_as(colleague());
    if (stranger) device.replica().act_as({"branch_head-610000", Role::branch_head, "610000"});
    say(which, kind, token, stranger, [&]() -> Done {
        const auto done = device.replica().append(subject, kind, body, device.wall());
        device.replica().act_as(own);
        if (!done) return std::unexpected(done.error());
        return subject;
    });
    if (const auto said = said_.find(token); said != said_.end() && of_colleague) {
        said->second.of_colleague = true;
        ++out_.tally.events_of_colleagues;
    }
}

void World::reassign() {
    std::vector<std::pair<std::size_t, std::string>> there;
    for (std::size_t i = 0; i < devices_.size(); ++i)
        if (devices_[i]->face() == Face::desk)
            for (const auto& subject : devices_[i]->subjects())
                if (subject.starts_with("c-")) there.emplace_back(i, subject);
    if (there.empty()) return;
    const auto& [which, subject] = chance_.one_of(there);
    const auto token = next_token();
    say(which, "assigned", token, false, [&]() -> Done {
        auto& device = *devices_[which];
        const auto done = device.replica().append(subject, "assigned", some_assignment(chance_, token), device.wall());
        if (!done) return std::unexpected(done.error());
        return subject;
    });
}

void World::exchange(std::size_t which) {
    auto& device = *devices_[which];
    put_at_risk(device.disk(), 80);
    put_at_risk(office_->disk(), 120);
    office_->die_by(some_ending());
    const bool differed = device.replica().log_state().diverged;
    device.wire().answer_was_cut = false;
    const auto done = device.replica().exchange(device.wall());
    office_->disk().do_not_stop();
    device.disk().do_not_stop();
    ++out_.tally.exchanges;
    if (!done) ++out_.tally.failed_exchanges;
    if (device.disk().stopped()) return device_dies(which);
    tell(device.name() + (done ? " exchanges" : " exchanges in vain: " + done.error().what));
    if (done) note_what_it_keeps(which, *done);
    // Comparing mends it; only a disk that was put back, a clone or an answer that came in half may make it necessary.
    const bool put_back = out_.tally.restores + out_.tally.device_restores + out_.tally.clones > 0;
    if (done && !put_back && !differed && !device.wire().answer_was_cut && device.replica().log_state().diverged)
        wrong(device.name() + " holds other lines than head office says, for no reason");
}

void World::people() {
    const auto which = static_cast<std::size_t>(chance_.below(devices_.size()));
    auto& device = *devices_[which];
    const auto what = chance_.below(100);
    if (what < 20) return capture(which);
    if (device.face() == Face::kiosk) return what < 50 ? capture(which) : exchange(which);
    if (what < 26) return enter(which);
    if (what < 48) return write_event(which);
    if (what < 57) return reassign();
    if (what < 63) return attach(which);
    if (what < 68) return look_at_evidence(which);
    exchange(which);
}

void World::step() {
    ++out_.tally.steps;
    const auto what = chance_.below(100);
    if (what < 67)
        people();
    else if (what < 71)
        head_office_works();
    else if (what < 79)
        network();
    else if (what < 91)
        machines();
    else if (what < 93)
        calm_spell(static_cast<std::size_t>(chance_.below(devices_.size())));
    else if (what < 95)
        office_clock();
    else
        time_passes();
    mend_some();
    spoil();
    watch();
}

Outcome World::run() {
    while (out_.tally.steps < settings_.steps && out_.wrong.empty()) step();
    come_to_rest();
    watch();
    check_nothing_lost();
    check_evidence_is_back();
    check_duties_once();
    check_times();
    check_voices();
    for (const auto& what : office_->damage()) wrong("verify: " + what);
    check_import();
    for (const auto& what : office_->wrong_in_lists()) wrong("in lists: " + what);
    check_changes();
    for (auto& device : devices_) check_device(*device);
    out_.tally.mended += office_->mended;
    for (auto& device : devices_) out_.tally.mended += device->mended;
    out_.tally.disks = disks_.tally();
    return std::move(out_);
}

Tally& Tally::operator+=(const Tally& other) {
    for (const auto field : {&Tally::steps,
                             &Tally::devices,
                             &Tally::said,
                             &Tally::in_doubt,
                             &Tally::refused_here,
                             &Tally::exchanges,
                             &Tally::failed_exchanges,
                             &Tally::late,
                             &Tally::office_kills,
                             &Tally::office_power_cuts,
                             &Tally::device_kills,
                             &Tally::device_power_cuts,
                             &Tally::ill_disks,
                             &Tally::mended,
                             &Tally::restores,
                             &Tally::without_attachments,
                             &Tally::back,
                             &Tally::device_restores,
                             &Tally::clones,
                             &Tally::partitions,
                             &Tally::subjects,
                             &Tally::excused,
                             &Tally::attached,
                             &Tally::seen,
                             &Tally::over_http,
                             &Tally::operators,
                             &Tally::events_of_colleagues,
                             &Tally::leaps,
                             &Tally::confirmed,
                             &Tally::in_doubt_steps,
                             &Tally::of_time,
                             &Tally::enrolled,
                             &Tally::revoked,
                             &Tally::came_back,
                             &Tally::rule_changes,
                             &Tally::displaced,
                             &Tally::given_up})
        this->*field += other.*field;
    disks += other.disks;
    return *this;
}

}  // namespace huiyin::simulation
