// SPDX-License-Identifier: Apache-2.0
// server/http/pending_request.hpp — one request on its way through head office: its head, who makes it, what of its
// body has come.
#pragma once
#include "server/http/body.hpp"
#include "server/http/networks.hpp"
#include "server/routes.hpp"

namespace huiyin::server::http {

struct PendingRequest {
    RequestHead head;
    std::optional<Problem> refused;  ///< by the edge, before anybody was asked
    bool admitted = false;
    HttpRequest request;  ///< with Match and Caller: known once it is admitted
    Match match;
    Caller caller;
    std::size_t most_body = 0;
    BodyReader body;
};

}  // namespace huiyin::server::http
