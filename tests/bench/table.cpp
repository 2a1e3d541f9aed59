// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/table.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <thread>

namespace huiyin::bench {
namespace {

constexpr const char* begin_mark = "<!-- huiyin-bench: begin -->\n";
constexpr const char* end_mark = "<!-- huiyin-bench: end -->\n";

/// Three figures, without pretending to more.
std::string figure(double value) {
    char out[32];
    std::snprintf(out, sizeof out, value >= 100 ? "%.0f" : value >= 1 ? "%.2f" : "%.3f", value);
    return out;
}

/// How many others wanted the cores: figures of a busy machine are worth less.
std::string about_the_machine() {
    double load[1] = {0};
    const bool known = getloadavg(load, 1) == 1;
    return "Measured by `huiyin-bench` on " + std::to_string(std::thread::hardware_concurrency()) + " cores" +
           (known ? "; load of the last minute at the end: " + figure(load[0]) : std::string{}) + ".\n\n";
}

}  // namespace

std::string table_head() {
    return "| | work | ours | floor or limit | ratio | to reach | reached | note "
           "|\n|---|---|---|---|---|---|---|---|\n";
}

std::string table_row(const Row& row) {
    return "| " + row.id + " | " + row.what + " | " + figure(row.ours) + " " + row.unit + " | " + figure(row.floor) +
           " " + row.unit + " | " + figure(row.ratio) + " | " + row.to_reach + " | " + (row.reached ? "yes" : "no") +
           " | " + row.note + " |\n";
}

void put_into(const std::string& file, const std::string& table) {
    std::string text;
    {
        std::ifstream in(file, std::ios::binary);
        need(in.good(), file + " cannot be read");
        text.assign(std::istreambuf_iterator<char>(in), {});
    }
    const auto begin = text.find(begin_mark), end = text.find(end_mark);
    need(begin != std::string::npos && end != std::string::npos && begin < end, file + " has no place for the table");
    const auto from = begin + std::string(begin_mark).size();
    text.replace(from, end - from, about_the_machine() + table);
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << text;
    need(out.good(), file + " cannot be written");
}

}  // namespace huiyin::bench
