// SPDX-License-Identifier: Apache-2.0
// A service's answer as an HTTP reply.
#pragma once
#include <utility>

#include "server/http/routes.hpp"

namespace huiyin::server {

inline Answer<HttpReply> as_json(Answer<Json> answer, int status = 200) {
    if (!answer) return std::unexpected(answer.error());
    return json_reply(*answer, status);
}

/// A name or a password is in it: it is kept nowhere on its way.
inline Answer<HttpReply> personal(Answer<HttpReply> reply) {
    if (reply) reply->personal = true;
    return reply;
}

}  // namespace huiyin::server
