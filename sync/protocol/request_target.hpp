// SPDX-License-Identifier: Apache-2.0
// sync/protocol/request_target.hpp — the path and query of a request as they may be written on the wire.
#pragma once
#include <string>
#include <string_view>

namespace huiyin::sync {

/// `path` with every byte percent-encoded that RFC 3986 has no place for, and with "+", which would be read as a blank.
/// What the caller has encoded already stays as it is.
std::string request_target(std::string_view path);

}  // namespace huiyin::sync
