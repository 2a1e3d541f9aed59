// SPDX-License-Identifier: Apache-2.0
// server/clock.cpp
#include "server/clock.hpp"

#include <chrono>

namespace huiyin::server {

Instant real_time() {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

}  // namespace huiyin::server
