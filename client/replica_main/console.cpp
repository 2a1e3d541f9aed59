// SPDX-License-Identifier: Apache-2.0
// Input and output of huiyin-replica.
#include "client/replica_main/console.hpp"

#include <chrono>
#include <fstream>
#include <iostream>

#include "client/replica_main/command_faults.hpp"
#include "client/replica_main/options.hpp"

namespace huiyin::replica_main {
namespace {

constexpr std::size_t max_body_bytes = std::size_t{1} << 20;

Result<std::string> read_all(std::istream& in, const std::string& name) {
    std::string text(max_body_bytes + 1, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (in.bad() || (in.fail() && !in.eof())) return fault(faults::named_file_unreadable, name, {name});
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (text.size() > max_body_bytes) return fault(faults::named_file_too_large, name, {name});
    return text;
}

std::string level_of(const Json& item) {
    const auto level = number_of(item, "level");
    return level == 0 ? "-" : std::to_string(level);
}

}  // namespace

Instant wall_clock() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
}

Result<Json> read_body(const std::string& file) {
    if (file.empty()) return Json::object();
    std::ifstream opened;
    if (file != "-") {
        opened.open(file, std::ios::binary);
        if (!opened) return fault(faults::named_file_unreadable, file, {file});
    }
    const auto text = read_all(file == "-" ? std::cin : opened, file);
    if (!text) return std::unexpected(text.error());
    auto json = parse_json(*text);
    if (!json) return std::unexpected(fault_of(reason_around(faults::no_json_body, json.error(), {file}), file));
    return json;
}

void print_json(const Json& value) { std::cout << canonical(value) << std::endl; }

int complain(const Fault& fault) {
    std::cerr << "huiyin-replica: ";
    if (!fault.where.empty() && fault.what.find(fault.where) == std::string::npos) std::cerr << fault.where << ": ";
    std::cerr << fault.what << std::endl;
    return Exit::failed;
}

void print_list(const Json& list) {
    for (const auto& item : list.at("items"))
        std::cout << text_of(item, "number") << "  level " << level_of(item) << "  " << text_of(item, "state") << "  "
                  << text_of(item, "unit") << "  " << text_of(item, "received_at")
                  << (flag_of(item, "overdue") ? "  OVERDUE" : "") << "  " << text_of(item, "subject") << '\n';
    for (const auto& item : list.at("opinions"))
        std::cout << text_of(item, "number") << "  " << text_of(item, "opinion") << "  " << text_of(item, "state")
                  << "  " << text_of(item, "unit") << "  " << text_of(item, "received_at")
                  << (flag_of(item, "overdue") ? "  OVERDUE" : "") << "  " << text_of(item, "subject") << '\n';
    if (list.at("items").empty() && list.at("opinions").empty()) std::cout << "nothing here yet\n";
}

void print_duties(const Json& duties) {
    for (const auto& item : duties.at("items"))
        std::cout << text_of(item, "due") << "  " << text_of(item, "state") << "  " << text_of(item, "kind")
                  << " (Art. " << text_of(item, "article") << ")  " << text_of(item, "unit") << "  "
                  << text_of(item, "number") << '\n';
    if (duties.at("items").empty()) std::cout << "nothing to do\n";
}

void print_view(const Json& view) {
    std::cout << text_of(view, "number") << "  " << text_of(view, "state");
    if (view.contains("level")) std::cout << "  level " << level_of(view);
    std::cout << "  " << text_of(view, "unit") << "\nreceived " << text_of(view, "received_at") << '\n';
    if (view.contains("duties"))
        for (const auto& duty : view.at("duties"))
            std::cout << "  " << text_of(duty, "state") << "  " << text_of(duty, "kind") << " by "
                      << text_of(duty, "due") << "  (" << text_of(duty, "explain") << ")\n";
    if (view.contains("timeline"))
        for (const auto& entry : view.at("timeline")) {
            std::cout << text_of(entry, "at") << "  " << text_of(entry, "kind");
            if (!flag_of(entry, "effective", true))
                std::cout << "  (not effective: " << text_of(entry, "why_not") << ")";
            std::cout << '\n';
        }
}

}  // namespace huiyin::replica_main
