// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/server_context.hpp"

namespace huiyin::server {

void ServerContext::use(OfficeKeys keys) {
    box_keys = std::move(keys.box);
    sign_keys = std::move(keys.sign);
    earlier_keys = std::move(keys.earlier);
}

OfficeKeys ServerContext::keys() const { return {box_keys, sign_keys, std::nullopt, earlier_keys}; }

std::vector<sync::KeyPair> ServerContext::all_box_keys() const {
    std::vector<sync::KeyPair> out{box_keys};
    for (const auto& keys : earlier_keys) out.push_back(keys.box);
    return out;
}

std::vector<sync::KeyPair> ServerContext::all_sign_keys() const {
    std::vector<sync::KeyPair> out{sign_keys};
    for (const auto& keys : earlier_keys) out.push_back(keys.sign);
    return out;
}

std::vector<std::string> ServerContext::sign_key_names() const {
    std::vector<std::string> out;
    for (const auto& keys : all_sign_keys()) out.push_back(keys.public_key);
    return out;
}

}  // namespace huiyin::server
