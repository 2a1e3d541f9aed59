// SPDX-License-Identifier: Apache-2.0
// What lost its place, or was refused, and whether the log is whole. A facet of EventLog.
#pragma once
#include <string>
#include <vector>

#include "shared/event/event.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::sync {

struct Salvaged;

class LogRecovery {
  public:
    virtual ~LogRecovery() = default;

    /// On a kiosk: sealed events that have no place in this chain any more (sync/salvage/salvage.hpp, a restored disk).
    /// Each gets a new one at the end of the chain, at once or once this device is enrolled; what cannot be placed is
    /// kept and counted among the refused. The same event is never taken twice.
    virtual Result<void> reseal(const std::vector<std::string>& sealed, const std::string& why) = 0;
    /// Goes on where a damaged log of this kiosk ended: its identity, chain and small values. Only in a log that has
    /// no identity yet. Fails when `salvaged` has none, or the file cannot be written; then nothing is taken over.
    virtual Result<void> take_over(const Salvaged& salvaged) = 0;
    /// The bytes of own lines that are nowhere else: not sent yet, refused by head office, or out of their place in the
    /// chain. Open or sealed, as they lie here. Fails when the disk does.
    virtual Result<std::vector<std::string>> only_here() const = 0;

    /// The events that head office refused, with its reason; seq 0: a sealed event that lost its place in the chain.
    virtual std::vector<Refused> refused() const = 0;
    virtual Result<std::vector<Refused>> read_refused() const = 0;  ///< the same; fails when the disk does
    /// The refused event `seq` once more at the end of the chain, as its writer wrote it; returns its subject, "" when
    /// that is sealed. It is then told no more. Fails when there is no such line.
    virtual Result<std::string> resend(std::int64_t seq, Instant wall) = 0;
    /// The refused event `seq` is told no more; it stays.
    virtual Result<void> dismiss(std::int64_t seq) = 0;

    /// Whether the file holds together, by SQLite's own quick check; a fault is damage (sync/platform/corruption.hpp).
    virtual Result<void> check() const = 0;
    virtual Result<void> verify() const = 0;  ///< own chain whole and unchanged; fault names the seq
};

}  // namespace huiyin::sync
