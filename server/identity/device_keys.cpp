// SPDX-License-Identifier: Apache-2.0
#include "server/identity/device_keys.hpp"

#include <algorithm>

#include "server/identity/identity_faults.hpp"
#include "sync/protocol/office_keys.hpp"

namespace huiyin::server {
namespace {

std::string stored_keys_of(const std::string& device) { return "keys of " + device; }

/// Of what ServerContext::all_sign_keys() gives; its end when there is no such key.
auto with_id(const std::vector<sync::KeyPair>& keys, const std::string& id) {
    return std::ranges::find(keys, id, [](const sync::KeyPair& one) { return sync::key_id(one.public_key); });
}

/// With which the device was enrolled.
sync::KeyPair first_keys_of(ValueStore& store, const ServerContext& context, const std::string& device) {
    const auto all = context.all_sign_keys();
    const auto found = with_id(all, store.value(stored_keys_of(device)).value_or(""));
    return found == all.end() ? all.back() : *found;
}

/// One for each change behind `from`, the place of a key among all of them.
std::vector<std::string> announcements_behind(const ServerContext& context, std::size_t from) {
    const auto box = context.all_box_keys(), sign = context.all_sign_keys();
    std::vector<std::string> out;
    for (auto i = from; i > 0; --i)
        out.push_back(sync::announce_office_keys({box[i - 1].public_key, sign[i - 1].public_key}, sign[i]));
    return out;
}

}  // namespace

void note_keys_of(ValueStore& store, const ServerContext& context, const std::string& device) {
    if (!context.earlier_keys.empty())
        store.put_value(stored_keys_of(device), sync::key_id(context.sign_keys.public_key));
}

Signing signing_for(ValueStore& store, const ServerContext& context, const std::string& device,
                    const sync::RequestHeader& header) {
    if (header.office_key.empty())
        return {context.earlier_keys.empty() ? context.sign_keys : first_keys_of(store, context, device), {}};
    const auto all = context.all_sign_keys();
    const auto known = with_id(all, header.office_key);
    if (known == all.end()) return {context.sign_keys, {}, true};
    return {context.sign_keys, announcements_behind(context, static_cast<std::size_t>(known - all.begin()))};
}

std::unexpected<Problem> shut_out(ValueStore& store, const ServerContext& context, const std::string& device) {
    auto out = problem(403, "device-revoked", faults::device_shut_out);
    if (context.earlier_keys.empty()) {
        out.error().proof = sync::make_revocation(device, context.sign_keys);
        return out;
    }
    out.error().proof = sync::make_revocation(device, first_keys_of(store, context, device));
    for (const auto& keys : context.all_sign_keys()) out.error().proofs.push_back(sync::make_revocation(device, keys));
    return out;
}

}  // namespace huiyin::server
