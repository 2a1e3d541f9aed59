// SPDX-License-Identifier: Apache-2.0
// Signs the calls of this device and counts them, durably (docs/protocol.md, "Every call of a device").
#pragma once
#include <cstdint>
#include <string>

#include "sync/log/log_values.hpp"

namespace huiyin::client {

class DeviceSigner {
  public:
    /// `log` keeps the count and outlives this; `secret_key`: the exchange key, base64.
    DeviceSigner(sync::LogValues& log, std::string origin, std::string secret_key);

    const std::string& origin() const { return origin_; }
    std::int64_t next() const { return next_; }  ///< the count that the next call gets
    /// The value of the header for this call. Each gets a higher count, also after a restart: a thousand at a time are
    /// set aside on the disk. When that takes nothing the call is made all the same; head office then says after a
    /// restart where to go on.
    std::string sign(const std::string& method, const std::string& path, const std::string& body);
    /// Head office has seen `counter` already: counts on above it. False, changing nothing, when that is no news, or is
    /// so far off that whoever says it only wants to use the numbers up.
    bool jump_above(std::int64_t counter);

  private:
    void set_aside();
    sync::LogValues& log_;
    std::string origin_, secret_key_;
    std::int64_t next_ = 1, set_aside_ = 0;  ///< up to where counts may be given
};

}  // namespace huiyin::client
