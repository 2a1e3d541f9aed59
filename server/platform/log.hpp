// SPDX-License-Identifier: Apache-2.0
// Structured log lines (one JSON object a line). Callers never pass personal data: no bodies, no query strings, no
// names or numbers of customers.
#pragma once
#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "shared/foundation/json.hpp"

namespace huiyin::server {

/// While it lives, lines that this thread logs name the request that they belong to.
class RequestScope {
  public:
    explicit RequestScope(const std::string& id);  ///< which outlives it
    ~RequestScope();
    RequestScope(const RequestScope&) = delete;
    RequestScope& operator=(const RequestScope&) = delete;
};

class Log {
  public:
    using Sink = std::function<void(const std::string& line)>;
    enum class Level { info, warning, error };
    /// "info", "warning" or "error".
    static std::optional<Level> level_named(std::string_view);

    explicit Log(Sink sink) : sink_(std::move(sink)) {}
    /// To standard error.
    static Log to_stderr();
    static Log silent() { return Log(Sink{}); }
    Log(Log&& other) noexcept : sink_(std::move(other.sink_)), least_(other.least_.load()) {}
    Log& operator=(Log&& other) noexcept {
        sink_ = std::move(other.sink_);
        least_ = other.least_.load();
        return *this;
    }

    /// What is less grave is not said from now on. From any thread.
    void say_from(Level least) { least_ = least; }

    void info(std::string_view event, Json fields = Json::object()) const {
        write(Level::info, event, std::move(fields));
    }
    void warning(std::string_view event, Json fields = Json::object()) const {
        write(Level::warning, event, std::move(fields));
    }
    void error(std::string_view event, Json fields = Json::object()) const {
        write(Level::error, event, std::move(fields));
    }

  private:
    void write(Level level, std::string_view event, Json fields) const;
    mutable std::mutex mutex_;
    Sink sink_;
    std::atomic<Level> least_ = Level::info;
};

}  // namespace huiyin::server
