// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/http_request.hpp"

#include <algorithm>

#include "sync/platform/gzip.hpp"
#include "sync/protocol/protocol_faults.hpp"

namespace huiyin::sync {
namespace {
constexpr std::size_t compress_from = 1024;
}

Result<HttpRequest> http_request(const std::string& method, std::string_view path, const std::string& body,
                                 const std::string& content_type, const std::string& token) {
    if (std::ranges::any_of(token, [](char c) { return c <= ' ' || c > '~'; })) return fault(faults::token_unusable);
    HttpRequest out{method, request_target(path), {}, {"Accept-Encoding: gzip"}};
    if (!content_type.empty()) out.headers.push_back("Content-Type: " + content_type);
    if (!token.empty()) out.headers.push_back("Authorization: Bearer " + token);
    if (body.size() > compress_from) {
        auto packed = gzip(body);
        if (!packed) return std::unexpected(packed.error());
        out.body = std::move(*packed);
        out.headers.emplace_back("Content-Encoding: gzip");
    } else {
        out.body = body;
    }
    return out;
}

std::string request_target(std::string_view path) {
    constexpr std::string_view no_place_for = "\"#'+,;<>\\^`{|}", digits = "0123456789ABCDEF";
    std::string out;
    out.reserve(path.size());
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f && no_place_for.find(c) == std::string_view::npos)
            out += c;
        else
            (out += '%') += {digits[byte >> 4], digits[byte & 15]};
    }
    return out;
}

}  // namespace huiyin::sync
