// SPDX-License-Identifier: Apache-2.0
// tests/bench/main.cpp — huiyin-bench: each row of docs/performance.md beside its floor.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>

#include "tests/bench/rows.hpp"

using namespace huiyin::bench;

namespace {

constexpr std::pair<const char*, Row (*)(const Size&)> all[] = {
    {"W1", one_device_pushes},       {"W3", an_empty_tablet_pulls},  {"W4", one_new_line},
    {"W4", a_poll_with_nothing_new}, {"W5", a_capture_on_the_kiosk}, {"W6", rules_of_a_folded_complaint}};

void print(const Row& row) {
    std::printf("| %s | %s | %.0f %s | %.0f %s | %.2f | %s | %s |\n", row.id.c_str(), row.what.c_str(), row.ours,
                row.unit.c_str(), row.floor, row.unit.c_str(), row.ratio, row.to_reach.c_str(),
                row.reached ? "yes" : "no");
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Huiyin's benchmarks: our figures beside the floor measured in the same run", "huiyin-bench"};
    Size size;
    std::string only;
    app.add_flag("--short", size.is_short, "so little work that it only shows that everything runs");
    app.add_option("--only", only, "one row, such as W1");
    CLI11_PARSE(app, argc, argv);
    std::cout << "| | work | ours | floor | ratio | to reach | reached |\n|---|---|---|---|---|---|---|\n";
    try {
        for (const auto& [id, row] : all)
            if (only.empty() || only == id) print(row(size));
    } catch (const std::exception& error) {
        std::cerr << "huiyin-bench: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
