// SPDX-License-Identifier: Apache-2.0
// Content at rest (docs/decisions/0007). A facet of EventLog.
#pragma once
#include <string>
#include <vector>

#include "sync/crypto/pin.hpp"

namespace huiyin::sync {

/// How a log's content lies on the disk (docs/decisions/0007).
enum class AtRest {
    plain,   ///< nobody has a PIN on this device
    locked,  ///< sealed, and its key is not at hand: nothing can be read, written or exchanged
    open     ///< sealed, and readable here
};

class LogVault {
  public:
    virtual ~LogVault() = default;

    virtual AtRest at_rest() const = 0;
    /// Seals this log's content with a fresh key from now on: `first` opens it, `escrow` is the key as only head office
    /// can read it. Durable before a first value is sealed; see seal_the_rest().
    virtual Result<void> begin_sealing(DataKey key, const KeyHolder& first, const std::string& escrow) = 0;
    /// Opens a locked log. Fails, changing nothing, when `key` is not this log's.
    virtual Result<void> unlock(DataKey key) = 0;
    /// Seals what an earlier version, or a start that was cut off, left plain; quick when nothing is. Resumes wherever
    /// it was cut.
    virtual Result<void> seal_the_rest() = 0;
    virtual const DataKey* key() const = 0;  ///< null unless at_rest() is open
    virtual std::string escrow() const = 0;

    virtual std::vector<KeyHolder> key_holders() const = 0;
    virtual Result<void> store(const KeyHolder& holder) = 0;  ///< in the place of the account's earlier one; durable
    virtual Result<void> remove_key_holder(const std::string& account) = 0;

    /// Every key, then every event and value is deleted, overwritten, and gone from the write-ahead log; the log is
    /// then as one that was never enrolled. Doing it again, after it was cut off, completes it.
    virtual Result<void> destroy() = 0;
};

}  // namespace huiyin::sync
