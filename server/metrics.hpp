// SPDX-License-Identifier: Apache-2.0
// server/metrics.hpp — counters for operators, in Prometheus' text form.
#pragma once
#include <map>
#include <mutex>
#include <string>

#include "server/store_records.hpp"

namespace huiyin::server {

class Metrics {
  public:
    void request(const std::string& route, int status);
    void event(const std::string& name);  ///< such as "fork" or "gap"
    /// `assumed_years`: how many years within reach have no official calendar (rulebook 4).
    std::string text(const Counts& counts, std::size_t writer_waiting, std::size_t assumed_years) const;

  private:
    mutable std::mutex mutex_;
    std::map<std::pair<std::string, int>, std::int64_t> requests_;
    std::map<std::string, std::int64_t> events_;
};

}  // namespace huiyin::server
