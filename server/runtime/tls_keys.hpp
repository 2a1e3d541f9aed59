// SPDX-License-Identifier: Apache-2.0
// The TLS keys that devices expect of head office's server: the one that is served and a spare, announced
// long before it is needed (docs/protocol.md, `next_keys`; docs/decisions/0018).
#pragma once
#include <mutex>
#include <string>
#include <vector>

#include "server/store/value_store.hpp"
#include "shared/foundation/fault.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::server {

/// SHA-256 of SubjectPublicKeyInfos in lower-case hex.
struct TlsKeys {
    std::vector<std::string> announced;  ///< what devices accept; empty: nothing was announced yet
    std::int64_t number = 0;             ///< of the announcement; only grows, also after a restore
    std::string served;                  ///< by head office itself, as far as it knows; "" it never spoke TLS
    std::string next;                    ///< the spare: announced, and not served yet; "" none
    bool operator==(const TlsKeys&) const = default;

    /// `key` is served from now on. One that was not announced is announced now; devices that hold to others are lost
    /// all the same until somebody stands before them.
    TlsKeys serving(const std::string& key, Instant now) const;
    /// `key` comes next: announced are it and the one that is served. Fails when it is that one.
    Result<TlsKeys> with_next(const std::string& key, Instant now) const;

    Json to_json() const;
    static TlsKeys from_json(const Json&);  ///< nothing announced, when it is not what to_json() makes
};

TlsKeys tls_keys(ValueStore& store);
void put_tls_keys(ValueStore& store, const TlsKeys& keys);
/// The announcement as devices get it; signed anew only when it has changed.
class KeyAnnouncements {
  public:
    /// "" when nothing is announced.
    std::string of(ValueStore& store, const sync::KeyPair& head_office);

  private:
    std::mutex mutex_;
    std::string stored_, signed_with_, signed_;
};

}  // namespace huiyin::server
