// SPDX-License-Identifier: Apache-2.0
// How a device becomes one of the bank's: a one-time code by the operator, then POST /v1/enroll.
#pragma once
#include "server/runtime/server_runtime.hpp"

namespace huiyin::server {

inline constexpr std::chrono::hours code_lives{24};

/// One that is typed, unless said otherwise. One that lies in a file lives longer and is one of thousands: it has more
/// letters, so that nobody guesses any of them.
struct CodeKind {
    std::size_t letters = 8;
    std::chrono::hours lives = code_lives;
};
inline constexpr std::size_t site_code_letters = 16;

/// Makes a one-time code for a device of `unit`. Returns the code as it is typed: "ABCD-2345". Throws when the store
/// fails.
std::string new_enrolment_code(Store&, const ServerContext&, const std::string& unit, Face, const CodeKind& = {});

/// Shuts the device out from now on; its events stay. Nothing when there is no such device. Throws when the store
/// fails.
std::optional<Origin> revoke(DeviceStore&, const std::string& origin);

/// POST /v1/enroll {code, name, exchange_key?}: {origin, unit, face, token, box_key, sign_key, policy_version, rules,
/// epoch, certificate}.
/// The code is gone then. With an exchange_key (Ed25519, public, base64) only signed exchanges are taken from then on.
/// 403 for one that is wrong, used or too old; 429 for a crowd of wrong ones from one place.
Answer<Json> enroll(ServerRuntime&, const Json& asked, const std::string& remote);

/// GET /v1/policy: {version, rules, official_years, assumed_years}: of which years the working days are official, and
/// in which within reach Monday–Friday is assumed (rulebook 4). `for_device`: without what only head office goes by.
Json policy_in_force(const ServerRuntime&, bool for_device);

}  // namespace huiyin::server
