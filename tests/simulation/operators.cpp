// SPDX-License-Identifier: Apache-2.0
// What operators change at head office, often after the backup to which it is put back later: devices come and go,
// accounts are closed, the rules change. All of it must come back.
#include "tests/simulation/world.hpp"

namespace huiyin::simulation {
namespace {

constexpr std::size_t most_devices = 22, most_guests = 4;
constexpr int most_rule_changes = 2;
const Actor administrator{"administrator-000000", Role::administrator, "000000"};
const Actor keeper_of_rules{"channel_operations_head-000010", Role::channel_operations_head, "000010"};

}  // namespace

bool World::operate(const Actor& by, const std::string& path, const Json& body) {
    const Undisturbed undisturbed(office_->disk());
    const auto answer = office_->answer_person(by, "POST", path, body);
    const bool done = answer && answer->status < 300;
    if (!done) wrong("an operator cannot " + path + (answer ? ": " + answer->body : ""));
    return done;
}

void World::operators_act() {
    ++out_.tally.operators;
    const auto what = chance_.below(100);
    if (what < 35) return close_or_open_account();
    if (what < 55) return enrol_another();
    if (what < 75) return guest_comes_or_goes();
    if (what < 85) return change_rules();
    confirm_devices();
}

void World::note_what_it_keeps(std::size_t which, const client::ExchangeResult& done) {
    // Who is not confirmed is given nothing to keep.
    if (!done.more && !devices_[which]->replica().log_state().unconfirmed) changes_.heard_by(which);
}

void World::close_or_open_account() {
    const auto account = colleague().account;
    bool open = false;
    office_->read([&](server::Store& store) { open = store.account(account)->active; });
    if (!operate(administrator, "/v1/accounts/" + account + "/active", {{"active", !open}})) return;
    changes_.add("account " + account, open ? "closed" : "open");
    tell(account + (open ? " has left the bank" : " is back"));
}

void World::enrol_another() {
    if (devices_.size() >= most_devices) return;
    enrol_device(some_place());
    ++out_.tally.enrolled;
    tell(devices_.back()->name() + " is enrolled");
}

void World::know_name(Device& device) {
    if (!names_.insert(device.name()).second) wrong("the name " + device.name() + " was given twice");
}

void World::know_number(const std::string& number, const std::string& subject) {
    // A device that was put back, or copied, counts anew or in two places: nobody tells it.
    if (out_.tally.device_restores + out_.tally.clones > 0) return;
    const auto [it, is_new] = numbers_.emplace(number, subject);
    if (!is_new && it->second != subject) wrong("the number " + number + " was given twice");
}

void World::guest_comes_or_goes() {
    if (guest_is_good_) return shut_guest_out();
    if (guests_.size() >= most_guests) return;
    const Undisturbed undisturbed(office_->disk());
    const auto directory = settings_.directory + "/guest-" + std::to_string(guests_.size());
    guests_.push_back(std::make_unique<Device>(directory, "650102", Face::tablet, *office_, disks_, chance_));
    know_name(*guests_.back());
    guest_is_good_ = true;
    tell(guests_.back()->name() + " is enrolled, to be shut out");
}

void World::shut_guest_out() {
    auto& guest = *guests_.back();
    const Undisturbed undisturbed(office_->disk());
    // A restored head office may have forgotten it.
    (void)guest.replica().exchange(guest.wall());
    if (!operate(administrator, "/v1/devices/" + guest.name() + "/revoke", Json::object())) return;
    changes_.add("device " + guest.name(), "revoked");
    guest_is_good_ = false;
    ++out_.tally.revoked;
    tell(guest.name() + " is shut out");
}

void World::change_rules() {
    if (out_.tally.rule_changes >= most_rule_changes) return;
    auto policy = office_->rules().policy.source;
    const int number = ++out_.tally.rule_changes;
    const auto version = "storm-" + std::to_string(number);
    policy["version"] = version;
    policy["limits"]["1"]["respond"]["working_days"] = 1 + number;
    policy["referral"]["channels"].erase(policy["referral"]["channels"].size() - 1);
    if (!operate(keeper_of_rules, "/v1/policy", {{"policy", policy}})) return;
    changes_.add("rules", version);
    tell("the rules " + version + " are in force");
}

bool World::confirm_devices() {
    std::vector<std::string> unconfirmed;
    office_->read([&](server::Store& store) {
        for (const auto& origin : store.origins())
            if (origin.unconfirmed && !origin.revoked && !origin.token_hash.empty()) unconfirmed.push_back(origin.id);
    });
    for (const auto& origin : unconfirmed) {
        ++out_.tally.came_back;
        (void)operate(administrator, "/v1/devices/" + origin + "/confirm", Json::object());
        tell(origin + " is confirmed");
    }
    return !unconfirmed.empty();
}

void World::check_changes() {
    for (const auto& [subject, how] : changes_.certain()) {
        if (subject.starts_with("account ")) {
            office_->read([&](server::Store& store) {
                const auto account = store.account(subject.substr(subject.find(' ') + 1));
                if (!account || account->active != (how == "open")) wrong(subject + " is not " + how + " any more");
            });
        }
        if (subject == "rules" && office_->rules().policy.version != how)
            wrong("the rules " + how + " are not in force again, but " + office_->rules().policy.version);
    }
    for (auto& guest : guests_) {
        const auto certain = changes_.certain();
        if (!certain.contains("device " + guest->name())) continue;
        (void)guest->replica().exchange(guest->wall());
        bool is_revoked = false;
        office_->read([&](server::Store& store) {
            const auto known = store.origin(guest->name());
            is_revoked = !known || known->revoked;
        });
        if (!is_revoked) wrong("device " + guest->name() + " is not shut out any more");
    }
}

}  // namespace huiyin::simulation
