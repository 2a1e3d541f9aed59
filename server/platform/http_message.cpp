// SPDX-License-Identifier: Apache-2.0
#include "server/platform/http_message.hpp"

namespace huiyin::server {

HttpReply json_reply(const Json& body, int status) {
    HttpReply out;
    out.status = status;
    out.body = body.dump(-1, ' ', false, Json::error_handler_t::replace);
    return out;
}

HttpReply problem_reply(const Problem& problem) {
    auto out = json_reply(to_json(problem), problem.status);
    out.content_type = "application/problem+json";
    out.retry_after = problem.retry_after;
    return out;
}

}  // namespace huiyin::server
