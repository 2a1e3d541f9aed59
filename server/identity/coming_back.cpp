// SPDX-License-Identifier: Apache-2.0
#include "server/identity/coming_back.hpp"

#include "server/identity/accounts.hpp"
#include "server/identity/device_keys.hpp"
#include "server/identity/identity_faults.hpp"
#include "shared/vocabulary/origin_name.hpp"
#include "sync/protocol/certificate.hpp"
#include "sync/protocol/epoch_proof.hpp"

namespace huiyin::server {
namespace {

std::unexpected<Problem> refused(const ReasonCode& why) {
    return problem(403, "certificate-refused", why, "certificate");
}

/// A name that head office knows only from lines which others gave back.
bool is_only_a_name(const Origin& origin) { return origin.token_hash.empty() && origin.exchange_key.empty(); }

/// Whichever of head office's keys it is signed with.
Result<sync::Certificate> certificate_in(const Json& asked, const ServerContext& context) {
    auto out = sync::read_return_call(asked, context.sign_keys.public_key);
    for (const auto& keys : context.earlier_keys)
        if (!out) out = sync::read_return_call(asked, keys.sign.public_key);
    return out;
}

Answer<Origin> take_back(Store& store, const ServerContext& context, const sync::Certificate& certificate) {
    auto device = store.origin(certificate.origin).value_or(Origin{});
    const bool known = !device.id.empty();
    if (is_own_origin(certificate.origin)) return refused(faults::no_device_name);
    if (device.revoked) return shut_out(store, context, device.id);
    if (known && !is_only_a_name(device)) {
        if (device.exchange_key != certificate.exchange_key || device.token_hash != certificate.token_hash)
            return refused(faults::name_of_another);
        return device;
    }
    device.id = certificate.origin;
    device.unit = certificate.unit;
    device.face = certificate.face;
    device.name = certificate.name;
    device.token_hash = certificate.token_hash;
    device.exchange_key = certificate.exchange_key;
    device.unconfirmed = true;
    device.last_seen = context.now();
    store.put_origin(device);
    return device;
}

}  // namespace

std::string certificate_of(const ServerContext& context, const Origin& device, const sync::KeyPair& keys) {
    if (device.exchange_key.empty() || device.token_hash.empty()) return {};
    return sync::make_certificate(
        {context.epoch, device.id, device.unit, device.name, device.face, device.token_hash, device.exchange_key},
        keys);
}

std::string epoch_proof_of(const ServerContext& context) {
    return context.epoch > 1 ? sync::make_epoch_proof(context.epoch, context.own_origin, context.sign_keys) : "";
}

Answer<Json> come_back(ServerRuntime& runtime, const Json& asked, const std::string& remote) {
    const auto tried_at = steady_time();
    if (const int seconds = runtime.wrong_codes.wait(remote, tried_at))
        return too_many(faults::many_wrong_certificates, seconds);
    const auto certificate = certificate_in(asked, runtime.context);
    auto device = certificate ? runtime.writer.run<Origin>([&](Store& store) -> Answer<Origin> {
        return take_back(store, runtime.context, *certificate);
    })
                              : Answer<Origin>(refused(faults::certificate_not_of_office));
    if (!device) {
        if (device.error().status == 403) runtime.wrong_codes.count(remote, tried_at);
        return std::unexpected(device.error());
    }
    runtime.context.log.warning("a device came back by its certificate",
                                {{"origin", device->id}, {"unit", device->unit}, {"unconfirmed", device->unconfirmed}});
    runtime.metrics.event("device_came_back");
    return Json{{"origin", device->id}, {"epoch", runtime.context.epoch}, {"unconfirmed", device->unconfirmed}};
}

std::optional<Origin> confirm(DeviceStore& store, const std::string& origin) {
    auto device = store.origin(origin);
    if (!device || is_own_origin(device->id)) return std::nullopt;
    device->unconfirmed = false;
    store.put_origin(*device);
    return device;
}

}  // namespace huiyin::server
