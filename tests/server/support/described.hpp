// SPDX-License-Identifier: Apache-2.0
// Holds what head office answers against its own description (OpenAPI).
#pragma once
#include <optional>
#include <string>

#include "tests/server/support/http_call.hpp"

namespace huiyin::test {

/// What the answer says otherwise than the description of its call: a member of another type, one that is lacking, one
/// that is not described, or a status that is not. Nothing when they agree, and of calls that are not described.
std::optional<std::string> differs_from_description(const HttpCall& call, const HttpReceived& answer);

/// What `value` says otherwise than `schema`, a schema of the description, does.
std::optional<std::string> differs_from_schema(const Json& value, const Json& schema);

}  // namespace huiyin::test
