// SPDX-License-Identifier: Apache-2.0
// Sensible things that mutations start from, and the rules that they are judged by.
#pragma once
#include <string>
#include <vector>

#include "shared/event/event.hpp"
#include "shared/policy/policy.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::fuzz {

inline constexpr Instant now{1'772'000'000'000};  ///< February 2026

const Rules& rules();  ///< as shipped
const sync::KeyPair& keys();

Json captured();  ///< the body of a complaint
/// A line of tablet "t-0001" on the one subject that all samples are about.
Event line_of(const std::string& kind, Json body, std::int64_t seq);
std::vector<std::string> good_lines();   ///< canonical; one of many kinds each
std::vector<std::string> line_bodies();  ///< of the same: {"body":…,"kind":…}

}  // namespace huiyin::fuzz
