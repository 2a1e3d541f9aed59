// SPDX-License-Identifier: Apache-2.0
// A request and its answer as plain values; what carries them is known to http_server.cpp only.
#pragma once
#include <map>
#include <string>

#include "server/platform/problem.hpp"

namespace huiyin::server {

struct HttpRequest {
    std::string method;
    std::string path;                           ///< decoded, without the query
    std::map<std::string, std::string> params;  ///< the value of {name} in the route's pattern
    std::map<std::string, std::string> query;
    std::string token;  ///< of "Authorization: Bearer …"
    std::string idempotency_key, content_type, content_range;
    std::string target;       ///< path and query as they came
    std::string device_call;  ///< of "Huiyin-Device": a device signs its calls
    std::string remote;       ///< the caller's address
    std::string id;           ///< names the request in the answer and in the log
    std::string body;

    std::string param(const std::string& name) const {
        const auto found = params.find(name);
        return found == params.end() ? std::string{} : found->second;
    }
    std::string asked(const std::string& name) const {
        const auto found = query.find(name);
        return found == query.end() ? std::string{} : found->second;
    }
};

struct HttpReply {
    int status = 200;
    std::string body;
    std::string content_type = "application/json";
    std::string location;
    std::string allow;      ///< with 405
    std::string request;    ///< the request's id
    int retry_after = 0;    ///< seconds
    bool personal = false;  ///< no cache may keep it
};

HttpReply json_reply(const Json& body, int status = 200);
HttpReply problem_reply(const Problem&);

}  // namespace huiyin::server
