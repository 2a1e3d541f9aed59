// SPDX-License-Identifier: Apache-2.0
// Attachments come back to a head office that lost them (docs/decisions/0040).
#pragma once
#include <string>
#include <vector>

#include "server/runtime/server_runtime.hpp"

namespace huiyin::server {

/// The attachments that events name and that are not among the files `here`, sorted by hash. Throws when the store
/// fails.
std::vector<LackingAttachment> lacking_attachments(AttachmentStore&, const std::vector<std::string>& here);

/// Looks for them once after the start, and says in the log how many there are. False: it must be tried again.
bool look_for_lacking_attachments(ServerRuntime&);

/// A few of those, with each exchange others: what the device brought, and what belongs to complaints that it sees.
std::vector<std::string> to_ask_for(ServerRuntime&, Store&, const Origin& device);

}  // namespace huiyin::server
