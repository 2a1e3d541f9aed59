// SPDX-License-Identifier: Apache-2.0
// What comes from outside and is read: each target takes any bytes, and neither throws, crashes nor accepts what it
// cannot write down again.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::fuzz {

struct Target {
    const char* name;
    /// Returns what is wrong, or "". Whatever it throws is a finding, too.
    std::string (*run)(std::string_view input);
    /// Sensible inputs that mutations start from.
    std::vector<std::string> (*seeds)();
};

const std::vector<Target>& reading_targets();  ///< what reads bytes, alone
const std::vector<Target>& office_targets();   ///< head office
std::vector<Target> targets();                 ///< all of them

/// What `target` says of `input`; what it throws is a finding, too.
std::string wrong_with(const Target& target, std::string_view input);

}  // namespace huiyin::fuzz
