// SPDX-License-Identifier: Apache-2.0
// How long one exchange over HTTP may take, and how slowly bytes may move.
#pragma once
#include <chrono>
#include <cstdint>

#include "sync/protocol/transport.hpp"

namespace huiyin::sync {

/// What has moved so far.
struct HttpProgress {
    bool connected = false;
    std::uint64_t sent = 0;      ///< of the request's body
    std::uint64_t received = 0;  ///< of the answer's body
    bool has_head = false;       ///< the answer's head came whole
};

/// Judges an exchange from its connection on; before that the connection's own deadline holds. Takes the time from
/// outside and waits for nothing itself.
class ExchangeWatch {
  public:
    using Moment = std::chrono::steady_clock::time_point;
    enum class Verdict { in_time, no_answer, too_slow };

    ExchangeWatch(const HttpLimits& limits, std::uint64_t body_bytes) : limits_(limits), body_bytes_(body_bytes) {}
    /// Call it whenever something moved, and again after `pause` at the latest.
    Verdict judge(Moment now, const HttpProgress& progress);
    std::chrono::milliseconds pause(Moment now) const;

  private:
    enum class Phase { connecting, sending, waiting, receiving };
    Phase phase_of(const HttpProgress& progress) const;
    std::chrono::milliseconds limit() const;

    HttpLimits limits_;
    std::uint64_t body_bytes_;
    Phase phase_ = Phase::connecting;
    Moment since_;             ///< of the phase; while a body moves, of the window
    std::uint64_t moved_ = 0;  ///< before the window
};

}  // namespace huiyin::sync
