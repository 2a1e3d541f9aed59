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

namespace {
constexpr std::pair<Log::Level, std::string_view> levels[] = {
    {Log::Level::info, "info"}, {Log::Level::warning, "warning"}, {Log::Level::error, "error"}};
}

std::optional<Log::Level> Log::level_named(std::string_view name) {
    for (const auto& [level, known] : levels)
        if (known == name) return level;
    return std::nullopt;
}

namespace {
/// Of this thread alone; handed through every call that may log, it would stand in each signature of the house.
thread_local const std::string* request_of_thread = nullptr;
}  // namespace

RequestScope::RequestScope(const std::string& id) { request_of_thread = &id; }
RequestScope::~RequestScope() { request_of_thread = nullptr; }

void Log::write(Level level, std::string_view event, Json fields) const {
    if (!sink_ || level < least_) return;
    fields["time"] = to_utc(wall_time());
    fields["severity"] = levels[static_cast<std::size_t>(level)].second;
    fields["event"] = event;
    if (request_of_thread) fields["request"] = *request_of_thread;
    const auto line = fields.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
    const std::lock_guard lock(mutex_);
    sink_(line);
}

}  // namespace huiyin::server
