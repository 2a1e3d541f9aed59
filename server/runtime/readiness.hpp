// SPDX-License-Identifier: Apache-2.0
// Whether head office may take anything in, and why not: a state that is fed with what was met, and decides nothing
// about disk, clock or network by itself.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/transactions.hpp"

namespace huiyin::server {

/// Why head office is not ready (contract, /readyz). In the order in which they are reported.
enum class NotReady {
    disk_full,         ///< a write found no room
    disk_reserve,      ///< what is left is kept for the database and the audit
    write_failed,      ///< a write failed otherwise
    database_damaged,  ///< what was read had been changed
    clock_in_doubt,
    keys_mismatch,
    subject_keys_missing,  ///< what lies under them cannot be read
    no_writer,
    no_standby
};
std::string_view to_string(NotReady);

struct Reason {
    NotReady code = NotReady::write_failed;
    std::string detail;  ///< one sentence for an operator, without personal data
    bool operator==(const Reason&) const = default;
};

class Readiness {
  public:
    /// A write failed, and why; a passing trouble changes nothing. Nothing may be written until a probe succeeds.
    void write_failed(StoreTrouble, const std::string& detail);
    /// The same of a read: only damage counts. When it is met for the first time, a probe must succeed, too.
    void read_failed(StoreTrouble);
    /// A write was durable. Ends disk_full and write_failed.
    void wrote();
    /// Everything was read and found whole. Ends database_damaged.
    void verified() { reasons_.erase(NotReady::database_damaged); }
    /// What is left on the disk. Nothing new is accepted while that is less than `reserve`.
    void disk(std::int64_t free, std::int64_t reserve);
    /// Raised and ended by who watches it.
    void raise(NotReady code, std::string detail) { reasons_[code] = std::move(detail); }
    void end(NotReady code) { reasons_.erase(code); }

    bool ready() const { return reasons_.empty() && may_write_; }
    /// Whether anything may be written before a probe has succeeded.
    bool may_write() const { return may_write_; }
    /// Why there is no room for new captures and attachments; nothing: there is. After a write that failed it is for
    /// the next one to show.
    std::optional<Reason> why_takes_nothing() const;
    std::vector<Reason> reasons() const;

  private:
    std::map<NotReady, std::string> reasons_;
    bool may_write_ = true;
};

}  // namespace huiyin::server
