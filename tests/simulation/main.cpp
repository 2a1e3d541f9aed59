// SPDX-License-Identifier: Apache-2.0
// tests/simulation/main.cpp — huiyin-simulate: runs a range of seeds and prints those that did not come right; with
// --speak it replays one step by step.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>

#include "tests/simulation/world.hpp"
#include "tests/sync/temp_directory.hpp"

using namespace huiyin::simulation;

namespace {

Outcome outcome_of(std::uint64_t seed, int steps, bool speak) {
    const auto directory = std::filesystem::temp_directory_path() / ("huiyin-simulation-" + std::to_string(::getpid()));
    std::filesystem::remove_all(directory);
    std::filesystem::create_directories(directory);
    Outcome out;
    try {
        out = World({seed, steps, directory.string(), speak}).run();
    } catch (const std::exception& exception) {
        out.wrong.push_back(exception.what());
    }
    std::filesystem::remove_all(directory);
    return out;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Runs the bank in a storm: devices, head office and one seeded source of faults.");
    std::string seeds = "1..20";
    int steps = 150;
    bool speak = false;
    app.add_option("--seeds", seeds, "A..B, or one");
    app.add_option("--steps", steps, "steps of a run");
    app.add_flag("--speak", speak, "tells each step");
    CLI11_PARSE(app, argc, argv);
    const auto dots = seeds.find("..");
    const auto first = std::stoull(seeds.substr(0, dots));
    const auto last = dots == std::string::npos ? first : std::stoull(seeds.substr(dots + 2));
    Tally all;
    std::uint64_t failed = 0;
    for (auto seed = first; seed <= last; ++seed) {
        const auto out = outcome_of(seed, steps, speak);
        const auto& t = out.tally;
        all.steps += t.steps;
        all.said += t.said;
        all.exchanges += t.exchanges;
        all.failed_exchanges += t.failed_exchanges;
        all.crashes += t.crashes;
        all.restores += t.restores;
        all.device_restores += t.device_restores;
        all.partitions += t.partitions;
        all.clones += t.clones;
        all.excused += t.excused;
        if (out.wrong.empty()) continue;
        ++failed;
        std::printf("seed %llu did not come right; replay: huiyin-simulate --seeds %llu --steps %d --speak\n",
                    static_cast<unsigned long long>(seed), static_cast<unsigned long long>(seed), steps);
        for (const auto& what : out.wrong) std::printf("  %s\n", what.c_str());
    }
    std::printf(
        "%llu seeds, %llu failed; %d steps, %d lines kept, %d exchanges (%d in vain), %d partitions, %d crashes, "
        "%d restores of head office, %d of devices, %d clones, %d lines lost with both disks\n",
        static_cast<unsigned long long>(last - first + 1), static_cast<unsigned long long>(failed), all.steps, all.said,
        all.exchanges, all.failed_exchanges, all.partitions, all.crashes, all.restores, all.device_restores, all.clones,
        all.excused);
    return failed == 0 ? 0 : 1;
}
