// SPDX-License-Identifier: Apache-2.0
// Each exchange is signed with the device's own key (Ed25519), made when it was enrolled and known to nobody else: a
// token that leaked opens nothing by itself (SECURITY.md, "What each key can do").
#pragma once
#include <string>
#include <string_view>

namespace huiyin::sync {

/// `body` (as write_request makes it) with "sig" in its first line: the signature of everything else in it. The body
/// comes back as it was when `secret_key` (base64) is no key.
std::string sign_request(const std::string& body, const std::string& secret_key);
/// Whether `body` is signed with the key that belongs to `public_key` (base64) and nothing in it was changed.
bool is_signed_request(std::string_view body, std::string_view public_key);

}  // namespace huiyin::sync
