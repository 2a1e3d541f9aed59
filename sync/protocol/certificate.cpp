// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/certificate.hpp"

#include "sync/protocol/protocol_faults.hpp"

namespace huiyin::sync {
namespace {

constexpr JsonLimits limits{.bytes = 8192, .depth = 2};

Json body_of(const Certificate& c) {
    return {{"epoch", c.epoch},          {"exchange_key", c.exchange_key},
            {"face", to_string(c.face)}, {"name", c.name},
            {"origin", c.origin},        {"unit", c.unit},
            {"token_hash", c.token_hash}};
}

std::string statement(const Json& body) { return "huiyin certificate " + canonical(body); }

std::string return_statement(std::string_view certificate, std::int64_t at) {
    return "huiyin return " + canonical({{"at", at}, {"certificate", certificate}});
}

}  // namespace

std::string make_certificate(const Certificate& certificate, const KeyPair& head_office) {
    auto json = body_of(certificate);
    auto signature = sign(statement(json), head_office);
    if (signature.empty()) return {};
    json["signature"] = std::move(signature);
    return canonical(json);
}

Result<Certificate> read_certificate(std::string_view text, std::string_view head_office_public_key) {
    auto json = parse_json(text, limits);
    if (!json || !json->is_object()) return fault(faults::certificate_unreadable, "certificate");
    const auto signature = text_of(*json, "signature");
    json->erase("signature");
    if (!verify(statement(*json), signature, head_office_public_key))
        return fault(faults::certificate_not_signed, "certificate");
    const auto face = parse_face(text_of(*json, "face"));
    Certificate out{number_of(*json, "epoch"),     text_of(*json, "origin"),    text_of(*json, "unit"),
                    text_of(*json, "name"),        face.value_or(Face::tablet), text_of(*json, "token_hash"),
                    text_of(*json, "exchange_key")};
    if (!face || out.origin.empty() || out.token_hash.empty() || out.exchange_key.empty())
        return fault(faults::certificate_without_key, "certificate");
    return out;
}

std::string make_return_call(std::string_view certificate, Instant at, const std::string& exchange_secret_key) {
    const auto signature = sign(return_statement(certificate, at.ms), KeyPair{{}, exchange_secret_key});
    if (signature.empty()) return {};
    return canonical({{"at", at.ms}, {"certificate", certificate}, {"signature", signature}});
}

Result<Certificate> read_return_call(const Json& call, std::string_view head_office_public_key) {
    const auto text = text_of(call, "certificate");
    auto certificate = read_certificate(text, head_office_public_key);
    if (!certificate) return certificate;
    if (!verify(return_statement(text, number_of(call, "at")), text_of(call, "signature"), certificate->exchange_key))
        return fault(faults::call_not_signed, "signature");
    return certificate;
}

}  // namespace huiyin::sync
