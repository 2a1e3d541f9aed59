// SPDX-License-Identifier: Apache-2.0
// What is in the log, and how it stands with head office. A facet of EventLog.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "shared/event/event.hpp"
#include "sync/chain/identity.hpp"

namespace huiyin::sync {

/// What waits, what is held: for the quiet indicator and for operators.
struct LogState {
    std::int64_t last_seq = 0;   ///< own events written
    std::int64_t acked_seq = 0;  ///< own events head office has acknowledged as durable
    std::int64_t waiting = 0;    ///< last_seq - held, without set-aside ones
    std::int64_t refused = 0;    ///< kept here and named to the operator
    std::int64_t feed = 0;
    std::int64_t clock_offset_ms = 0;  ///< server's clock minus ours, at the last exchange
    std::optional<Instant> last_exchange;
    bool diverged = false;        ///< the last digest did not match
    bool demo = false;            ///< head office is a demonstration bank
    bool rehearsal = false;       ///< head office runs on a virtual clock
    bool clock_in_doubt = false;  ///< head office doubts its own clock
    /// Lines of others that head office has sent anew with other bytes: it was restored, or someone rewrote its log.
    std::int64_t rewritten = 0;
    std::int64_t epoch = 0;        ///< of head office; 0: it has not said
    std::int64_t giving_back = 0;  ///< of what a restored head office lacks, still to be given back to it
    bool unconfirmed = false;      ///< head office took this device back by its certificate, and gives it nothing yet
};

class LogReader {
  public:
    virtual ~LogReader() = default;

    virtual std::optional<Identity> identity() const = 0;

    virtual std::vector<std::string> subjects() const = 0;                      ///< all subjects with readable events
    virtual bool knows(const std::string& subject) const = 0;                   ///< has readable events of it
    virtual std::vector<Event> lines_of(const std::string& subject) const = 0;  ///< any order
    /// The same, for who must not take a failing disk for an empty one: they fail when it does, read_events() also when
    /// the log is locked.
    virtual Result<std::vector<std::string>> read_subjects() const = 0;
    virtual Result<std::vector<Event>> read_events(const std::string& subject) const = 0;

    virtual LogState state() const = 0;               ///< counts what waits: not for what is done often
    virtual Result<LogState> read_state() const = 0;  ///< the same; fails when the disk does
    /// Head office's clock minus ours, at the last exchange.
    virtual std::chrono::milliseconds clock_offset() const = 0;
};

}  // namespace huiyin::sync
