// SPDX-License-Identifier: Apache-2.0
// See responder.hpp.
#include "server/http/responder.hpp"

#include <algorithm>

#include "server/http/ascii.hpp"
#include "server/http/call_faults.hpp"
#include "server/http/edge_faults.hpp"
#include "sync/platform/gzip.hpp"

namespace huiyin::server::http {
namespace {

/// The token of "Authorization: Bearer …"; the scheme's name knows no case (RFC 9110 11.1).
std::string bearer_token(std::string_view authorization) {
    const auto scheme = next_part(authorization, ' ');
    return same_word(scheme, "bearer") ? std::string(trimmed(authorization)) : std::string{};
}

/// What the route needs, taken out of the head.
HttpRequest request_of(RequestHead& head, const std::string& caller) {
    HttpRequest out;
    out.method = head.method;
    out.path = std::move(head.target.path);
    out.query = std::move(head.target.query);
    out.token = bearer_token(head.field("authorization"));
    out.idempotency_key = head.field("idempotency-key");
    out.content_type = head.field("content-type");
    out.content_range = head.field("content-range");
    out.target = std::move(head.target_text);
    out.device_call = head.field("huiyin-device");
    out.remote = caller;
    return out;
}

/// The id that a proxy which is trusted gave the request; "" when it gave none, or one that no log should hold.
std::string id_given(const RequestHead& head, const Connection::Door& door, const std::vector<Network>& trusted) {
    constexpr std::size_t longest = 64;
    const auto id = head.field("x-request-id");
    const auto is_plain = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    };
    const bool believed =
        std::ranges::any_of(trusted, [&](const Network& network) { return network.holds(door.peer); });
    return believed && id.size() <= longest && std::ranges::all_of(id, is_plain) ? std::string(id) : std::string{};
}

/// "gzip" among the codings that the caller takes, and not with a weight of zero (RFC 9110 12.5.3).
bool takes_gzip(std::string_view accepted) {
    while (!accepted.empty()) {
        auto entry = next_part(accepted, ',');
        const auto coding = trimmed(next_part(entry, ';'));
        if (!same_word(coding, "gzip") && !same_word(coding, "x-gzip")) continue;
        const auto weight = trimmed(entry);
        return !(weight.starts_with("q=0") && weight.find_first_of("123456789") == std::string_view::npos);
    }
    return false;
}

Coding coding_of(const RequestHead& head) {
    const auto named = head.field("content-encoding");
    if (named.empty() || same_word(named, "identity")) return Coding::identity;
    return same_word(named, "gzip") || same_word(named, "x-gzip") ? Coding::gzip : Coding::unknown;
}

Problem too_large(std::size_t most) {
    return problem(413, "too-large", faults::body_too_large, {}, {std::to_string(most)}).error();
}

/// The body as the route reads it, unpacked; what is wrong with it.
std::optional<Problem> read_content(PendingRequest& pending) {
    switch (pending.body.state()) {
        case BodyReader::State::too_large:
            return too_large(pending.most_body);
        case BodyReader::State::whole:
            break;
        default:
            return problem(400, "malformed", faults::chunks_unreadable).error();
    }
    pending.request.body = pending.body.content();
    if (pending.coding != Coding::gzip) return std::nullopt;
    auto unpacked = sync::gunzip(pending.request.body, pending.most_body);
    if (unpacked) {
        pending.request.body = std::move(*unpacked);
        return std::nullopt;
    }
    if (unpacked.error().where == sync::unpacks_to_too_much) return too_large(pending.most_body);
    return problem(400, "cut", faults::compression_unreadable).error();
}

/// A call for operators that comes from elsewhere: not through a listener of theirs, or by a proxy for somebody else.
bool is_hidden(const PendingRequest& pending, const Connection::Door& door) {
    const auto* route = pending.match.route;
    return route && route->operators_only && !(door.for_operators && pending.caller_address == door.peer);
}

}  // namespace

