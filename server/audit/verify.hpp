// SPDX-License-Identifier: Apache-2.0
// Is what lies in the store still what came, and do the projections still follow from it?
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "server/runtime/server_runtime.hpp"

namespace huiyin::server {

struct Findings {
    std::vector<std::string> damage;  ///< a sentence each, naming origin and seq, or subject; at most a hundred
    std::int64_t lines = 0, origins = 0, subjects = 0;
};

/// Told how far it is: events checked, of all.
using Progress = std::function<void(std::int64_t, std::int64_t)>;

/// Reads the whole store once. Checks SQLite's own structures; each chain (numbers, hashes, links, the seals' insides,
/// its end); each projection against a new fold; scopes, digests and counts. Reads in pages, each in a snapshot of its
/// own: others may go on writing, events and rules. Throws when the store fails.
Findings verify(Store&, const ServerContext&, const Progress& = {});

/// Only SQLite's own structures, the chains, and that each event belongs to one: what no rebuild can make again.
Findings verify_chains(Store&, const ServerContext&);

/// verify() while head office serves, by the current rules: a change of them does not wait until it is done.
/// The caller does not hold the gate of the rules. Fails when the store does.
Answer<Findings> verify_aside(ServerRuntime&, const Progress& = {});

}  // namespace huiyin::server
