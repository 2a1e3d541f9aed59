// SPDX-License-Identifier: Apache-2.0
// The log as NDJSON, out and in: a line of the log is a line of the file.
//
// A sealed line carries beside its fields "travelled", the bytes that its chain is made of; a refused one is
// {"origin","refused","seq","travelled"} with the bytes in base64, because they may be anything. The redaction of an
// erased event carries "erased", the hash of what it was (rulebook 8); of one whose key was destroyed only its place is
// left: {"erased","origin","seq"}. What a device gave back to a head office that was restored carries "given_back",
// {"hash","proof"}: head office's proof in the place of the bytes that its chain is made of, also beyond the end of its
// chain (docs/decisions/0020, 0023). The last line is a checkpoint of what the file holds: head office's signature, by
// which an import knows that nobody else made it (docs/decisions/0019). What a device that was revoked kept aside for
// head office, sealed (docs/decisions/0007), is taken in, too.
#pragma once
#include <functional>
#include <istream>
#include <string>
#include <vector>

#include "server/runtime/server_context.hpp"

namespace huiyin::server {

/// Writes every event of every chain that is there when it begins, chain by chain, a page of them at a time; each ends
/// with a newline. No snapshot is held while `write` works: it may take as long as it likes. Ends when `write` says
/// false. Returns how many events were written. Throws when the store fails.
std::int64_t export_events(Store&, const ServerContext&, const std::function<bool(const std::string& page)>& write);

struct Imported {
    std::int64_t taken = 0, known = 0;
    std::vector<std::string> refused;  ///< a sentence each, naming the line of the file or the place in the chain
};
/// Takes events in any order, any number of times, inside the caller's transaction; each must fit behind the end of its
/// chain once all before it are there. What does not fit is named and left out. Throws when the store fails. A head
/// office without lines goes on in the last epoch of the log: `context` then writes under that name.
///
/// Whose word counts (docs/decisions/0019, 0023): lines up to which a checkpoint in the file vouches, signed with this
/// head office's key or one of `trusted` (base64, public), are taken as they are. Nothing else is, not even by a head
/// office without events: whoever made the file chose its content. Anything else is judged as if it came from its
/// device, which must be known here: as it stands when the device's key signed it, else only what customers said, of a
/// device that was revoked. What was given back is taken as it is, at its place, when this head office's proof holds.
///
/// What this head office's own log tells of accounts, devices and codes takes effect, as when devices give it back: who
/// was shut out stays so. Rules wait until it is opened next (rules_given_back.hpp).
Imported import_events(Store&, ServerContext&, std::istream& file, const std::vector<std::string>& trusted = {});

}  // namespace huiyin::server
