// SPDX-License-Identifier: Apache-2.0
// tests/bench/main.cpp — huiyin-bench: each row of docs/performance.md beside its floor.
#include <CLI/CLI.hpp>
#include <iostream>

#include "tests/bench/memory.hpp"
#include "tests/bench/table.hpp"

using namespace huiyin::bench;

namespace {

constexpr std::pair<const char*, Rows (*)(const Size&)> all[] = {
    {"W1", one_device_pushes}, {"W2", many_devices_at_once},    {"W3", an_empty_tablet_pulls},
    {"W4", one_new_line},      {"W5", a_capture_on_the_kiosk},  {"W6", rules_of_a_folded_complaint},
    {"W7", what_falls_due},    {"W8", cost_against_size},       {"W9", ten_thousand_devices_poll},
    {"W10", memory_in_use},    {"W11", a_month_of_a_large_bank}};

std::string run(const Size& size, const std::string& only) {
    auto table = table_head();
    std::cout << table;
    for (const auto& [id, rows] : all) {
        if (!only.empty() && only != id) continue;
        for (const auto& row : rows(size)) {
            const auto text = table_row(row);
            std::cout << text << std::flush;
            table += text;
        }
    }
    return table;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Huiyin's benchmarks: our figures beside the floor measured in the same run", "huiyin-bench"};
    Size size;
    std::string only, file;
    std::vector<std::string> as;
    app.add_flag("--short", size.is_short, "so little work that it only shows that everything runs");
    app.add_option("--only", only, "one row, such as W1");
    app.add_option("--table", file, "put the table into this file, between its marks");
    app.add_option("--as", as, "ROLE DIRECTORY: be a process whose memory is looked at")->expected(2)->group("");
    CLI11_PARSE(app, argc, argv);
    try {
        if (!as.empty()) return be_looked_at(as[0], as[1]);
        const auto table = run(size, only);
        if (!file.empty()) put_into(file, table);
    } catch (const std::exception& error) {
        std::cerr << "huiyin-bench: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
