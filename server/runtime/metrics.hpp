// SPDX-License-Identifier: Apache-2.0
// Counters for operators, in Prometheus' text form.
#pragma once
#include <map>
#include <mutex>
#include <string>

#include "server/runtime/device_health.hpp"

namespace huiyin::server {

/// What is read for the counters at the moment when they are asked for.
struct Gauges {
    Counts counts;
    DeviceHealth devices;
    std::size_t writer_waiting = 0;
    std::size_t assumed_years = 0;  ///< how many years within reach have no official calendar (rulebook 4)
    bool ready = true;
    std::int64_t disk_free = -1;  ///< bytes; -1 not known
    std::int64_t write_ahead_bytes = 0;
};

class Metrics {
  public:
    void request(const std::string& route, int status);
    void event(const std::string& name);  ///< such as "fork" or "gap"
    /// How many lines `device` said that wait with it; what follows in the same exchange is taken off.
    void backlog(const std::string& device, std::int64_t waiting);
    /// How many connections are open, and how many were refused since the start.
    void connections(std::size_t open, std::size_t refused);
    /// What it said last; 0 when it said nothing since the start.
    std::int64_t backlog_of(const std::string& device) const;
    std::string text(const Gauges&) const;

  private:
    mutable std::mutex mutex_;
    std::map<std::pair<std::string, int>, std::int64_t> requests_;
    std::map<std::string, std::int64_t> events_, backlogs_;
    std::size_t connections_open_ = 0, connections_refused_ = 0;
};

}  // namespace huiyin::server
