// SPDX-License-Identifier: Apache-2.0
// What was not judged here, because another head office, or this one before, had judged it and vouches for it, or the
// operator began with it (docs/decisions/0019).
#pragma once
#include <cstdint>
#include <string>

#include "server/store/store.hpp"

namespace huiyin::server {

/// No line is here, and no account but demonstration ones and administrators': a head office that is being founded.
bool is_new_office(Store&);

/// The origin's lines up to `seq` were taken in on somebody else's word.
void remember_vouched(Store&, const std::string& origin, std::int64_t seq);
std::int64_t vouched_up_to(Store&, const std::string& origin);

}  // namespace huiyin::server
