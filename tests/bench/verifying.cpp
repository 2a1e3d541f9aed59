// SPDX-License-Identifier: Apache-2.0
// R6: the auditor's verification of a bank's weeks.
#include <cstdio>
#include <ctime>
#include <set>

#include "server/app/founding.hpp"
#include "server/audit/verify.hpp"
#include "tests/bench/bank.hpp"
#include "tests/bench/lives.hpp"
#include "tests/bench/rows.hpp"

namespace huiyin::bench {
namespace {

/// The accounts of those who work in live(): of a bank that is older than events on accounts.
void give_accounts(House& house) {
    const auto put = house.office().writer.run<bool>([&](server::Store& store) -> server::Answer<bool> {
        const auto give = [&](const std::string& id, Role role, const std::string& unit) {
            store.put_account({id, unit, role, "王建国", {}, true, false}, Instant{});
        };
        give("agent", Role::contact_centre_agent, "000030");
        give("operations", Role::channel_operations_head, house.rules().organisation.channel_operations());
        std::set<std::string> branches;
        for (int number = 0; number < 3'000; ++number)
            branches.insert(house.rules().organisation.branch_of(outlet(number)));
        for (const auto& branch : branches) {
            give("head-" + branch, Role::branch_head, branch);
            give("handler-" + branch, Role::branch_handler, branch);
        }
        store.put_value("vouched ho", "0");
        return true;
    });
    need(put.has_value(), "accounts");
}

struct Measured {
    double seconds = 0, core_seconds = 0;
    std::int64_t lines = 0;
};

/// As the command does it, beside the house that serves.
Measured verified(House& house, bool since_last) {
    const auto& context = house.office().context;
    const auto store = server::open_store(context.directory), another = server::open_store(context.directory);
    need(store && another, "the store");
    (*store)->begin_read();
    (*another)->begin_read();
    server::Verification out;
    const auto before = std::clock();
    const auto took = time_of([&] { out = server::verify_and_remember(**store, **another, context, since_last); });
    const auto worked = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    (*store)->rollback();
    (*another)->rollback();
    need(out.findings.damage.empty(), out.findings.damage.empty() ? "" : out.findings.damage.front());
    need(out.since.has_value() == since_last, "what was verified before");
    return {took.count(), worked, out.findings.events};
}

}  // namespace

Rows verification_of_a_bank(const Size& size) {
    House house;
    give_accounts(house);
    const auto complaints = live(house, size.of(7, 3), size.of(1'200, 10));
    std::vector<double> whole, cores, since;
    const auto lines = house.lines();
    for (int run = 0; run < size.of(5, 1); ++run) {
        const auto one = verified(house, false);
        whole.push_back(static_cast<double>(one.lines) / one.seconds);
        cores.push_back(1e6 * one.core_seconds / static_cast<double>(one.lines));
    }
    Device desk(house, "000030", Face::desk);
    std::int64_t new_lines = 0;
    for (int run = 0; run < size.of(5, 1); ++run) {
        desk.push(desk.captures(size.of(100, 5)));
        const auto one = verified(house, true);
        since.push_back(one.seconds);
        new_lines = one.lines;
    }
    const auto a_second = quantile(whole, 0.5), all_s = static_cast<double>(lines) / a_second;
    char core[64];
    std::snprintf(core, sizeof core, "; %.1f µs of one core for an event", quantile(cores, 0.5));
    return {
        {"R6", "the whole verification", "events/s", a_second, 250'000, a_second / 250'000, "≥ 250,000 events/s",
         a_second >= 250'000, std::to_string(complaints) + " complaints, " + std::to_string(lines) + " events" + core},
        {"R6", "what came since the last one, beside the whole", "s", quantile(since, 0.5), all_s,
         quantile(since, 0.5) / all_s, "–", true, std::to_string(new_lines) + " events are new"}};
}

}  // namespace huiyin::bench
