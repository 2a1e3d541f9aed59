// SPDX-License-Identifier: Apache-2.0
// Init.
#include <iostream>

#include "server/app/founding.hpp"
#include "server/main/commands.hpp"
#include "server/main/console.hpp"
#include "server/runtime/policy_schema.hpp"
#include "server/store/sqlite/generation.hpp"

namespace huiyin::server_main {
namespace {

/// The file's text, or "" when none is named.
Result<std::string> text_if_named(const std::string& path) { return path.empty() ? std::string{} : read_file(path); }

}  // namespace

int init(const Options& options) {
    if (!options.demo && options.organisation.empty())
        return complain({"give --demo, or --organisation F and --policy F", "init"});
    const auto policy = text_if_named(options.policy), organisation = text_if_named(options.organisation);
    if (!policy) return complain(policy.error());
    if (!organisation) return complain(organisation.error());
    auto rules = server::rules_from_files(*policy, *organisation);
    if (!rules) return complain(rules.error());
    for (const auto& warning : rules->organisation.warnings()) std::cerr << "warning: " << warning << '\n';
    if (const auto founded = server::found_office(options.data, {std::move(*rules), options.demo}); !founded)
        return complain(founded.error());
    if (auto begun = server::begin_generation(options.data); !begun) return complain(begun.error());
    std::cout << "head office is ready in " << options.data << (options.demo ? " (demonstration bank)" : "") << '\n';
    return Exit::done;
}

}  // namespace huiyin::server_main
