// SPDX-License-Identifier: Apache-2.0
// Codes of eight letters: which prefixes are whose, and those that head office gives itself (docs/protocol.md,
// "Codes").
#pragma once
#include <optional>
#include <string>

#include "server/ingest/unit_of_work.hpp"

namespace huiyin::server {

/// A prefix that nobody was given before, for this origin from now on; "" when all are taken. After a restore the next
/// ones lie far behind those that the backup knows of: what was given since then is not given again.
std::string give_prefix(Store&, const ServerContext&, const std::string& origin);

/// What a device says its codes begin with, in its exchange: "" is none, and it is given one. A prefix that only the
/// device knows of is its own from now on.
void hear_prefix(Store&, const ServerContext&, const Origin& device, const std::optional<std::string>& said);
/// What the device is to begin its codes with, when it says something else; "" it is right, or says nothing.
std::string prefix_to_say(DeviceStore&, const Origin& device, const std::optional<std::string>& said);

/// A code of head office's own, for its counter (UnitOfWork::next_counter); "" when all prefixes are taken.
std::string code_for(UnitOfWork&, std::int64_t counter);

/// Head office is to give the complaint a code: it has none, or, when it `is_new`, one that another has. One that is
/// finished goes without.
bool needs_code(SubjectStore&, const Complaint&, bool is_new);

}  // namespace huiyin::server
