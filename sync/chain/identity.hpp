// SPDX-License-Identifier: Apache-2.0
// Who a device is, and by which keys it knows head office.
#pragma once
#include <string>

#include "shared/vocabulary/codes.hpp"

namespace huiyin::sync {

/// How a device is known to head office; stored once by enrolment.
struct Identity {
    std::string origin, unit, server, token;
    Face face = Face::tablet;
    std::string box_key;   ///< head office's X25519 public key, base64
    std::string sign_key;  ///< head office's Ed25519 public key, base64
};

}  // namespace huiyin::sync
