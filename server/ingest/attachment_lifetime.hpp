// SPDX-License-Identifier: Apache-2.0
// Who brings attachments, and when those that no event names go (rulebook 11; docs/decisions/0014).
//
// The file of an attachment is kept once, whoever brought it. Who brought it is kept in the database, and opens it to
// nobody else: whoever did not bring it and sees no complaint that has it gets the answers of one that is not here.
#pragma once
#include "server/attachments/blob_store.hpp"
#include "server/runtime/server_runtime.hpp"

namespace huiyin::server {

/// What one caller has of an attachment here.
struct Held {
    std::int64_t bytes = 0;
    bool whole = false;
};

/// `bringer`: an account, or "device:<origin>". `sees_it`: a complaint in the caller's scope has it.
Answer<Held> held_of(ServerRuntime&, const std::string& bringer, const std::string& hash, bool sees_it);

/// Takes a chunk in, durably: of the last one also that the bringer brought the attachment. Lifts what was judged not
/// effective for want of it. Fails with 409 for a gap, 422 when the whole does not have the hash, 413 when the bringer
/// has too much here that no event names, 503 when the disk or the database does.
Answer<Held> bring(ServerRuntime&, const std::string& bringer, const std::string& hash, bool sees_it, const Chunk&);

/// Removes what no event of its bringer named in time [policy], and the file when nobody else wants it. False: some of
/// it must be tried again.
bool expire_attachments(ServerRuntime&);

/// Files of which the database knows nothing, after a crash, a restore or an update: whole ones expire from now on,
/// parts go. Once after the start. False: it must be tried again.
bool adopt_stray_attachments(ServerRuntime&);

}  // namespace huiyin::server
