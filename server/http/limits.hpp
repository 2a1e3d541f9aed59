// SPDX-License-Identifier: Apache-2.0
// Every bound on what comes over the network before anybody is known, in one place.
#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace huiyin::server::http {

struct HeadLimits {
    std::size_t line = 8 << 10;    ///< bytes of the request line
    std::size_t fields = 64;       ///< header lines
    std::size_t bytes = 16 << 10;  ///< the whole head
};

inline constexpr std::size_t longest_path = 512;

/// How long a connection may take over each thing, and how slow it may be.
struct Patience {
    std::chrono::milliseconds handshake{10'000};  ///< all of TLS's handshake
    std::chrono::milliseconds head{10'000};  ///< a whole head, from its first byte (the first one: from connecting)
    std::chrono::milliseconds idle{15'000};  ///< between two requests
    std::chrono::milliseconds idle_known{90'000};  ///< the same for callers who have signed in
    std::chrono::milliseconds grace{10'000};       ///< before the least rate counts
    std::int64_t bytes_a_second = 4096;            ///< least rate of a body, and of an answer being taken
    std::chrono::milliseconds stopping{10'000};    ///< for what was begun when head office has to stop
    std::chrono::milliseconds draining{600'000};   ///< for a body that is not wanted, so that its sender reads why
};

struct TurnBounds {
    std::size_t per_address;   ///< at once
    std::size_t all;           ///< at once
    std::size_t longest_line;  ///< that one address may have waiting
};

struct ConnectionBounds {
    std::size_t all = 8192;
    std::size_t reserve = 1024;      ///< of them, for addresses from which somebody has signed in
    std::size_t per_address = 2048;  ///< of callers who have not signed in; the same again for those who have
};
inline constexpr std::size_t operators_connections = 256;  ///< of a listener of their own

/// What a worker is asked for. Each kind has turns of its own, so that none can take all workers.
enum class Lane { handshake, anyone, caller };
inline constexpr TurnBounds handshake_turns{2, 4, 2048};
inline constexpr TurnBounds anyone_turns{16, 128, 2048};  ///< calls without an account: signing in, progress, enrolling
inline constexpr TurnBounds caller_turns{256, 320, 2048};
inline constexpr std::size_t most_workers = 512;

inline constexpr std::size_t requests_a_connection = 1000;
inline constexpr int backlog = 1024;

}  // namespace huiyin::server::http
