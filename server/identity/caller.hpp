// SPDX-License-Identifier: Apache-2.0
// Who makes a request, and what they may see.
#pragma once
#include <optional>

#include "server/runtime/server_runtime.hpp"
#include "shared/complaint/authority.hpp"

namespace huiyin::server {

/// Exactly one of `person` and `device`.
struct Caller {
    std::optional<Actor> person;
    std::optional<Origin> device;
    bool must_change = false;  ///< the person signed in with a first password: it is changed before anything else
    std::string session{};     ///< of the person: the hash of the token
    std::string only{};        ///< all that the token is good for (tokens.hpp); "": whatever the person may
};

/// By bearer token: a session, a long-lived token or a device's. 401 without a good one, 403 "device-revoked" for a
/// device that was revoked.
Answer<Caller> authenticate(ServerRuntime&, const std::string& token);

/// The unit whose scope the person has; nothing inside = everything. 403 when there is no content for them.
Answer<std::optional<std::string>> viewer_of(const Actor&, const Rules&);
/// The person of a caller; 403 for a device.
Answer<Actor> person_of(const Caller&);

/// True when `viewer` (nothing = everything) sees the subject.
bool sees(FeedStore&, const std::optional<std::string>& viewer, const std::string& subject);

/// How long a person who signs in stays so.
inline constexpr std::chrono::hours session_length{12};
/// A person signed in to it; else it is a program's token.
bool was_signed_in_to(const Session&);

/// POST /v1/session. 401 for a wrong account or password, and for a first password that was used; 429 after five wrong
/// ones.
/// `from`: the caller's address, for the log.
Answer<Json> sign_in(ServerRuntime&, const std::string& account, const std::string& password, const std::string& from);
/// The account, when that is its password, which is counted as sign_in() does; nothing when it is not. 429.
Answer<std::optional<Account>> account_with_password(ServerRuntime&, const std::string& account,
                                                     const std::string& password, const std::string& from);

}  // namespace huiyin::server
