// SPDX-License-Identifier: Apache-2.0
// How long to wait before trying head office again: exponential with full jitter, so that a thousand devices do not all
// come back in the same second after an outage.
#pragma once
#include <chrono>

namespace huiyin::sync {

class Backoff {
  public:
    using Wait = std::chrono::milliseconds;
    static constexpr Wait default_base{1'000};
    static constexpr Wait default_cap{5 * 60 * 1'000};

    explicit Backoff(Wait base = default_base, Wait cap = default_cap) : base_(base), cap_(cap) {}

    /// The wait after one more failure: `random` (from [0, 1]) of the current ceiling, which doubles up to the cap.
    Wait next(double random);
    /// After a success the next failure starts from the base again.
    void reset() { failures_ = 0; }
    /// The longest wait that next() may give now.
    Wait ceiling() const;

  private:
    Wait base_, cap_;
    int failures_ = 0;
};

}  // namespace huiyin::sync
