// SPDX-License-Identifier: Apache-2.0
// server/metrics.hpp — counters for operators, in Prometheus' text form.
#pragma once
#include <map>
#include <mutex>
#include <string>

#include "server/device_health.hpp"

namespace huiyin::server {

class Metrics {
  public:
    void request(const std::string& route, int status);
    void event(const std::string& name);  ///< such as "fork" or "gap"
    /// How many lines `device` said that wait with it; what follows in the same exchange is taken off.
    void backlog(const std::string& device, std::int64_t waiting);
    /// What it said last; 0 when it said nothing since the start.
    std::int64_t backlog_of(const std::string& device) const;
    /// `assumed_years`: how many years within reach have no official calendar (rulebook 4).
    std::string text(const Counts& counts, const DeviceHealth& devices, std::size_t writer_waiting,
                     std::size_t assumed_years) const;

  private:
    mutable std::mutex mutex_;
    std::map<std::pair<std::string, int>, std::int64_t> requests_;
    std::map<std::string, std::int64_t> events_, backlogs_;
};

}  // namespace huiyin::server
