// SPDX-License-Identifier: Apache-2.0
// Huiyin-simulate: runs a range of seeds and prints those that did not come right; with --speak it replays one step by
// step.
#include <malloc.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>

#include "tests/simulation/world.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin::simulation;
using huiyin::RulesCache;

namespace {

constexpr int keep_free = 256 << 20;

Outcome outcome_of(std::uint64_t seed, int steps, bool speak, Spoilt spoilt,
                   const std::shared_ptr<RulesCache>& rules_cache) {
    const auto directory = std::filesystem::temp_directory_path() / ("huiyin-simulation-" + std::to_string(::getpid()));
    std::filesystem::remove_all(directory);
    std::filesystem::create_directories(directory);
    Outcome out;
    try {
        out = World({seed, steps, directory.string(), speak, spoilt, rules_cache}).run();
    } catch (const std::exception& exception) {
        out.wrong.push_back(exception.what());
    }
    std::filesystem::remove_all(directory);
    return out;
}

void account_of(const Tally& all, std::uint64_t seeds, std::uint64_t failed) {
    std::printf(
        "%llu seeds, %llu failed; %d steps of %d devices; %d lines kept, %d in doubt, %d exchanges (%d in vain), %d "
        "late "
        "messages, %d partitions, %d restores of head office, %d of devices, %d clones, %d lines lost with both "
        "disks, %d displaced by a device that was put back\n",
        static_cast<unsigned long long>(seeds), static_cast<unsigned long long>(failed), all.steps, all.devices,
        all.said, all.in_doubt, all.exchanges, all.failed_exchanges, all.late, all.partitions, all.restores,
        all.device_restores, all.clones, all.excused, all.displaced);
    std::printf(
        "head office killed %d times, without power %d times, devices %d and %d; %d machines stopped in the middle of "
        "something\n",
        all.office_kills, all.office_power_cuts, all.device_kills, all.device_power_cuts, all.disks.stops);
    std::printf(
        "disks: ill %d times, mended to start %d times; full %d, write errors %d, sync errors %d, read errors %d; "
        "power "
        "cuts with changes not synced %d, changes lost %d, torn %d\n"
        "attachments: %d attached, %d seen on a device, %d given up; %d restores without them, of which %d came back\n"
        "over HTTP: %d; acts of operators: %d; lines of a colleague whose account they close: %d\n"
        "head office's clock leapt %d times, was in doubt for %d steps and confirmed %d times; %d events of time "
        "alone\n"
        "devices enrolled in the storm %d, shut out %d, confirmed after a restore %d; changes of the rules %d\n",
        all.ill_disks, all.mended, all.disks.full, all.disks.write_errors, all.disks.sync_errors, all.disks.read_errors,
        all.disks.power_cuts, all.disks.lost, all.disks.torn, all.attached, all.seen, all.given_up,
        all.without_attachments, all.back, all.over_http, all.operators, all.events_of_colleagues, all.leaps,
        all.in_doubt_steps, all.confirmed, all.of_time, all.enrolled, all.revoked, all.came_back, all.rule_changes);
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Runs the bank in a storm: devices, head office and one seeded source of faults.");
    app.set_version_flag("--version", "huiyin-simulate " HUIYIN_VERSION " (Apache-2.0)");
    std::string seeds = "1..20";
    int steps = 0;
    bool speak = false;
    app.add_option("--seeds", seeds, "A..B, or one");
    app.add_option("--steps", steps, "steps of a run; 60, and 400 for every tenth seed, when it is not said");
    app.add_flag("--speak", speak, "tells each step");
    Spoilt spoilt = Spoilt::nothing;
    app.add_option("--spoil", spoilt, "spoils something on purpose, to see that the storm notices")
        ->transform(CLI::CheckedTransformer(
            std::map<std::string, Spoilt>{{"syncs", Spoilt::syncs},
                                          {"a-kept-line", Spoilt::a_kept_line},
                                          {"a-line-twice", Spoilt::a_line_twice},
                                          {"a-scope", Spoilt::a_scope},
                                          {"a-queue", Spoilt::a_queue},
                                          {"a-double", Spoilt::a_double},
                                          {"a-doubt", Spoilt::a_doubt},
                                          {"a-miss", Spoilt::a_miss},
                                          {"a-proof", Spoilt::a_proof},
                                          {"an-enrolment", Spoilt::an_enrolment},
                                          {"a-number", Spoilt::a_number},
                                          {"a-revocation", Spoilt::a_revocation},
                                          {"a-time", Spoilt::a_time},
                                          {"an-unconfirmed-device", Spoilt::an_unconfirmed_device},
                                          {"a-name", Spoilt::a_name},
                                          {"a-voice", Spoilt::a_voice},
                                          {"an-import", Spoilt::an_import},
                                          {"an-attachment", Spoilt::an_attachment}}));
    CLI11_PARSE(app, argc, argv);
#ifdef __GLIBC__
    // Each run frees what it had: given back to the system, it would be fetched again page by page.
    ::mallopt(M_TRIM_THRESHOLD, keep_free);
    ::mallopt(M_MMAP_THRESHOLD, keep_free);
#endif
    const auto dots = seeds.find("..");
    const auto first = std::stoull(seeds.substr(0, dots));
    const auto last = dots == std::string::npos ? first : std::stoull(seeds.substr(dots + 2));
    Tally all;
    const auto rules_cache = std::make_shared<huiyin::RulesCache>();
    std::uint64_t failed = 0;
    for (auto seed = first; seed <= last; ++seed) {
        const int of_this = steps > 0 ? steps : seed % 10 == 0 ? 400 : 60;
        const auto out = outcome_of(seed, of_this, speak, spoilt, rules_cache);
        all += out.tally;
        if (out.wrong.empty()) continue;
        ++failed;
        std::printf("seed %llu did not come right; replay: huiyin-simulate --seeds %llu --steps %d --speak\n",
                    static_cast<unsigned long long>(seed), static_cast<unsigned long long>(seed), of_this);
        for (const auto& what : out.wrong) std::printf("  %s\n", what.c_str());
    }
    account_of(all, last - first + 1, failed);
    return failed == 0 ? 0 : 1;
}
