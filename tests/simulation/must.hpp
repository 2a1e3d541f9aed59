// SPDX-License-Identifier: Apache-2.0
// What must work for a run to mean anything.
#pragma once
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

#include "server/platform/problem.hpp"
#include "shared/foundation/fault.hpp"

namespace huiyin::simulation {

/// The value; ends the run when there is none.
template <class T>
T must(Result<T> result, const char* what) {
    if (!result) throw std::runtime_error(std::string(what) + ": " + result.error().what);
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}
template <class T>
T must(server::Answer<T> answer, const char* what) {
    if (!answer) throw std::runtime_error(std::string(what) + ": " + answer.error().detail);
    return std::move(*answer);
}

}  // namespace huiyin::simulation
