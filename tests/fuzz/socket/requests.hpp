// SPDX-License-Identifier: Apache-2.0
// Sensible requests to a running head office, which mutations start from.
#pragma once
#include <string>
#include <vector>

namespace huiyin::fuzz {

/// As bytes; with tokens of accounts that this head office really has, so that a change in the right place passes the
/// first checks. Throws when nobody can sign in there.
std::vector<std::string> requests(const std::string& url, const std::string& ca_file);

}  // namespace huiyin::fuzz
