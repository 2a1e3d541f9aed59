// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/kept_deeds.hpp"

#include <fstream>

#include "server/platform/durable_files.hpp"

namespace huiyin::server {

bool keep_deed(const std::string& directory, const std::string& deed, Instant when) {
    return write_durably(directory + '/' + deed, to_utc(when) + '\n');
}

std::optional<Instant> last_deed(const std::string& directory, const std::string& deed) {
    std::ifstream file(directory + '/' + deed);
    std::string line;
    std::getline(file, line);
    const auto when = parse_instant(line);
    return when ? std::optional(*when) : std::nullopt;
}

}  // namespace huiyin::server
