// SPDX-License-Identifier: Apache-2.0
// The device itself: how it is enrolled, and how it is set. A facet of Replica.
#pragma once
#include <optional>
#include <string>

#include "shared/foundation/fault.hpp"
#include "sync/chain/identity.hpp"

namespace huiyin::client {

class ReplicaDevice {
  public:
    virtual ~ReplicaDevice() = default;

    /// POST /v1/enroll with a one-time code; stores identity, keys and rules.
    virtual Result<void> enroll(const std::string& server, const std::string& code, const std::string& name) = 0;
    virtual bool enrolled() const = 0;
    /// Whether this code is another than the one that the device was enrolled with; false when that is not known.
    virtual bool is_another_code(const std::string& code) const = 0;
    virtual sync::Identity identity() const = 0;
    /// Another address of head office from now on; kept for good once an exchange there has succeeded.
    virtual void use_server(const std::string& url) = 0;

    /// Small values of this device's own, such as how a face is set; never content.
    virtual std::optional<std::string> setting(const std::string& name) const = 0;
    virtual Result<void> set(const std::string& name, const std::string& value) = 0;
};

}  // namespace huiyin::client
