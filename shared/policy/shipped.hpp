// SPDX-License-Identifier: Apache-2.0
// The policy files of shared/policy/ as they were when this was built, so that a program needs no path to them: the
// bank's policy, the working days, the demonstration bank.
#pragma once
#include "shared/policy/policy.hpp"

namespace huiyin {

/// The text of the files, UTF-8 JSON.
std::string_view shipped_policy();
std::string_view shipped_policy_schema();  ///< what every policy must look like: JSON Schema, draft 7
std::string_view shipped_workdays();
std::string_view shipped_demo_organisation();

/// Rules from the three files. `policy` and `organisation` replace the shipped ones when they are not empty. Fails
/// naming the JSON path of the wrong value.
Result<Rules> rules_from(std::string_view policy, std::string_view organisation);

}  // namespace huiyin
