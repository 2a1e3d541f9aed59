// SPDX-License-Identifier: Apache-2.0
// Erasing a person's data on a lawful order (rulebook 8; Art. 3).
//
// Nothing is taken out of the log: each line of the subject keeps its place and its hash, of its text only the
// redaction stays (redaction.hpp), and the subject's key is destroyed. An `erased` event of head office says so, with
// the hashes.
#pragma once
#include "server/runtime/server_runtime.hpp"

namespace huiyin::server {

/// Erases the subject for `actor` (the head of channel operations) under `asked` {"order": the order's document
/// number}. 409 while the policy says off, before the complaint is finished, or when it is erased already; 422 without
/// an order. Returns {subject, events, attachments, erased_at}.
Answer<Json> erase_subject(ServerRuntime&, const Actor&, const std::string& subject, const Json& asked);

}  // namespace huiyin::server
