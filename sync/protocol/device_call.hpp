// SPDX-License-Identifier: Apache-2.0
// Every call of a device is signed with the key that was made when it was enrolled (docs/protocol.md, "Every call of a
// device"). Pure.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "shared/foundation/fault.hpp"

namespace huiyin::sync {

/// The header that says who calls.
inline constexpr std::string_view device_call_header = "Huiyin-Device";

/// What is called: `target` is path and query as they travel (request_target), `body` as it was before compression.
struct CalledWith {
    std::string_view method, target, body;
};

/// Who calls, and the how-manieth call it is.
struct DeviceCall {
    std::string origin;
    std::int64_t epoch = 0;    ///< of head office, as the device knows it; 0 not known
    std::int64_t counter = 0;  ///< 1 and more; only grows
    std::string signature{};   ///< base64
    bool operator==(const DeviceCall&) const = default;
};

/// "origin=…;epoch=…;counter=…;signature=…": the header's value, signed with `secret_key` (base64) unless that is no
/// key; then the signature is empty.
std::string sign_call(DeviceCall call, const CalledWith& what, const std::string& secret_key);
/// Fails when `value` is no such header.
Result<DeviceCall> parse_device_call(std::string_view value);
/// Whether the call is signed with the key that belongs to `public_key` (base64) and nothing of it was changed.
bool is_signed_call(const DeviceCall& call, const CalledWith& what, std::string_view public_key);

}  // namespace huiyin::sync
