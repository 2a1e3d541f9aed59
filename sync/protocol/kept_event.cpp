// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/kept_event.hpp"

#include "sync/chain/sealing.hpp"

namespace huiyin::sync {
namespace {

constexpr const char* field = "signature";

std::string statement(const Json& without_signature) { return "huiyin kept " + canonical(without_signature); }

}  // namespace

std::string write_kept_event(Json kept, const std::string& secret_key) {
    if (auto signature = sign(statement(kept), KeyPair{{}, secret_key}); !signature.empty())
        kept[field] = std::move(signature);
    return canonical(kept);
}

bool is_signed_kept_event(const Json& kept, std::string_view public_key) {
    if (!kept.is_object() || public_key.empty()) return false;
    auto rest = kept;
    const auto signature = text_of(kept, field);
    rest.erase(field);
    return verify(statement(rest), signature, public_key);
}

}  // namespace huiyin::sync
