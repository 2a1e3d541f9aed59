// SPDX-License-Identifier: Apache-2.0
// Reading a line of a file that is imported: a line of a log, a line that a device kept aside or gave back, or a
// checkpoint (carrying.hpp).
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "server/audit/checkpoint.hpp"
#include "server/runtime/server_context.hpp"

namespace huiyin::server {

/// As an export wrote it.
struct LoggedEvent {
    StoredEvent event;
};
/// As a device that was revoked kept it aside: `kept` is what it signed.
struct KeptEvent {
    StoredEvent event;
    Json kept;
};
/// As an export wrote what a device gave back: head office's proof, which holds, stands for the bytes of its chain.
struct ReturnedEvent {
    StoredEvent event;
    std::string proof;
};
/// Signed by another head office, whose log the operator trusts.
struct TrustedCheckpoint {
    Checkpoint checkpoint;
};
/// Signed by a head office that is not trusted here: it vouches for nothing.
struct StrangeCheckpoint {
    std::string key;  ///< as it says itself; "" when it was changed, or does not say
};

/// Why it counts for nothing, in a sentence that says what to do.
std::string why_strange(const StrangeCheckpoint&);

using FileLine = std::variant<LoggedEvent, KeptEvent, ReturnedEvent, Checkpoint, TrustedCheckpoint, StrangeCheckpoint>;

/// Fails naming the field: it is none of these, is sealed to other keys, or has a proof that this head office did not
/// make.
/// `trusted`: public keys (base64) of head offices whose checkpoints count, besides this one's.
Result<FileLine> read_file_line(const std::string& text, const ServerContext& context,
                                const std::vector<std::string>& trusted);

}  // namespace huiyin::server
