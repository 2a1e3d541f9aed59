// SPDX-License-Identifier: Apache-2.0
// Attachments over HTTP: resumable sending, and reading by who sees a complaint that names them.
#pragma once
#include "server/identity/call.hpp"

namespace huiyin::server {

/// PUT: the whole body, or a chunk named by "?from=F&total=T" or "Content-Range: bytes FROM-TO/TOTAL". 201 {held,
/// total} when whole, 202 while more is to come, 409 for a gap, 422 when the whole does not have the hash; 413 when the
/// caller has too much here that no event names. Whoever neither brought it nor sees a complaint that has it is
/// answered as if it were not here.
Answer<HttpReply> put_blob(const Call&);
/// GET, all of it or "?from=F&length=L": 404 unless an effective event of a complaint in the caller's scope names it.
Answer<HttpReply> get_blob(const Call&);
/// {held, whole}: from where to go on; of what the caller brought or sees.
Answer<HttpReply> blob_held(const Call&);

}  // namespace huiyin::server
