// SPDX-License-Identifier: Apache-2.0
// The description of the calls as it is written in server/http/api.
#pragma once
#include <string_view>

namespace huiyin::server {

std::string_view described_paths();    ///< OpenAPI's "paths", without what the table of routes says
std::string_view described_schemas();  ///< of "components/schemas", those that are no event's body

}  // namespace huiyin::server
