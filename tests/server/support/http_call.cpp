// SPDX-License-Identifier: Apache-2.0
#include "tests/server/support/http_call.hpp"

#include <httplib.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/server/support/described.hpp"

namespace huiyin::test {

HttpReceived send(const std::string& url, const HttpCall& call, const std::string& ca_file) {
    httplib::Client client(url);
    client.set_read_timeout(20);
    if (!ca_file.empty()) client.set_ca_cert_path(ca_file);
    httplib::Request request;
    request.method = call.method;
    request.path = call.path;
    request.body = call.body;
    if (!call.content_type.empty()) request.set_header("Content-Type", call.content_type);
    if (!call.token.empty()) request.set_header("Authorization", "Bearer " + call.token);
    for (const auto& [name, value] : call.headers) request.set_header(name, value);
    const auto result = client.send(request);
    HttpReceived out;
    if (!result) return out;
    out.status = result->status;
    out.body = result->body;
    for (const auto& [name, value] : result->headers) {
        std::string lower = name;
        std::ranges::transform(lower, lower.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        out.headers[lower] = value;
    }
    if (const auto differs = differs_from_description(call, out))
        FAIL_CHECK(call.method << ' ' << call.path << ' ' << out.status << ": " << *differs);
    return out;
}

}  // namespace huiyin::test
