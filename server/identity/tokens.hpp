// SPDX-License-Identifier: Apache-2.0
// Tokens for programs: good for long, renewed before they end, and for no more than they need.
#pragma once
#include "server/identity/caller.hpp"

namespace huiyin::server {

/// What a token may be narrowed to: "intake" hands in complaints, entries and their attachments and reads nothing;
/// "read" changes nothing.
bool is_narrowing(std::string_view only);
/// Whether a token that is good for `only` is good for this call; `pattern` is the route's.
bool is_good_for(std::string_view only, std::string_view method, std::string_view pattern);

struct NewToken {
    std::string token;
    Session session;
};
/// A token of that account from now on. In the caller's transaction.
NewToken give_token(PeopleStore&, const ServerContext&, const std::string& account, const std::string& only,
                    std::chrono::hours lives);

/// POST /v1/session/renew: {token, expires_at, only}, a token like the caller's for as long again; the old one ends in
/// an hour. 403 for a session that a person signed in to: they sign in again.
Answer<Json> renew_token(ServerRuntime&, const Caller&);

}  // namespace huiyin::server
