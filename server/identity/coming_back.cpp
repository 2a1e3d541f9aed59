// SPDX-License-Identifier: Apache-2.0
#include "server/identity/coming_back.hpp"

#include "server/identity/accounts.hpp"
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

Answer<Origin> take_back(DeviceStore& store, const ServerContext& context, const sync::Certificate& certificate) {
    auto device = store.origin(certificate.origin).value_or(Origin{});
    const bool known = !device.id.empty();
    if (is_own_origin(certificate.origin)) return refused(faults::no_device_name);
    if (device.revoked) {
        auto out = problem(403, "device-revoked", faults::device_shut_out);
        out.error().proof = sync::make_revocation(device.id, context.sign_keys);
        return out;
    }
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

std::string certificate_of(const ServerContext& context, const Origin& device) {
    if (device.exchange_key.empty() || device.token_hash.empty()) return {};
    return sync::make_certificate(
        {context.epoch, device.id, device.unit, device.name, device.face, device.token_hash, device.exchange_key},
        context.sign_keys);
}

std::string epoch_proof_of(const ServerContext& context) {
    return context.epoch > 1 ? sync::make_epoch_proof(context.epoch, context.own_origin, context.sign_keys) : "";
}

Answer<Json> come_back(ServerRuntime& runtime, const Json& asked, const std::string& remote) {
    const auto tried_at = steady_time();
    if (const int seconds = runtime.wrong_codes.wait(remote, tried_at))
        return too_many(faults::many_wrong_certificates, seconds);
    const auto certificate = sync::read_return_call(asked, runtime.context.sign_keys.public_key);
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
