// SPDX-License-Identifier: Apache-2.0
// Head office's readiness while it runs: reported by the writer, the readers and the disk, asked by whoever would take
// something in, and kept in the log and the counters.
#pragma once
#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>

#include "server/platform/log.hpp"
#include "server/platform/problem.hpp"
#include "server/runtime/disk_room.hpp"
#include "server/runtime/metrics.hpp"
#include "server/runtime/readiness.hpp"

namespace huiyin::server {

class Health {
  public:
    using Room = std::function<std::optional<DiskRoom>()>;
    /// `reserve`: bytes to be kept free; negative: usual_reserve(). `log` and `metrics` outlive it.
    Health(const Log& log, Metrics& metrics, Room room, std::int64_t reserve)
        : log_(log), metrics_(metrics), room_(std::move(room)), reserve_(reserve) {}
    Health(const Health&) = delete;
    Health& operator=(const Health&) = delete;

    // What was met. Failures of writing are counted, and logged at most twice a minute.
    void write_failed(StoreTrouble, const std::string& detail);
    void read_failed(StoreTrouble);
    void wrote();
    void committed(std::size_t jobs, std::chrono::steady_clock::duration took) { metrics_.batch(jobs, took); }
    void verified();
    void read_damaged() { read_failed(StoreTrouble::damaged); }
    /// Why head office doubts its clock, in a sentence; "": it does not.
    void clock_in_doubt(const std::string& why);

    /// Why keys.json does not fit the database, in a sentence; "": it does.
    void keys_mismatch(const std::string& why);
    /// How many subjects cannot be read for want of their keys, in a sentence; "": none.
    void subject_keys_missing(const std::string& why);

    bool may_write() const { return may_write_; }
    /// 503 with the reason, for a job that would write before a probe has succeeded.
    Problem why_not_written() const;
    /// Looks at the disk, and says why a new capture or attachment is refused: 503 with the reason.
    std::optional<Problem> why_takes_nothing();

    /// Asks the system how much room there is.
    void look_at_disk();
    std::vector<Reason> reasons() const;
    bool ready() const;
    std::int64_t disk_free() const { return disk_free_; }  ///< as it was found last; -1 not known
    std::int64_t disk_size() const { return disk_size_; }

  private:
    template <class Change>
    void change(const Change& change);
    /// Raises the reason, or ends it where there is no `why`.
    void set(NotReady code, const std::string& why);
    void tell(const std::vector<Reason>& before);
    Problem refusal(const Reason&) const;

    const Log& log_;
    Metrics& metrics_;
    Room room_;
    std::int64_t reserve_;
    mutable std::mutex mutex_;  ///< what follows
    Readiness readiness_;
    std::optional<std::chrono::steady_clock::time_point> logged_;
    std::int64_t not_logged_ = 0;
    std::atomic<bool> may_write_ = true;
    std::atomic<std::int64_t> disk_free_ = -1, disk_size_ = -1;
};

}  // namespace huiyin::server
