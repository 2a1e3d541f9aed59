// SPDX-License-Identifier: Apache-2.0
// Init.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "server/app/bank_tables.hpp"
#include "server/app/founding.hpp"
#include "server/main/bulk_accounts.hpp"
#include "server/main/commands.hpp"
#include "server/main/console.hpp"
#include "server/runtime/policy_schema.hpp"
#include "server/store/sqlite/generation.hpp"

namespace huiyin::server_main {
namespace {

/// The file's text, or "" when none is named.
Result<std::string> text_if_named(const std::string& path) { return path.empty() ? std::string{} : read_file(path); }

/// Never over a file that somebody has filled in.
Result<void> write_new(const std::filesystem::path& path, std::string_view text) {
    if (std::filesystem::exists(path))
        return fault("the file " + path.string() + " is there already: move it, or name another directory",
                     path.string());
    std::ofstream file(path, std::ios::binary);
    if (!(file << text).flush()) return fault("the file " + path.string() + " cannot be written", path.string());
    return {};
}

int write_templates(const std::filesystem::path& directory) {
    std::error_code ignored;
    std::filesystem::create_directories(directory, ignored);
    for (const auto& [name, text] : server::bank_templates()) {
        if (const auto written = write_new(directory / name, text); !written) return complain(written.error());
        std::cout << (directory / name).string() << '\n';
    }
    std::cerr
        << "fill in units.csv and people.csv, then: huiyin-server init --data DIR --from-csv units.csv people.csv "
           "(policy.json is the shipped policy: change it and give it with --policy, or leave it out)\n";
    return Exit::done;
}

int found(const Options& options, Rules rules) {
    for (const auto& warning : rules.organisation.warnings())
        std::cerr << "warning: " << warning.where << ": " << warning.what << '\n';
    if (const auto founded = server::found_office(options.data, {std::move(rules), options.demo}); !founded)
        return complain(founded.error());
    if (auto begun = server::begin_generation(options.data); !begun) return complain(begun.error());
    auto& out = options.from_csv.empty() ? std::cout : std::cerr;  // passwords follow alone
    out << "head office is ready in " << options.data << (options.demo ? " (demonstration bank)" : "") << '\n';
    return Exit::done;
}

/// Nothing is made while a row is wrong.
int found_from_tables(const Options& options) {
    std::vector<server::TableText> tables;
    for (const auto& file : options.from_csv) {
        auto text = read_file(file);
        if (!text) return complain(text.error());
        tables.push_back({file, std::move(*text)});
    }
    const auto policy = text_if_named(options.policy);
    if (!policy) return complain(policy.error());
    auto bank = server::read_bank(tables.at(0), tables.at(1), *policy);
    for (const auto& wrong : bank.wrong) std::cerr << wrong << '\n';
    if (!bank.rules)
        return complain({std::to_string(bank.wrong.size()) + " things to put right, as listed; nothing was made", ""});
    if (const int code = found(options, std::move(*bank.rules)); code != Exit::done) return code;
    return add_people(
        options,
        [people = std::move(bank.people)](const Opened&) -> Result<std::vector<server::Account>> { return people; });
}

int misused(const char* why) {
    std::cerr << "huiyin-server: " << why << '\n';
    return Exit::wrong_usage;
}

}  // namespace

int init(const Options& options) {
    if (!options.templates.empty()) return write_templates(options.templates);
    if (options.data.empty()) return misused("give --data, the directory to make head office in");
    if (!options.from_csv.empty()) return found_from_tables(options);
    if (!options.demo && options.organisation.empty())
        return misused("init: give --demo, --from-csv UNITS PEOPLE, or --organisation F and --policy F");
    const auto policy = text_if_named(options.policy), organisation = text_if_named(options.organisation);
    if (!policy) return complain(policy.error());
    if (!organisation) return complain(organisation.error());
    auto rules = server::rules_from_files(*policy, *organisation);
    if (!rules) return complain(rules.error());
    return found(options, std::move(*rules));
}

}  // namespace huiyin::server_main
