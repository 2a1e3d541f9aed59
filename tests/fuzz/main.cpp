// SPDX-License-Identifier: Apache-2.0
// Huiyin-fuzz: throws mutated inputs at what reads them. Prints the input of each finding; the same seed finds it
// again.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "sync/chain/sealing.hpp"
#include "tests/fuzz/mutation.hpp"
#include "tests/fuzz/targets.hpp"

using namespace huiyin::fuzz;

namespace {

/// What the coverage-guided runs kept for `target`: inputs that reach something, and findings of old.
std::vector<std::string> kept_inputs(const char* target) {
    std::vector<std::filesystem::path> paths;
    std::error_code none_kept;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(HUIYIN_CORPORA) / target, none_kept))
        paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<std::string> out;
    for (const auto& path : paths) {
        std::ifstream in(path, std::ios::binary);
        out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return out;
}

int findings_of(const Target& target, std::uint64_t seed, int runs) {
    huiyin::simulation::Chance chance(seed);
    auto inputs = target.seeds();
    std::ranges::move(kept_inputs(target.name), std::back_inserter(inputs));
    const auto sensible = inputs.size();
    int findings = 0;
    for (std::size_t i = 0; i < sensible; ++i)
        if (const auto wrong = wrong_with(target, inputs[i]); !wrong.empty())
            std::printf("%s: a sensible input: %s\n", target.name, wrong.c_str()), ++findings;
    for (int run = 0; run < runs && findings < 5; ++run) {
        const auto input = mutated(chance.one_of(inputs), chance);
        if (const auto wrong = wrong_with(target, input); !wrong.empty()) {
            ++findings;
            std::printf("%s, seed %llu, run %d: %s\n  %s\n", target.name, static_cast<unsigned long long>(seed), run,
                        wrong.c_str(), input.substr(0, 2000).c_str());
        }
        // Mutations of mutations, too.
        if (inputs.size() < 200 + sensible)
            inputs.push_back(input);
        else if (chance.percent(20))
            inputs[sensible + static_cast<std::size_t>(chance.below(200))] = input;
    }
    return findings;
}

void write_seeds(const Target& target, const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder / target.name);
    int number = 0;
    for (const auto& seed : target.seeds())
        std::ofstream(folder / target.name / ("sensible-" + std::to_string(++number)), std::ios::binary) << seed;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app("Throws mutated inputs at everything that reads what comes from outside.");
    app.set_version_flag("--version", "huiyin-fuzz " HUIYIN_VERSION " (Apache-2.0)");
    std::string only;
    std::uint64_t seed = 1;
    int runs = 2000;
    std::string seeds_to;
    app.add_option("--target", only, "one target; all otherwise");
    app.add_option("--seed", seed, "of chance");
    app.add_option("--runs", runs, "inputs a target");
    app.add_option("--seeds-to", seeds_to, "write the sensible inputs into folders of this one, and end");
    CLI11_PARSE(app, argc, argv);
    if (!huiyin::sync::start_crypto()) return 1;
    int findings = 0;
    for (const auto& target : targets()) {
        if (!only.empty() && only != target.name) continue;
        if (!seeds_to.empty()) {
            write_seeds(target, seeds_to);
            continue;
        }
        const int found = findings_of(target, seed, runs);
        std::printf("%s: %d inputs, %d findings\n", target.name, runs, found);
        findings += found;
    }
    return findings == 0 ? 0 : 1;
}