Lane Responder::sort(PendingRequest& pending, const Connection::Door& door) const {
    auto& head = pending.head;
    if (!pending.admitted) {
        pending.caller_address = real_caller(door.peer, head, trusted_proxies_);
        pending.takes_gzip = takes_gzip(head.field("accept-encoding"));
        pending.coding = coding_of(head);
        pending.request = request_of(head, pending.caller_address.text());
        pending.request.id = id_given(head, door, trusted_proxies_);
        head.fields = {};  // nothing else is asked of them, and the body may be long on its way
        pending.match = find_route(pending.request);
    }
    return pending.match.route && pending.match.route->access == Access::anyone ? Lane::anyone : Lane::caller;
}

/// Why the request goes no further; who calls is settled before a byte of the body is wanted.
std::optional<HttpReply> Responder::refusal(Connection& connection) {
    auto& pending = connection.pending();
    if ((!pending.match.route && pending.match.allow.empty()) || is_hidden(pending, connection.door()))
        return problem_reply(not_found(faults::no_such_call).error());
    if (!pending.match.route) {
        auto reply = problem_reply(problem(405, "method", faults::other_method, {}, {pending.match.allow}).error());
        reply.allow = pending.match.allow;
        return reply;
    }
    auto caller = server::admit(runtime_, *pending.match.route, pending.request);
    if (!caller) return problem_reply(caller.error());
    if (caller->person || caller->device) connection.signed_in(std::chrono::steady_clock::now());
    if (pending.coding == Coding::unknown)
        return problem_reply(
            {415, "content-encoding", {}, "Send the body plain or compressed by gzip.", "Content-Encoding"});
    pending.caller = std::move(*caller);
    pending.most_body = pending.match.route->max_body;
    return std::nullopt;
}

std::optional<HttpReply> Responder::admitted(Connection& connection) {
    auto& pending = connection.pending();
    pending.admitted = true;
    if (auto refused = refusal(connection)) {
        pending.body = BodyReader(pending.head, 0);
        return refused;
    }
    if (pending.head.method == "GET" || pending.head.method == "HEAD") {
        pending.body = BodyReader(pending.head, 0);  // it has no meaning there, and ends the connection
        return serve(runtime_, *pending.match.route, pending.request, std::move(pending.caller));
    }
    if (!connection.take_body(pending.most_body, std::chrono::steady_clock::now())) return std::nullopt;
    return served(pending);
}

HttpReply Responder::served(PendingRequest& pending) {
    if (pending.refused) return problem_reply(*pending.refused);
    if (auto wrong = read_content(pending)) return problem_reply(*wrong);
    return serve(runtime_, *pending.match.route, pending.request, std::move(pending.caller));
}

std::optional<HttpReply> Responder::reply_to(Connection& connection) {
    auto& pending = connection.pending();
    try {
        if (pending.admitted || pending.refused) return served(pending);
        return admitted(connection);
    } catch (const std::exception&) {
        runtime_.context.log.error("a request failed", {{"method", pending.head.method}});
        // How much of the body was read is not known any more: the connection ends.
        pending.refused = {500, "failed", {}, "Head office failed: the operator finds more in its log.", {}};
        return problem_reply(*pending.refused);
    }
}

void Responder::work(Connection& connection) {
    try {
        respond(connection);
    } catch (const std::exception&) {
        // No memory even for an answer: nothing is said, and the connection ends.
        connection.answer({}, false, std::chrono::steady_clock::now());
    }
}

std::string Responder::new_id() { return start_ + '-' + std::to_string(++requests_); }

void Responder::respond(Connection& connection) {
    const auto begun = std::chrono::steady_clock::now();
    auto& pending = connection.pending();
    if (pending.request.id.empty()) pending.request.id = new_id();
    const RequestScope scope(pending.request.id);
    auto reply = reply_to(connection);
    if (!reply) return;  // its body is still on the way
    const std::string route = pending.match.route ? pending.match.route->pattern : "unknown";
    const auto now = std::chrono::steady_clock::now();
    runtime_.metrics.request(route, reply->status, now - begun);
    constexpr int failed_from = 500;
    if (reply->status >= failed_from && route != "/readyz")  // which says so every few seconds
        runtime_.context.log.warning("a request was not answered", {{"route", route}, {"status", reply->status}});
    reply->request = pending.request.id;
    const bool keep_alive = connection.keeps_alive();
    const AnswerForm form{pending.head.method == "HEAD", pending.takes_gzip, keep_alive};
    connection.answer(writer_.write(std::move(*reply), form), keep_alive, now);
}

}  // namespace huiyin::server::http
