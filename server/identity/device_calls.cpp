// SPDX-License-Identifier: Apache-2.0
#include "server/identity/device_calls.hpp"

#include <charconv>

#include "server/identity/identity_faults.hpp"
#include "server/runtime/server_runtime.hpp"
#include "sync/protocol/device_call.hpp"

namespace huiyin::server {
namespace {

std::string key_of(const std::string& device) { return "calls of " + device; }

std::int64_t number_in(const std::string& text) {
    std::int64_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

Answer<std::int64_t> highest_of(ServerRuntime& runtime, const std::string& device) {
    if (const auto known = runtime.call_counts.highest(device)) return *known;
    const auto stored = runtime.readers.read<std::int64_t>(
        [&](Store& store) -> Answer<std::int64_t> { return number_in(store.value(key_of(device)).value_or("0")); });
    if (!stored) return stored;
    runtime.call_counts.load(device, *stored);
    return runtime.call_counts.highest(device).value_or(*stored);
}

void keep(ServerRuntime& runtime, const std::string& device, std::int64_t count) {
    const auto kept = runtime.writer.run<bool>([&](Store& store) -> Answer<bool> {
        const auto key = key_of(device);
        if (number_in(store.value(key).value_or("0")) < count) store.put_value(key, std::to_string(count));
        return true;
    });
    if (!kept)
        runtime.context.log.warning("the count of a device's calls could not be kept",
                                    {{"origin", device}, {"why", kept.error().detail}});
}

std::unexpected<Problem> not_signed(ServerRuntime& runtime, const std::string& device) {
    runtime.context.log.warning("a call was not signed with its device's key", {{"origin", device}});
    runtime.metrics.event("call_not_signed");
    return problem(403, "not-signed", faults::call_unsigned);
}

}  // namespace

Answer<void> check_call(ServerRuntime& runtime, const Origin& device, const HttpRequest& request) {
    if (device.exchange_key.empty()) return {};
    const auto highest = highest_of(runtime, device.id);
    if (!highest) return std::unexpected(highest.error());
    if (request.device_call.empty()) {
        if (*highest == 0) return {};
        return not_signed(runtime, device.id);
    }
    const auto call = sync::parse_device_call(request.device_call);
    if (!call || call->origin != device.id ||
        !sync::is_signed_call(*call, {request.method, request.target, request.body}, device.exchange_key))
        return not_signed(runtime, device.id);
    const auto taken = runtime.call_counts.take(device.id, call->counter);
    if (!taken.fresh) {
        auto out = problem(409, "counter-behind", faults::counter_used, "counter");
        out.error().counter = taken.highest;
        return out;
    }
    if (taken.to_be_kept > 0) keep(runtime, device.id, taken.to_be_kept);
    return {};
}

}  // namespace huiyin::server
