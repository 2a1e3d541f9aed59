// SPDX-License-Identifier: Apache-2.0
// server/blob_service.hpp — attachments over HTTP: resumable sending, and reading by who sees a complaint that names
// them.
#pragma once
#include "server/routes.hpp"

namespace huiyin::server {

/// PUT: the whole body, or a chunk named by "?from=F&total=T" or "Content-Range: bytes FROM-TO/TOTAL". 201 {held,
/// total} when whole, 202 while more is to come, 409 for a gap, 422 when the whole does not have the hash.
Answer<HttpReply> put_blob(const Call&);
/// GET, all of it or "?from=F&length=L": 404 unless it is named by a line of a complaint in the caller's scope.
Answer<HttpReply> get_blob(const Call&);
/// {held}: from where to go on.
Answer<HttpReply> blob_held(const Call&);

}  // namespace huiyin::server
