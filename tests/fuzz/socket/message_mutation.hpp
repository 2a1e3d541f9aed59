// SPDX-License-Identifier: Apache-2.0
// Changes an HTTP message by chance, as bytes and as what it is: lines, headers, lengths, chunks. Requests and answers
// alike.
#pragma once
#include <string>

#include "tests/simulation/chance.hpp"

namespace huiyin::fuzz {

/// One to three changes of `message`. At most about 2 MiB longer.
std::string mutated_message(std::string message, simulation::Chance& chance);

}  // namespace huiyin::fuzz
