// SPDX-License-Identifier: Apache-2.0
// The head of a request, read by rules of our own before anything else sees a byte of it (RFC 9110, RFC 9112). Pure:
// bytes in, a head or a refusal out.
#pragma once
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/limits.hpp"
#include "server/http/target.hpp"
#include "server/platform/problem.hpp"

namespace huiyin::server::http {

/// How the end of the body is known.
enum class Framing { none, length, chunked };

struct RequestHead {
    std::string method;
    Target target;
    std::string target_text;                                  ///< as it came
    std::vector<std::pair<std::string, std::string>> fields;  ///< names in small letters, values byte for byte
    Framing framing = Framing::none;
    std::uint64_t length = 0;  ///< with Framing::length; the largest number also means any larger one
    bool is_1_0 = false;
    bool keep_alive = true;
    bool expects_continue = false;

    /// The value of the first field of this name (small letters); "" without one.
    std::string_view field(std::string_view name) const;
};

/// Where the head that `bytes` begin with ends, behind its blank line; nothing while it is not whole.
std::optional<std::size_t> end_of_head(std::string_view bytes);

/// Why `bytes`, the beginning of a head that is not whole, can become none: too long, or lines that do not end in CRLF.
/// Nothing while it still can.
std::optional<Problem> wrong_so_far(std::string_view bytes, const HeadLimits& limits = {});

/// Reads a whole head. Refused with 400 for what cannot be read one way only (two lengths, a length beside chunks, a
/// folded line, a control character, another version of HTTP …), 414 and 431 for what is too long, 417 for an
/// expectation other than 100-continue. After a refusal the connection must end: nobody knows where the next
/// request begins.
std::expected<RequestHead, Problem> parse_head(std::string_view bytes, const HeadLimits& limits = {});

}  // namespace huiyin::server::http
