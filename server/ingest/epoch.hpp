// SPDX-License-Identifier: Apache-2.0
// Founding and each restore begin an epoch: head office writes under a new name then, and names and numbers that it
// gives carry it, so that nothing is given twice (docs/protocol.md, "Epochs"; docs/decisions/0016).
#pragma once
#include <map>
#include <optional>
#include <string>

#include "server/runtime/server_runtime.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::server {

/// The epoch in which the store was written last; 1 for one that was never restored. Throws when the store fails.
std::int64_t epoch_of(ValueStore&);

/// What is known of what was put back.
struct Restoration {
    std::int64_t epoch = 2;                  ///< to begin: higher than any that was begun before
    std::optional<Instant> backup_taken_at;  ///< nothing: the backup does not say
    bool goes_on = false;                    ///< nothing is put back now: the restore was that of the epoch before
};

/// Begins the epoch in the caller's transaction: `context` writes under its new name from now on, and its first event,
/// `restored` on a-office, says which epoch was before, up to where its chain is there, and when the backup was taken.
/// Throws when the store fails or the epoch is none that may follow.
void begin_epoch(Store&, ServerContext&, const Restoration&);

/// An epoch above `highest` and, where it is not known which were begun before, because the disk was lost, above all of
/// those, too: the seconds since 2025 that have passed at `now`.
std::int64_t epoch_above(std::int64_t highest, Instant now);

/// A device that knows of a higher epoch, by head office's own signature, has seen another restore of the same head
/// office: an epoch begins above that one, as after a restore, or the device would take nothing from here. Fails when
/// that cannot be written.
Answer<void> go_above_epoch_of(ServerRuntime&, const sync::RequestHeader&);

/// By origin, how far head office held its chain when the epoch began: what a device gives back above that was held by
/// nobody else for sure, whatever came into those places since. Throws when the store fails.
std::map<std::string, std::int64_t> heads_at_epoch(Store&);

/// An event that counts as one of head office's own administration: written by rule, in one of head office's chains.
bool is_administrative_event(const Event&);

}  // namespace huiyin::server
