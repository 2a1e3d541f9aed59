// SPDX-License-Identifier: Apache-2.0
#include "server/identity/tokens.hpp"

#include <algorithm>
#include <array>

#include "server/identity/accounts.hpp"
#include "server/identity/identity_faults.hpp"

namespace huiyin::server {
namespace {

constexpr std::chrono::hours overlap{1};  ///< so that a program on several machines can go over

using Call = std::pair<std::string_view, std::string_view>;
constexpr std::array intake_calls{Call{"POST", "/v1/complaints"}, Call{"POST", "/v1/opinions"},
                                  Call{"PUT", "/v1/blobs/{hash}"}, Call{"GET", "/v1/blobs/{hash}/held"}};
/// Of the token itself.
constexpr std::array own_calls{Call{"POST", "/v1/session/renew"}, Call{"DELETE", "/v1/session"}};

bool is_among(const auto& calls, std::string_view method, std::string_view pattern) {
    return std::ranges::find(calls, Call{method, pattern}) != calls.end();
}

}  // namespace

bool is_narrowing(std::string_view only) { return only == "intake" || only == "read"; }

bool is_good_for(std::string_view only, std::string_view method, std::string_view pattern) {
    if (only.empty() || is_among(own_calls, method, pattern)) return true;
    if (only == "intake") return is_among(intake_calls, method, pattern);
    return only == "read" && (method == "GET" || method == "HEAD");
}

NewToken give_token(PeopleStore& store, const ServerContext& context, const std::string& account,
                    const std::string& only, std::chrono::hours lives) {
    const auto now = context.real_now();
    NewToken out{new_token(), {}};
    out.session = {hash_token(out.token), account, now + lives, now, only};
    store.put_session(out.session);
    return out;
}

Answer<Json> renew_token(ServerRuntime& runtime, const Caller& caller) {
    return runtime.writer.run<Json>([&](Store& store) -> Answer<Json> {
        auto session = store.session(caller.session);
        if (!session) return problem(401, "unauthenticated", faults::token_ended);
        const auto lives = std::chrono::duration_cast<std::chrono::hours>(session->expires - session->created);
        if (was_signed_in_to(*session)) return forbidden(faults::password_again);
        auto next = give_token(store, runtime.context, session->account, session->only, lives);
        session->expires = std::min(session->expires, runtime.context.real_now() + overlap);
        store.put_session(*session);
        return Json{{"token", next.token},
                    {"expires_at", to_beijing(next.session.expires)},
                    {"only", next.session.only.empty() ? Json() : Json(next.session.only)}};
    });
}

}  // namespace huiyin::server
