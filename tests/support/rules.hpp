// SPDX-License-Identifier: Apache-2.0
// The demo bank's rules as the source tree ships them.
#pragma once
#include <string>

#include "shared/policy/policy.hpp"

namespace huiyin::test {

/// The path of a file in the source tree.
std::string source_path(const std::string& relative);
/// A whole file as text. Ends the program when it cannot be read.
std::string read_text(const std::string& path);
/// A JSON file of the source tree, read without the code under test.
Json read_json(const std::string& relative);

/// {"policy","organisation","workdays"} of the three files in shared/policy/data.
Json demo_rules_json();
/// The rules made of them.
const Rules& demo_rules();
/// The same as they were before they asked what must be said (rulebook 11): by these the lines of random_story.hpp have
/// their effect.
const Rules& older_rules();
/// The same under a policy that allows erasure (rulebook 8).
Rules erasing_rules();
/// The same with `changes` merged in (RFC 7396), e.g. {{"policy",{{"office_hours",{{"default",{…}}}}}}}.
Rules demo_rules_with(const Json& changes);

}  // namespace huiyin::test
