// SPDX-License-Identifier: Apache-2.0
// How far every chain had come at one moment, signed by head office. Kept elsewhere (with the auditor), it shows later
// that nothing up to there was rewritten, not even by head office itself.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "server/runtime/server_context.hpp"
#include "sync/chain/chain.hpp"

namespace huiyin::server {

struct Checkpoint {
    Instant made_at;
    std::map<std::string, sync::ChainHead> heads;  ///< by origin, head office's own with them
    /// Of an export: by origin, the events that were refused. Nothing: it does not say.
    std::optional<std::map<std::string, std::set<std::int64_t>>> refused = std::nullopt;
};

/// Where chains end, and which of their events head office had refused.
struct ChainEnds {
    std::map<std::string, sync::ChainHead> heads;
    std::map<std::string, std::vector<std::int64_t>> refused;
};

/// {"heads":{origin:{"hash","seq"}},"made_at","signature"} as canonical JSON: the chains as they stand, signed
/// (Ed25519). Throws when the store fails.
std::string make_checkpoint(DeviceStore&, const ServerContext&);
/// The same of what an export holds, with "refused" {origin: [seq…]} and "key", head office's public one: its last
/// event, by which an import knows it.
std::string sign_ends(const ChainEnds& ends, const ServerContext&);

/// Reads what make_checkpoint or sign_ends wrote. Fails when it is no checkpoint, or not signed with one of these
/// public keys (base64).
Result<Checkpoint> read_checkpoint(const std::string& text, const std::vector<std::string>& keys);
/// The same with this head office's own key.
Result<Checkpoint> read_checkpoint(const std::string& text, const ServerContext&);
/// The key that the last line of an export names and is signed with; "" when it is signed with another, or names none.
/// Whoever made the file chose it: it says whose file it claims to be.
std::string signer_of(const std::string& text);

/// A sentence for each chain that no longer goes through the place the checkpoint names. With chains that verify finds
/// whole, none means: nothing up to there was changed, removed, inserted or reordered.
std::vector<std::string> rewritten_since(EventStore&, const Checkpoint&);

/// Keeps the checkpoint of the day (Beijing) as DIR/checkpoints/2026-03-02.json, if it is not there yet. True when it
/// made one. Fails when the disk does.
Result<bool> keep_checkpoint_of_the_day(Store&, const ServerContext&);

}  // namespace huiyin::server
