// SPDX-License-Identifier: Apache-2.0
// One request on its way through head office: its head, who makes it, what of its body has come.
#pragma once
#include "server/http/body.hpp"
#include "server/http/networks.hpp"
#include "server/http/routes.hpp"

namespace huiyin::server::http {

/// How the body is encoded.
enum class Coding { identity, gzip, unknown };

struct PendingRequest {
    RequestHead head;
    std::optional<Problem> refused;  ///< by the edge, before anybody was asked
    Address caller_address;          ///< who really calls
    HttpRequest request;
    Match match;
    bool takes_gzip = false;
    Coding coding = Coding::identity;
    bool admitted = false;
    Caller caller;  ///< once it is admitted
    std::size_t most_body = 0;
    BodyReader body;
};

}  // namespace huiyin::server::http
