// SPDX-License-Identifier: Apache-2.0
// Finding the route of a request, and running it.
#include "server/http/routes.hpp"

#include <algorithm>

#include "server/http/ascii.hpp"
#include "server/http/call_faults.hpp"
#include "server/identity/device_calls.hpp"
#include "server/identity/tokens.hpp"
#include "server/platform/answer_faults.hpp"
#include "shared/foundation/text.hpp"

namespace huiyin::server {
namespace {

constexpr std::size_t most_json = std::size_t{512} << 10;

std::string_view next_part(std::string_view& path) {
    path.remove_prefix(1);  // the slash
    const auto end = std::min(path.find('/'), path.size());
    const auto part = path.substr(0, end);
    path.remove_prefix(end);
    return part;
}

/// Fits `path` into `pattern`, filling in what stands for {name}.
bool fits(std::string_view pattern, std::string_view path, std::map<std::string, std::string>& params) {
    while (pattern.starts_with('/') && path.starts_with('/')) {
        const auto wanted = next_part(pattern), found = next_part(path);
        const auto open = wanted.find('{'), close = wanted.find('}');
        if (open == std::string_view::npos) {
            if (wanted != found) return false;
            continue;
        }
        const auto before = wanted.substr(0, open), after = wanted.substr(close + 1);
        if (found.size() <= before.size() + after.size() || !found.starts_with(before) || !found.ends_with(after))
            return false;
        params[std::string(wanted.substr(open + 1, close - open - 1))] =
            found.substr(before.size(), found.size() - before.size() - after.size());
    }
    return pattern.empty() && path.empty();
}

/// "application/json" in any case, whatever parameters follow.
bool is_json(std::string_view content_type) {
    return http::same_word(http::trimmed(http::next_part(content_type, ';')), "application/json");
}

Answer<Json> parsed_body(const Route& route, const HttpRequest& request) {
    if (route.content != Content::json) return Json();
    auto json = parse_json(request.body, {.bytes = std::max(most_json, route.max_body), .depth = 12});
    if (!json && !json.error().where.empty()) return invalid(json.error());  // a value that no field can hold
    if (!json) return problem(400, "not-json", fault_of(reason_around(faults::body_unreadable, json.error()), {}));
    if (!json->is_object()) return problem(400, "not-json", faults::body_form);
    if (route.access != Access::person) return std::move(*json);
    // What people type is stored in one form; a device's words stay as they are.
    auto stored = stored_texts(*json);
    if (!stored) return invalid(stored.error());
    return std::move(*stored);
}

/// What a person may do who has yet to change the password: that, and leave.
bool is_for_first_password(const Route& route) {
    const std::string_view pattern = route.pattern;
    return pattern == "/v1/password" || pattern == "/v1/session" || route.access == Access::anyone;
}

/// It hands in what it has, and is given nothing.
bool is_for_unconfirmed(const Route& route) {
    const std::string_view pattern = route.pattern, method = route.method;
    return pattern == "/v1/sync" || pattern == "/v1/blobs/{hash}/held" ||
           (pattern == "/v1/blobs/{hash}" && method == "PUT") || route.access == Access::anyone;
}

Answer<void> readable_query(const HttpRequest& request) {
    for (const auto& [name, value] : request.query)
        if (const auto bad = refusal_of(value, name)) return invalid(*bad);
    return {};
}

}  // namespace

Match find_route(HttpRequest& request) {
    Match out;
    for (const auto& route : routes()) {
        std::map<std::string, std::string> params;
        if (!fits(route.pattern, request.path, params)) continue;
        if (request.method == route.method || (request.method == "HEAD" && route.method == std::string_view("GET"))) {
            request.params = std::move(params);
            out.route = &route;
            return out;
        }
        if (!out.allow.empty()) out.allow += ", ";
        out.allow += route.method;
    }
    return out;
}

Answer<Caller> admit(ServerRuntime& runtime, const Route& route, const HttpRequest& request) {
    auto caller = route.access == Access::anyone ? Answer<Caller>(Caller{}) : authenticate(runtime, request.token);
    if (!caller) return caller;
    if (route.access == Access::person && !caller->person) return forbidden(faults::call_for_people);
    if (caller->must_change && !is_for_first_password(route))
        return problem(403, "must-change-password", faults::change_first_password);
    if (!is_good_for(caller->only, route.method, route.pattern))
        return problem(403, "narrow-token", faults::token_good_for, {}, {caller->only});
    if (caller->device && caller->device->unconfirmed && !is_for_unconfirmed(route))
        return problem(403, "device-unconfirmed", faults::device_taken_back);
    if (route.access == Access::device && !caller->device) return forbidden(faults::call_for_devices);
    if (route.content == Content::json && !is_json(request.content_type))
        return problem(415, "content-type", faults::send_json, "Content-Type");
    return caller;
}

HttpReply serve(ServerRuntime& runtime, const Route& route, const HttpRequest& request, Caller caller) {
    if (caller.device)
        if (const auto own = check_call(runtime, *caller.device, request); !own) return problem_reply(own.error());
    if (const auto query = readable_query(request); !query) return problem_reply(query.error());
    auto json = parsed_body(route, request);
    if (!json) return problem_reply(json.error());
    std::shared_lock<std::shared_mutex> rules_stand_still;
    if (!route.locks_rules_itself) rules_stand_still = runtime.rules_lock.pass();
    auto reply = route.handle(Call{runtime, request, std::move(*json), std::move(caller)});
    return reply ? std::move(*reply) : problem_reply(reply.error());
}

}  // namespace huiyin::server
