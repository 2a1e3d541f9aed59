// SPDX-License-Identifier: Apache-2.0
// One HTTP request as plain values. What carries it is known to http_call.cpp only.
#pragma once
#include <map>
#include <string>

#include "shared/foundation/json.hpp"

namespace huiyin::test {

using Headers = std::map<std::string, std::string>;  ///< names in lower case in answers

struct HttpReceived {
    int status = 0;  ///< 0: no whole answer came
    Headers headers;
    std::string body;
    /// The body; null when it is no JSON.
    Json json() const { return Json::parse(body, nullptr, false); }
    std::string header(const std::string& name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string{} : found->second;
    }
};

struct HttpCall {
    std::string method, path;
    std::string body;
    std::string content_type;
    std::string token;
    Headers headers;
};

/// Sends it to "http://HOST:PORT" on a connection of its own. `ca_file`: for https, whom to trust.
HttpReceived send(const std::string& url, const HttpCall& call, const std::string& ca_file = {});

}  // namespace huiyin::test
