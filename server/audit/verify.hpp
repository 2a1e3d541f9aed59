// SPDX-License-Identifier: Apache-2.0
// Is what lies in the store still what came, and do the projections still follow from it?
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "server/audit/verified.hpp"
#include "server/runtime/server_runtime.hpp"

namespace huiyin::server {

struct Findings {
    std::vector<std::string> damage;  ///< a sentence each, naming origin and seq, or subject; at most a hundred
    std::int64_t events = 0, origins = 0, subjects = 0;
};

/// Told how far it is: events read, of all; each is read twice, in its chain and on its subject.
using Progress = std::function<void(std::int64_t, std::int64_t)>;

/// Reads the whole store once. Checks SQLite's own structures; each chain (numbers, hashes, links, the seals' insides,
/// its end); each projection against a new fold; scopes, digests and counts. Reads in pages, each in a snapshot of its
/// own: others may go on writing, events and rules. Throws when the store fails.
Findings verify(Store&, const ServerContext&, const Progress& = {});
/// The same by two cores: chains are read in the one connection, subjects in the other.
Findings verify(Store& chains, Store& subjects, const ServerContext&, const Progress& = {});

/// Only what came behind `last`: its lines, and the subjects that they are about with all of their lines. Of what had
/// come before: that there are as many lines as places, that each chain goes through where it ended, that the digests
/// of subjects add up to the signed one, and that accounts are the same. Throws when the store fails.
Findings verify_since(const Verified& last, Store&, const ServerContext&, const Progress& = {});

/// Only SQLite's own structures, the chains, and that each event belongs to one: what no rebuild can make again.
Findings verify_chains(Store&, const ServerContext&);
/// Only what a rebuild makes again.
Findings verify_projections(Store&, const ServerContext&);

/// What verify_and_remember() did.
struct Verification {
    Findings findings;
    std::optional<Instant> since;  ///< only what came since then was read
    bool is_kept = true;           ///< false: the disk did not take what the next one goes on from
};

/// verify() by two connections, or verify_since() what was kept when `since_last` and everything was read less than
/// a week ago by these rules. What it found whole is kept for the next one. Throws when the store fails.
Verification verify_and_remember(Store&, Store&, const ServerContext&, bool since_last, const Progress& = {});

/// verify() while head office serves, by the current rules: a change of them does not wait until it is done.
/// The caller does not hold the gate of the rules. Fails when the store does.
Answer<Findings> verify_aside(ServerRuntime&, const Progress& = {});

}  // namespace huiyin::server
