// SPDX-License-Identifier: Apache-2.0
// Thrown in the middle of a job of the writer by what must not be stored, whoever asked for it: nothing of the job is
// kept, and whoever waits for it is told this. No fault of the store.
#pragma once
#include <stdexcept>
#include <utility>

#include "server/platform/problem.hpp"

namespace huiyin::server {

class RefusedWork : public std::runtime_error {
  public:
    explicit RefusedWork(Problem problem) : std::runtime_error(problem.detail), problem_(std::move(problem)) {}
    const Problem& problem() const { return problem_; }

  private:
    Problem problem_;
};

}  // namespace huiyin::server
