// SPDX-License-Identifier: Apache-2.0
// What the headers of an exchange say of the knowledge base (docs/protocol.md, "The exchange").
#pragma once
#include "sync/protocol/messages.hpp"

namespace huiyin::sync {

/// `have.knowledge` and `used` of a request; `knowledge` and `articles` of an answer. Fails naming the member.
Result<void> read_knowledge(const Json& json, RequestHeader& header);
Result<void> read_knowledge(const Json& json, ResponseHeader& header);
/// Adds them to what is written; nothing where nothing is said. A request's `have` is there already.
void write_knowledge(const RequestHeader& header, Json& json);
void write_knowledge(const ResponseHeader& header, Json& json);

}  // namespace huiyin::sync
