// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/epoch_proof.hpp"

namespace huiyin::sync {
namespace {

std::string statement(std::int64_t epoch, std::string_view origin) {
    return "huiyin epoch " + canonical({{"epoch", epoch}, {"origin", origin}});
}

}  // namespace

std::string make_epoch_proof(std::int64_t epoch, std::string_view origin, const KeyPair& head_office) {
    return canonical(
        {{"epoch", epoch}, {"origin", origin}, {"signature", sign(statement(epoch, origin), head_office)}});
}

bool proves_epoch(std::string_view proof, std::int64_t epoch, std::string_view head_office_public_key) {
    const auto json = parse_json(proof, {.bytes = 1024, .depth = 2});
    return json && json->is_object() && number_of(*json, "epoch") == epoch &&
           verify(statement(epoch, text_of(*json, "origin")), text_of(*json, "signature"), head_office_public_key);
}

}  // namespace huiyin::sync
