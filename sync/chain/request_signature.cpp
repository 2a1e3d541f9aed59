// SPDX-License-Identifier: Apache-2.0
#include "sync/chain/request_signature.hpp"

#include "shared/foundation/hash.hpp"
#include "shared/foundation/json.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::sync {
namespace {

constexpr const char* field = "sig";
/// Of a header: as much as messages.cpp takes.
constexpr JsonLimits limits{.bytes = std::size_t{16} << 20, .depth = 6};

struct Parts {
    Json header;
    std::string_view rest;  ///< from the first line's end on
};

std::optional<Parts> parts_of(std::string_view body) {
    const auto end = body.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    auto header = parse_json(body.substr(0, end), limits);
    if (!header || !header->is_object()) return std::nullopt;
    return Parts{std::move(*header), body.substr(end)};
}

/// What is signed: what it is for, and the hash of the body without its signature.
std::string statement(const Json& unsigned_header, std::string_view rest) {
    auto text = canonical(unsigned_header);
    text += rest;
    return "huiyin exchange " + to_hex(hash_of(text));
}

}  // namespace

std::string sign_request(const std::string& body, const std::string& secret_key) {
    auto parts = parts_of(body);
    if (!parts) return body;
    const auto signature = sign(statement(parts->header, parts->rest), KeyPair{{}, secret_key});
    if (signature.empty()) return body;
    parts->header[field] = signature;
    return canonical(parts->header) + std::string(parts->rest);
}

bool is_signed_request(std::string_view body, std::string_view public_key) {
    auto parts = parts_of(body);
    if (!parts) return false;
    const auto signature = text_of(parts->header, field);
    parts->header.erase(field);
    return verify(statement(parts->header, parts->rest), signature, public_key);
}

}  // namespace huiyin::sync
