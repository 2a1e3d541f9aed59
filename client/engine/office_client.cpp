// SPDX-License-Identifier: Apache-2.0
// Enrolment, sign-in, rules and the exchange over HTTP.
#include "client/engine/office_client.hpp"

#include "client/engine/engine_faults.hpp"
#include "sync/chain/request_signature.hpp"
#include "sync/platform/base64.hpp"

namespace huiyin::client {
namespace {

constexpr std::size_t max_rules_bytes = std::size_t{8} << 20;
constexpr std::size_t public_key_bytes = 32;
constexpr int published_kept = 40;  ///< pages of the opinion book that a customer may still leaf through

/// The fault in an answer that is no success.
std::unexpected<Fault> problem(const sync::HttpAnswer& answer) {
    return std::unexpected(fault_in_problem(parse_json(answer.body).value_or(Json()), answer.status));
}

/// Of a problem document (RFC 9457); "" of anything else.
std::string type_of(const sync::HttpAnswer& answer) {
    const auto json = parse_json(answer.body);
    return json && json->is_object() ? text_of(*json, "type") : std::string{};
}

/// What an exchange was refused with, for programs; "" for what says nothing about this device.
std::string refusal_of_device(const sync::HttpAnswer& answer) {
    if (answer.status == 401) return unknown_device;
    if (answer.status == 426) return another_version;
    if (answer.status != 403) return {};
    return type_of(answer) == "not-signed" ? not_signed : refused_device;
}

std::vector<std::string> revocation_in(const sync::HttpAnswer& answer) {
    const auto json = parse_json(answer.body);
    if (!json || !json->is_object() || text_of(*json, "type") != "device-revoked") return {};
    std::vector<std::string> out;
    if (auto proof = text_of(*json, "proof"); !proof.empty()) out.push_back(std::move(proof));
    for (const auto& word : json->value("proofs", Json::array()))
        if (word.is_string()) out.push_back(word.get<std::string>());
    return out;
}

bool is_success(const sync::HttpAnswer& answer) { return answer.status >= 200 && answer.status < 300; }

}  // namespace

Fault fault_in_problem(const Json& problem, int status) {
    Fault out{text_of(problem, "detail", text_of(problem, "title")), text_of(problem, "where")};
    if (out.what.empty() && status == 426) return fault_of(faults::exchange_outdated);
    if (out.what.empty()) return fault_of(faults::http_status, {}, {std::to_string(status)});
    const auto reason = problem.find("reason");
    if (reason == problem.end() || !reason->is_object()) return out;
    out.code = text_of(*reason, "code");
    const auto args = reason->find("args");
    if (args == reason->end() || !args->is_array()) return out;
    for (const auto& arg : *args)
        if (arg.is_string()) out.args.push_back(arg.get<std::string>());
    return out;
}

/// The rules travel inside an answer and are kept as text.
Result<std::string> OfficeClient::rules_text(const Json& answer) {
    const auto rules = answer.find("rules");
    if (rules == answer.end()) return fault(faults::answer_without_rules, "rules");
    auto text = canonical(*rules);
    if (const auto readable = rules_->read(text); !readable) return std::unexpected(readable.error());
    return text;
}

Result<sync::HttpAnswer> OfficeClient::send(const std::string& method, const std::string& path, const std::string& body,
                                            const std::string& content_type, const std::string& token) {
    if (!signer_ || token.empty()) return transport_->send(method, path, body, content_type, token);
    auto answer = transport_->send(method, path, body, content_type, token, signer_->sign(method, path, body));
    constexpr int conflict = 409;
    if (!answer || answer->status != conflict || type_of(*answer) != "counter-behind") return answer;
    // An earlier try arrived after all, or this device's disk was put back.
    const auto json = parse_json(answer->body);
    if (!signer_->jump_above(number_of(*json, "counter"))) return answer;
    return transport_->send(method, path, body, content_type, token, signer_->sign(method, path, body));
}

Result<Json> OfficeClient::call(const std::string& method, const std::string& path, const Json& body,
                                const std::string& token) {
    const auto answer = send(method, path, body.is_null() ? std::string{} : canonical(body),
                             body.is_null() ? "" : "application/json", token);
    if (!answer) return std::unexpected(answer.error());
    if (!is_success(*answer)) return problem(*answer);
    auto json = parse_json(answer->body, {.bytes = max_rules_bytes, .depth = 18});
    if (!json || !json->is_object()) return fault(faults::answer_unreadable, path);
    return json;
}

Result<Enrolment> OfficeClient::enroll(const std::string& server, const std::string& code, const std::string& name,
                                       const std::string& exchange_key) {
    const auto answer =
        call("POST", "/v1/enroll", {{"code", code}, {"name", name}, {"exchange_key", exchange_key}}, {});
    if (!answer) return std::unexpected(answer.error());
    const auto face = parse_face(text_of(*answer, "face"));
    if (!face) return fault(faults::answer_without_face, "face");
    Enrolment out;
    out.identity = {text_of(*answer, "origin"),  text_of(*answer, "unit"),    server, text_of(*answer, "token"), *face,
                    text_of(*answer, "box_key"), text_of(*answer, "sign_key")};
    if (out.identity.origin.empty() || out.identity.token.empty())
        return fault(faults::answer_without_device, "origin");
    for (const char* key : {"box_key", "sign_key"})
        if (!sync::from_base64(text_of(*answer, key), public_key_bytes)) return fault(faults::answer_without_key, key);
    auto rules = rules_text(*answer);
    if (!rules) return std::unexpected(rules.error());
    out.rules = std::move(*rules);
    out.policy_version = text_of(*answer, "policy_version");
    out.epoch = number_of(*answer, "epoch");
    out.epoch_proof = text_of(*answer, "epoch_proof");
    out.certificate = text_of(*answer, "certificate");
    out.prefix = text_of(*answer, "prefix");
    return out;
}

Result<void> OfficeClient::come_back(const std::string& call) {
    const auto answer = transport_->send("POST", "/v1/devices/return", call, "application/json", {});
    if (!answer) return std::unexpected(answer.error());
    if (!is_success(*answer)) return problem(*answer);
    return {};
}

Result<SignedIn> OfficeClient::sign_in(const std::string& account, const std::string& password) {
    const auto answer = call("POST", "/v1/session", {{"account", account}, {"password", password}}, {});
    if (!answer) return std::unexpected(answer.error());
    const auto role = parse_role(text_of(*answer, "role"));
    if (!role) return fault(faults::unknown_role, "role");
    return SignedIn{{text_of(*answer, "account", account), *role, text_of(*answer, "unit")},
                    text_of(*answer, "token"),
                    flag_of(*answer, "must_change")};
}

Result<void> OfficeClient::change_password(const std::string& old, const std::string& chosen,
                                           const std::string& token) {
    const auto answer = call("POST", "/v1/password", {{"old", old}, {"new", chosen}}, token);
    if (!answer) return std::unexpected(fault_at(answer.error(), {}));  // which field is plain from the sentence
    return {};
}

Result<std::string> OfficeClient::device_key(const std::string& origin, const std::string& escrow,
                                             const std::string& token) {
    const auto answer = call("POST", "/v1/devices/" + origin + "/key", {{"escrow", escrow}}, token);
    if (!answer) return std::unexpected(answer.error());
    return text_of(*answer, "key");
}

Result<AccountsNow> OfficeClient::accounts_now(const std::vector<Actor>& people, const std::string& token) {
    Json accounts = Json::array(), as = Json::array();
    for (const auto& person : people) {
        accounts.push_back(person.account);
        as.push_back({{"role", to_string(person.role)}, {"unit", person.unit}});
    }
    const auto answer = call("POST", "/v1/devices/accounts", {{"accounts", accounts}, {"as", as}}, token);
    if (!answer) return std::unexpected(answer.error());
    AccountsNow out;
    for (const auto& account : answer->value("closed", Json::array()))
        if (account.is_string()) out.closed.push_back(account.get<std::string>());
    out.around = colleagues_in(answer->value("people", Json::array()));
    return out;
}

Result<RulesInForce> OfficeClient::policy(const std::string& token) {
    const auto answer = call("GET", "/v1/policy", nullptr, token);
    if (!answer) return std::unexpected(answer.error());
    auto rules = rules_text(*answer);
    if (!rules) return std::unexpected(rules.error());
    return RulesInForce{text_of(*answer, "version"), std::move(*rules)};
}

Result<Json> OfficeClient::published(const std::string& unit, const std::string& token) {
    const auto path = "/v1/opinions/published?unit=" + unit + "&limit=" + std::to_string(published_kept);
    auto answer = call("GET", path, nullptr, token);
    if (!answer) return answer;
    const auto items = answer->find("items");
    if (items == answer->end() || !items->is_array()) return fault(faults::answer_without_list, "items");
    return Json(std::move(*items));
}

Result<Exchanged> OfficeClient::exchange(const sync::Request& request, const std::string& token,
                                         const std::string& sign_with) {
    auto body = sync::write_request(request);
    if (!sign_with.empty()) body = sync::sign_request(body, sign_with);
    const auto answer = send("POST", "/v1/sync", body, "application/x-ndjson", token);
    if (!answer) return std::unexpected(answer.error());
    if (!is_success(*answer)) {
        if (auto words = revocation_in(*answer); !words.empty()) return Exchanged{{}, std::move(words)};
        auto said = problem(*answer);
        if (auto refusal = refusal_of_device(*answer); !refusal.empty()) said.error().where = std::move(refusal);
        return said;
    }
    auto response = sync::parse_response(answer->body);
    if (!response) return std::unexpected(response.error());
    return Exchanged{std::move(*response), {}};
}

Result<AttachmentHeld> OfficeClient::attachment_held(const std::string& hash, const std::string& token) {
    const auto answer = call("GET", "/v1/blobs/" + hash + "/held", nullptr, token);
    if (!answer) return std::unexpected(answer.error());
    return AttachmentHeld{number_of(*answer, "held"), flag_of(*answer, "whole")};
}

Result<AttachmentHeld> OfficeClient::send_piece(const std::string& hash, const AttachmentPiece& piece,
                                                const std::string& token) {
    const auto path =
        "/v1/blobs/" + hash + "?from=" + std::to_string(piece.from) + "&total=" + std::to_string(piece.total);
    const auto answer = send("PUT", path, std::string(piece.bytes), "application/octet-stream", token);
    if (!answer) return std::unexpected(answer.error());
    if (!is_success(*answer)) return problem(*answer);
    const auto json = parse_json(answer->body);
    if (!json || !json->is_object()) return fault(faults::answer_unreadable, "/v1/blobs");
    return AttachmentHeld{number_of(*json, "held"), number_of(*json, "held") == piece.total};
}

Result<std::string> OfficeClient::attachment(const std::string& hash, std::int64_t from, std::int64_t length,
                                             const std::string& token) {
    const auto path = "/v1/blobs/" + hash + "?from=" + std::to_string(from) + "&length=" + std::to_string(length);
    auto answer = send("GET", path, {}, {}, token);
    if (!answer) return std::unexpected(answer.error());
    if (!is_success(*answer)) return problem(*answer);
    return std::move(answer->body);
}

}  // namespace huiyin::client
