// SPDX-License-Identifier: Apache-2.0
// What is wrong with a site file.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode site_unreadable{"site_unreadable",
                                            "the site file {} cannot be read: check its owner and permissions"};
inline constexpr ReasonCode site_line_wrong{
    "site_line_wrong",
    "line {} of the site file {} is wrong: it is server, server-key, code or name, once each, = value"};
inline constexpr ReasonCode site_without_server{"site_without_server", "the site file {} names no server"};
inline constexpr ReasonCode site_key_wrong{
    "site_key_wrong", "the server-key of the site file {} is written as 64 hex digits, and each address as https://"};
inline constexpr ReasonCode site_unchanged{
    "site_unchanged",
    "the site file {} still holds the code that was used: it cannot be changed here, so take that line out"};

}  // namespace huiyin::faults
