// SPDX-License-Identifier: Apache-2.0
// What the headers of an exchange say of customers who call somebody to a kiosk (docs/protocol.md, "The exchange").
#pragma once
#include <chrono>

#include "sync/protocol/messages.hpp"

namespace huiyin::sync {

/// How long a call rings, and is remembered by the kiosk.
inline constexpr std::chrono::minutes call_lasts{3};
/// A kiosk rings no more often.
inline constexpr std::chrono::minutes call_again_after{1};

/// `call` and `going` of a request; `call` and `calls` of an answer. Fails naming the member.
Result<void> read_calls(const Json& json, RequestHeader& header);
Result<void> read_calls(const Json& json, ResponseHeader& header);
/// Adds them to what is written; nothing where nothing is said.
void write_calls(const RequestHeader& header, Json& json);
void write_calls(const ResponseHeader& header, Json& json);

}  // namespace huiyin::sync
