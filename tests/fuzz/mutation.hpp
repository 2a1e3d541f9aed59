// SPDX-License-Identifier: Apache-2.0
// Changes an input by chance: bytes, or, where it is JSON (or lines of JSON), its structure.
#pragma once
#include <string>

#include "tests/simulation/chance.hpp"

namespace huiyin::fuzz {

std::string mutated(const std::string& input, simulation::Chance& chance);

}  // namespace huiyin::fuzz
