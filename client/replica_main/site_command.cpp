// SPDX-License-Identifier: Apache-2.0
// Enroll by a site file: asks head office until it answers.
#include <iostream>
#include <random>
#include <thread>

#include "client/engine/site.hpp"
#include "client/replica_main/command_faults.hpp"
#include "client/replica_main/commands.hpp"
#include "client/replica_main/console.hpp"
#include "client/replica_main/opening.hpp"
#include "sync/platform/backoff.hpp"

namespace huiyin::replica_main {
namespace {

constexpr std::chrono::milliseconds first_wait{5'000}, longest_wait{5 * 60'000};

/// Until the device is enrolled, or head office says that this code never will do it.
Result<void> enrol_once_it_answers(client::Replica& replica, const client::Site& site, const std::string& name) {
    sync::Backoff backoff(first_wait, longest_wait);
    std::mt19937 chance{std::random_device{}()};
    for (std::string said;;) {
        const auto enrolled = replica.enroll(site.server, site.code, name);
        if (enrolled || !client::is_worth_another_try(enrolled.error())) return enrolled;
        if (said != enrolled.error().what)
            std::cerr << "huiyin-replica: " << (said = enrolled.error().what) << std::endl;
        std::this_thread::sleep_for(backoff.next(std::uniform_real_distribution<>{}(chance)));
    }
}

}  // namespace

int tell_identity(const Options& options, const client::Replica& replica) {
    const auto who = replica.identity();
    if (options.json)
        print_json({{"origin", who.origin}, {"unit", who.unit}, {"face", to_string(who.face)}});
    else
        std::cout << "enrolled as " << who.origin << ", " << to_string(who.face) << " of " << who.unit << '\n';
    return Exit::done;
}

int enroll_by_site(const Options& options) {
    const auto file = options.site.empty() ? std::string(client::usual_site_file) : options.site;
    const auto site = client::read_site(file);
    if (!site) return complain(site.error());
    if (!*site) return complain(fault_of(faults::no_site_file, file, {file}));
    if (const auto room = client::make_room_for(**site, options.data, wall_clock()); !room)
        return complain(room.error());
    const auto replica = client::Replica::open(options.data);
    if (!replica) return complain(replica.error());
    if (!(*replica)->enrolled()) {
        if ((*site)->code.empty()) return complain(fault_of(faults::site_code_used, file, {file}));
        if (const auto pinned = (*replica)->trust((*site)->server_key); !pinned) return complain(pinned.error());
        const auto& name = options.name.empty() ? (*site)->name : options.name;
        if (const auto enrolled = enrol_once_it_answers(**replica, **site, name); !enrolled)
            return complain(enrolled.error());
    }
    if (const auto forgotten = client::forget_code(file); !forgotten) complain(forgotten.error());
    return tell_identity(options, **replica);
}

}  // namespace huiyin::replica_main
