// SPDX-License-Identifier: Apache-2.0
// The calls of the contract as one table: what each takes, who may make it, what answers it.
#pragma once
#include <functional>
#include <span>
#include <vector>

#include "server/identity/call.hpp"
#include "server/platform/http_message.hpp"

namespace huiyin::server {

enum class Access { anyone, caller, person, device };
enum class Content { none, json, ndjson, bytes };

struct Route {
    const char* method;
    const char* pattern;  ///< such as "/v1/complaints/{subject}/lines"
    Access access = Access::anyone;
    Content content = Content::none;
    std::size_t max_body = 0;
    const char* summary = "";
    std::function<Answer<HttpReply>(const Call&)> handle;
    bool locks_rules_itself = false;  ///< its handler takes the rules' lock by itself, or needs no rules
    bool operators_only = false;      ///< answered on loopback or the operators' listener only
};

std::span<const Route> routes();

/// Finds the route of a request and fills its params. A problem: 404, or 405 (then `allow` names the methods).
struct Match {
    const Route* route = nullptr;
    std::string allow;
};
Match find_route(HttpRequest&);

/// Who calls, as the route demands: 401, 403; 415 for content of another type. Asked before the body is read.
Answer<Caller> admit(ServerRuntime&, const Route&, const HttpRequest&);
/// Runs the route's handler on a request whose body was read.
HttpReply serve(ServerRuntime&, const Route&, const HttpRequest&, Caller);

}  // namespace huiyin::server
