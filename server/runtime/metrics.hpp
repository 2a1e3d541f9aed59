// SPDX-License-Identifier: Apache-2.0
// Counters for operators, in Prometheus' text form.
#pragma once
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "server/runtime/device_health.hpp"
#include "server/runtime/histogram.hpp"
#include "server/runtime/process_figures.hpp"
#include "shared/foundation/instant.hpp"

namespace huiyin::server {

/// What is read for the counters at the moment when they are asked for.
struct Gauges {
    Counts counts;
    DeviceHealth devices;
    ProcessFigures process;
    std::size_t writer_waiting = 0;
    std::size_t attachments_lacking = 0;  ///< that events name and whose file was not here at the start
    std::size_t assumed_years = 0;        ///< how many years within reach have no official calendar (rulebook 4)
    bool ready = true, clock_in_doubt = false;
    std::int64_t disk_free = -1, disk_size = -1;  ///< bytes; -1 not known
    std::int64_t database_bytes = 0, write_ahead_bytes = 0;
    std::optional<Instant> last_backup, last_drill;
    std::string version;
};

class Metrics {
  public:
    using Duration = std::chrono::steady_clock::duration;
    Metrics();

    /// `took`: from the moment when a worker began with it.
    void request(const std::string& route, int status, Duration took = {});
    void event(const std::string& name);  ///< such as "fork" or "gap"
    /// So many jobs were committed together; the commit alone took this long.
    void batch(std::size_t jobs, Duration commit);
    /// A device exchanged, this long after its exchange before.
    void exchange(std::chrono::milliseconds since_last);
    /// How many lines `device` said that wait with it; what follows in the same exchange is taken off.
    void backlog(const std::string& device, std::int64_t waiting);
    /// How many connections are open, and how many were refused since the start.
    void connections(std::size_t open, std::size_t refused);
    /// Until when the certificate that is shown holds.
    void certificate(Instant until);
    /// What it said last; 0 when it said nothing since the start.
    std::int64_t backlog_of(const std::string& device) const;
    std::string text(const Gauges&) const;

  private:
    void write_measured(std::string& out) const;

    mutable std::mutex mutex_;
    std::map<std::pair<std::string, int>, std::int64_t> requests_;
    std::map<std::string, Histogram> request_seconds_;
    Histogram commit_seconds_, batch_jobs_, exchange_age_;
    std::map<std::string, std::int64_t> events_, backlogs_;
    std::size_t connections_open_ = 0, connections_refused_ = 0;
    std::optional<Instant> certificate_until_;
    Instant started_;
};

}  // namespace huiyin::server
