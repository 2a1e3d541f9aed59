// SPDX-License-Identifier: Apache-2.0
// How far a complaint is, for a customer without an account.
#pragma once
#include <string>

#include "server/identity/caller.hpp"

namespace huiyin::server {

/// What a customer asks by: one of them.
struct AskedBy {
    std::string number, code;
};

/// GET /v1/progress: nothing personal, for who knows the number or the code, and the last four digits of the phone, or
/// of the receipt where no name was given: {"stage", "promises":[{"kind":"contact"|"answer"|"next_reply","by"}],
/// "promised_by"}. 404 for both a wrong number or code and wrong digits; 429 when `remote` asks too often.
Answer<Json> show_progress(ServerRuntime&, const AskedBy&, const std::string& phone4, const std::string& remote);

}  // namespace huiyin::server
