// SPDX-License-Identifier: Apache-2.0
// A request as it is written on the wire.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "shared/foundation/fault.hpp"

namespace huiyin::sync {

struct HttpRequest {
    std::string method, target, body;
    std::vector<std::string> headers;  ///< "Name: value" each, for this request alone
};

/// Bodies over 1 KiB are compressed; `token` and `content_type` may be empty. Fails when the token holds what no header
/// may, or memory runs out.
Result<HttpRequest> http_request(const std::string& method, std::string_view path, const std::string& body,
                                 const std::string& content_type, const std::string& token);

/// `path` with every byte percent-encoded that RFC 3986 has no place for, and with "+", which would be read as a blank.
/// What the caller has encoded already stays as it is.
std::string request_target(std::string_view path);

}  // namespace huiyin::sync
