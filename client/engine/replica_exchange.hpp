// SPDX-License-Identifier: Apache-2.0
// The exchange with head office, and how this device stands with it and with the time. A facet of Replica.
#pragma once
#include <string>
#include <vector>

#include "client/engine/arriving.hpp"
#include "client/engine/lobby_calls.hpp"
#include "client/engine/trust_state.hpp"
#include "sync/log/log_reader.hpp"

namespace huiyin::client {

/// One exchange's outcome.
struct ExchangeResult {
    std::vector<std::string> changed;  ///< subjects with new events
    bool more = false;                 ///< call again at once: events wait on either side
    bool policy_changed = false;
    bool sent_attachments = false;   ///< pieces of them went
    bool book_changed = false;       ///< see ReplicaReference::book
    bool knowledge_changed = false;  ///< see ReplicaReference::knowledge
    Fault notice{};                  ///< what went wrong beside the events; its sentence is "" when nothing did
};

class ReplicaExchange {
  public:
    virtual ~ReplicaExchange() = default;

    /// One round trip. A Fault means head office could not be reached or refused; nothing is lost, call again later.
    virtual Result<ExchangeResult> exchange(Instant wall) = 0;
    /// Now as head office sees it: the device's wall clock plus the measured offset; in a rehearsal, its clock.
    virtual Instant now(Instant wall) const = 0;
    virtual Clock clock(Instant wall) const = 0;
    /// How this device stands with head office and the time; see client/engine/trust_state.hpp.
    virtual TrustState trust_state() const = 0;
    /// Why nothing arrives, or not all: the outcome of the last exchange, also of another process, and what else stands
    /// between this device and head office. Fails when the disk does.
    virtual Result<std::vector<Trouble>> troubles(Instant wall) const = 0;
    virtual sync::LogState log_state() const = 0;
    virtual Result<sync::LogState> read_log_state() const = 0;  ///< the same; fails when the disk does

    /// The public keys of head office's server that this device holds to (sync::Transport::pin): the one that was met
    /// when it was enrolled over TLS, then those that head office announces; none: any. `trust` takes another one
    /// alone, which an operator has compared, or "" = any.
    virtual std::vector<std::string> pinned_keys() const = 0;
    virtual Result<void> trust(const std::string& key) = 0;
    /// The key that head office's server showed last, also when it was refused; "" = none yet.
    virtual std::string met_key() const = 0;

    /// A kiosk's customer calls somebody: the branch's tablets ring from the next exchange on. See LobbyCalls.
    virtual void call_somebody(Instant wall) = 0;
    virtual CallState call_state() const = 0;
    /// Kiosks that call this tablet; `go` says that somebody comes.
    virtual std::vector<sync::LobbyCall> calls() const = 0;
    virtual void go(const std::string& kiosk) = 0;
};

}  // namespace huiyin::client
