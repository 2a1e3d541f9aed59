// SPDX-License-Identifier: Apache-2.0
// Titles by status, in one place.
#include "server/platform/problem.hpp"

#include <array>

namespace huiyin::server {
namespace {

const char* title_of(int status) {
    switch (status) {
        case 400:
            return "The request cannot be read";
        case 401:
            return "Sign in first";
        case 403:
            return "Not allowed";
        case 404:
            return "Not found";
        case 405:
            return "This method is not offered here";
        case 408:
            return "The request took too long";
        case 409:
            return "In conflict with what stands";
        case 413:
            return "Too large";
        case 415:
            return "This type of content is not taken here";
        case 416:
            return "The range does not fit";
        case 422:
            return "A field is wrong";
        case 426:
            return "Install a newer version";
        case 429:
            return "Too many attempts";
        case 431:
            return "Header too large";
        case 503:
            return "Head office cannot store anything now";
        default:
            return "Head office failed";
    }
}

}  // namespace

Json to_json(const Problem& p) {
    Json out{{"type", p.type.empty() ? "about:blank" : p.type},
             {"title", p.title.empty() ? title_of(p.status) : p.title},
             {"status", p.status},
             {"detail", p.detail},
             {"where", p.where}};
    if (p.retry_after > 0) out["retry_after"] = p.retry_after;
    if (!p.proof.empty()) out["proof"] = p.proof;
    if (!p.proofs.empty()) out["proofs"] = p.proofs;
    if (p.counter > 0) out["counter"] = p.counter;
    if (!p.reason.is_null()) out["reason"] = p.reason;
    if (!p.current.is_null()) out["current"] = p.current;
    return out;
}

std::span<const std::string_view> problem_types() {
    static constexpr std::array<std::string_view, 53> types{"account-changed",
                                                            "article-changed",
                                                            "attachments-unnamed",
                                                            "backwards",
                                                            "certificate-refused",
                                                            "content-encoding",
                                                            "content-type",
                                                            "counter-behind",
                                                            "cut",
                                                            "device-revoked",
                                                            "device-unconfirmed",
                                                            "erased-already",
                                                            "erasure-off",
                                                            "expectation",
                                                            "external-known",
                                                            "failed",
                                                            "first-password-used",
                                                            "forbidden",
                                                            "gap",
                                                            "head-too-large",
                                                            "idempotency-key-reused",
                                                            "invalid",
                                                            "line-too-long",
                                                            "malformed",
                                                            "memory",
                                                            "method",
                                                            "must-change-password",
                                                            "narrow-token",
                                                            "no-rehearsal",
                                                            "not-an-exchange",
                                                            "not-finished",
                                                            "not-found",
                                                            "not-json",
                                                            "not-ready",
                                                            "not-signed",
                                                            "nothing-submitted",
                                                            "own-account",
                                                            "path",
                                                            "range",
                                                            "read-too-long",
                                                            "rehearsal",
                                                            "rules-changed",
                                                            "stopping",
                                                            "storage",
                                                            "too-large",
                                                            "too-many",
                                                            "too-many-articles",
                                                            "too-many-headers",
                                                            "too-slow",
                                                            "unauthenticated",
                                                            "version",
                                                            "wrong-code",
                                                            "wrong-password"};
    return types;
}

std::unexpected<Problem> problem(int status, std::string type, const Fault& f) {
    Problem out{status, std::move(type), {}, f.what, f.where};
    if (!f.code.empty()) out.reason = {{"code", f.code}, {"args", f.args}, {"text", f.what}};
    return std::unexpected(std::move(out));
}
std::unexpected<Problem> problem(int status, std::string type, const ReasonCode& why, std::string where,
                                 std::vector<std::string> args) {
    return problem(status, std::move(type), fault_of(why, std::move(where), std::move(args)));
}
std::unexpected<Problem> not_found(const ReasonCode& why) { return problem(404, "not-found", why); }
std::unexpected<Problem> forbidden(const ReasonCode& why, std::string where, std::vector<std::string> args) {
    return problem(403, "forbidden", why, std::move(where), std::move(args));
}
std::unexpected<Problem> invalid(const Fault& f) { return problem(422, "invalid", f); }
std::unexpected<Problem> invalid(const ReasonCode& why, std::string where, std::vector<std::string> args) {
    return invalid(fault_of(why, std::move(where), std::move(args)));
}
Problem storage_problem(const Fault& f) {
    if (f.code.empty()) return problem(503, "storage", faults::storage_failed, {}, {f.what}).error();
    return problem(503, "storage", fault_at(f, {})).error();
}
std::unexpected<Problem> too_many(const ReasonCode& why, int retry_after_seconds) {
    auto out = problem(429, "too-many", why);
    out.error().retry_after = retry_after_seconds;
    return out;
}

}  // namespace huiyin::server
