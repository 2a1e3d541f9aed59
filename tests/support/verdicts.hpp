// SPDX-License-Identifier: Apache-2.0
// Verdicts as the sentences that tests look into.
#pragma once
#include <string>
#include <utility>

#include "shared/events/catalogue.hpp"

namespace huiyin::test {

/// Why somebody may not write it, in English; "" when they may. The arguments of authorise().
template <class... Arguments>
std::string authorise_in_english(Arguments&&... arguments) {
    return english_of(authorise(std::forward<Arguments>(arguments)...));
}

}  // namespace huiyin::test
