// SPDX-License-Identifier: Apache-2.0
// A head office's log as the lines of a file, out and in.
#pragma once
#include <sstream>

#include "server/audit/log_transfer.hpp"
#include "tests/server/support/running_office.hpp"

namespace huiyin::test {

/// Line by line what export writes; the last is its checkpoint.
inline std::vector<std::string> exported(RunningOffice& office) {
    std::stringstream text;
    office.read([&](server::Store& store) {
        server::export_events(store, office.runtime().context,
                              [&](const std::string& page) { return static_cast<bool>(text << page); });
    });
    std::vector<std::string> out;
    for (std::string line; std::getline(text, line);) out.push_back(line);
    return out;
}

/// `trusted`: keys of other head offices.
inline server::Imported import_into(RunningOffice& office, const std::vector<std::string>& lines,
                                    const std::vector<std::string>& trusted = {}) {
    std::string text;
    for (const auto& line : lines) text += line + '\n';
    std::istringstream file(text);
    server::Imported out;
    office.write(
        [&](server::Store& store) { out = server::import_events(store, office.runtime().context, file, trusted); });
    return out;
}

}  // namespace huiyin::test
