// SPDX-License-Identifier: Apache-2.0
// What a kind declares, as a JSON Schema (2020-12) for whoever writes events over HTTP.
#pragma once
#include "shared/events/catalogue.hpp"

namespace huiyin {

/// The schema of the kind's body, with its example. Fields that head office's own rules write are read-only in it.
Json schema_of(const EventType&);

}  // namespace huiyin
