// SPDX-License-Identifier: Apache-2.0
// An event that comes again under another number, because its device or head office lost its place, is not taken in
// twice (docs/decisions/0021).
#pragma once
#include <string>

#include "server/ingest/unit_of_work.hpp"

namespace huiyin::server {

/// Where the event of `event`, which came under another number before, is already: a sentence without its content;
/// empty when it is new.
std::string where_it_stands(UnitOfWork& work, const Event& event);

/// What was written in the place of such a double: why, and no bytes, for its words stand elsewhere, under their
/// subject's key.
bool is_double(const StoredEvent& event);

/// What a device sealed comes out as `text`. Lines that had been carried to another place were once opened without the
/// number that they had at first.
bool was_sealed(const Event& opened, const std::string& text);

}  // namespace huiyin::server
