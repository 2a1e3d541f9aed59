// SPDX-License-Identifier: Apache-2.0
#include "server/platform/log.hpp"

#include <cstdio>

#include "server/platform/clock.hpp"

namespace huiyin::server {

Log Log::to_stderr() {
    return Log([](const std::string& line) {
        std::fwrite(line.data(), 1, line.size(), stderr);
        std::fflush(stderr);
    });
}

void Log::write(const char* severity, std::string_view event, Json fields) const {
    if (!sink_) return;
    fields["time"] = to_utc(wall_time());
    fields["severity"] = severity;
    fields["event"] = event;
    const auto line = fields.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
    const std::lock_guard lock(mutex_);
    sink_(line);
}

}  // namespace huiyin::server
