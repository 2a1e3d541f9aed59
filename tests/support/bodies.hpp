// SPDX-License-Identifier: Apache-2.0
// Bodies that say all that must be said (rulebook 11), so that a test names only what it is about.
#pragma once
#include <string_view>

#include "shared/foundation/json.hpp"

namespace huiyin::test {

/// `said`, and what the rulebook asks of this kind besides: the catalogue's example, its signature, the ground of its
/// finding, the reason of what cannot be solved. A kind of which nothing is asked: `said` as it is.
Json whole_body(std::string_view kind, const Json& said = Json::object());

}  // namespace huiyin::test
