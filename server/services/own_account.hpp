// SPDX-License-Identifier: Apache-2.0
// What a person does about their own account: another password, signing out, seeing where they are signed in.
#pragma once
#include "server/identity/caller.hpp"

namespace huiyin::server {

/// POST /v1/password {old, new}: {account, must_change}. Their other sessions end. 422 naming `old` when it is not the
/// password, or `new` with what is wrong with it; 429 after five wrong ones, as for POST /v1/session.
Answer<Json> change_password(ServerRuntime&, const Caller&, const Json& asked, const std::string& from);

/// DELETE /v1/session: the token opens nothing from now on. {account}.
Answer<Json> sign_out(ServerRuntime&, const Caller&);

/// GET /v1/sessions: {items: [{id, created_at, expires_at, current}]}, latest first. `created_at` is null for a session
/// of before this was kept.
Answer<Json> own_sessions(ServerRuntime&, const Caller&);

}  // namespace huiyin::server
