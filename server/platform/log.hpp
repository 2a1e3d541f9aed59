// SPDX-License-Identifier: Apache-2.0
// Structured log lines (one JSON object a line). Callers never pass personal data: no bodies, no query strings, no
// names or numbers of customers.
#pragma once
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include "shared/foundation/json.hpp"

namespace huiyin::server {

class Log {
  public:
    using Sink = std::function<void(const std::string& line)>;
    explicit Log(Sink sink) : sink_(std::move(sink)) {}
    /// To standard error.
    static Log to_stderr();
    static Log silent() { return Log(Sink{}); }
    Log(Log&& other) noexcept : sink_(std::move(other.sink_)) {}
    Log& operator=(Log&& other) noexcept {
        sink_ = std::move(other.sink_);
        return *this;
    }

    void info(std::string_view event, Json fields = Json::object()) const { write("info", event, std::move(fields)); }
    void warning(std::string_view event, Json fields = Json::object()) const {
        write("warning", event, std::move(fields));
    }
    void error(std::string_view event, Json fields = Json::object()) const { write("error", event, std::move(fields)); }

  private:
    void write(const char* severity, std::string_view event, Json fields) const;
    mutable std::mutex mutex_;
    Sink sink_;
};

}  // namespace huiyin::server
