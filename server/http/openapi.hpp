// SPDX-License-Identifier: Apache-2.0
// The HTTP calls described in OpenAPI 3.1, made from the table of routes.
#pragma once
#include "shared/foundation/json.hpp"

namespace huiyin::server {

Json openapi();

}  // namespace huiyin::server
