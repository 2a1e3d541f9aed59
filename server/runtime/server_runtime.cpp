// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/server_runtime.hpp"

#include "shared/foundation/hash.hpp"

namespace huiyin::server {

std::string Receipts::of(const Origin& device, const ServerContext& context, const sync::KeyPair& keys) {
    {
        const std::lock_guard lock(mutex_);
        const auto it = given_.find(device.id);
        if (it != given_.end() && it->second.acked_seq == device.head_seq && it->second.head == device.head_hash &&
            it->second.arrived == device.head_arrived && it->second.signed_with == keys.public_key)
            return it->second.receipt;
    }
    const bool knows_when = device.head_arrived.ms != 0;
    auto receipt = knows_when ? sync::make_receipt(device.id, device.head_seq, device.head_hash, device.head_arrived,
                                                   context.epoch, keys)
                              : sync::make_receipt(device.id, device.head_seq, device.head_hash, keys);
    const std::lock_guard lock(mutex_);
    given_[device.id] = {device.head_seq, device.head_hash, device.head_arrived, keys.public_key, receipt};
    return receipt;
}

std::string version_of(const Rules& rules) {
    constexpr std::size_t digits = 8;
    return rules.policy.version + '-' + to_hex(hash_of(canonical(rules.to_json()))).substr(0, digits);
}

}  // namespace huiyin::server
