// SPDX-License-Identifier: Apache-2.0
// Huiyin-bench: each row of docs/performance.md beside its floor.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <iostream>

#include "tests/bench/memory.hpp"
#include "tests/bench/table.hpp"

using namespace huiyin::bench;

namespace {

constexpr std::pair<const char*, Rows (*)(const Size&)> all[] = {
    {"W1", one_device_pushes},        {"W2", many_devices_at_once},        {"W3", an_empty_tablet_pulls},
    {"W5", a_capture_on_the_kiosk},   {"W6", rules_of_a_folded_complaint}, {"W9", ten_thousand_devices_poll},
    {"W11", a_month_of_a_large_bank}, {"W10", memory_of_devices}};

std::string run(const Size& size, const std::vector<std::string>& only) {
    Rows measured;
    const auto wanted = [&](const std::string& id) {
        const auto is_meant = [&](const std::string& one) { return one == id || one == id.substr(0, 1); };
        return only.empty() || std::ranges::any_of(only, is_meant);
    };
    const auto add = [&](const Rows& rows) {
        for (const auto& row : rows) std::cout << table_row(row) << std::flush;
        measured.insert(measured.end(), rows.begin(), rows.end());
    };
    std::cout << table_head();
    for (const auto& [id, rows] : all)
        if (wanted(id)) add(rows(size));
    if (std::ranges::any_of(std::array{"W4", "W7", "W8", "W10"}, wanted)) add(in_a_large_house(size, wanted));
    if (std::ranges::any_of(std::array{"R1", "R2", "R3", "R5"}, wanted)) add(lists_as_the_bank_grows(size, wanted));
    if (wanted("R4")) add(reports_of_a_large_bank(size));
    if (wanted("R6")) add(verification_of_a_bank(size));
    if (wanted("R8")) add(a_crisis(size));
    if (wanted("R9")) add(pulls_as_the_bank_grows(size));
    std::ranges::stable_sort(
        measured, {}, [](const Row& row) { return std::pair(row.id.front() == 'R', std::stoi(row.id.substr(1))); });
    auto table = table_head();
    for (const auto& row : measured) table += table_row(row);
    return table;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Huiyin's benchmarks: our figures beside the floor measured in the same run", "huiyin-bench"};
    app.set_version_flag("--version", "huiyin-bench " HUIYIN_VERSION " (Apache-2.0)");
    Size size;
    std::string file;
    std::vector<std::string> only, as;
    app.add_flag("--short", size.is_short, "so little work that it only shows that everything runs");
    app.add_option("--most", size.most_complaints, "of the rows that begin with R: complaints stored at the end");
    app.add_option("--only", only, "rows, such as W1 or R1,R2, or all of one letter")->delimiter(',');
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
