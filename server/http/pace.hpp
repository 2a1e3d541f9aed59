// SPDX-License-Identifier: Apache-2.0
// The least rate: until when so many bytes are fast enough.
#pragma once
#include "server/http/limits.hpp"

namespace huiyin::server::http {

using Moment = std::chrono::steady_clock::time_point;

class Pace {
  public:
    explicit Pace(Moment start = {}) : start_(start) {}
    void moved(std::size_t bytes) { bytes_ += static_cast<std::int64_t>(bytes); }
    /// The rate counts from the beginning, after a grace, so that a pause is forgiven to who was fast before.
    Moment late_at(const Patience& patience) const {
        return start_ + patience.grace + std::chrono::milliseconds(bytes_ * 1000 / patience.bytes_a_second);
    }

  private:
    Moment start_;
    std::int64_t bytes_ = 0;
};

}  // namespace huiyin::server::http
