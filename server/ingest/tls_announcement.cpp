// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/tls_announcement.hpp"

#include "server/ingest/administrative_events.hpp"

namespace huiyin::server {

void announce(Store& store, const ServerContext& context, const TlsKeys& keys) {
    put_tls_keys(store, keys);
    record_keys(store, context, keys);
}

void note_served_key(ServerRuntime& runtime, const std::string& key) {
    const auto rules_stand_still = runtime.rules_lock.pass();
    const auto now = runtime.context.now();
    const auto noted = runtime.writer.run<TlsKeys>([&](Store& store) -> Answer<TlsKeys> {
        const auto before = tls_keys(store);
        auto after = before.serving(key, now);
        if (after != before) announce(store, runtime.context, after);
        return after;
    });
    if (!noted)
        runtime.context.log.warning("which TLS key is served could not be kept", {{"why", noted.error().detail}});
    else if (noted->next.empty())
        runtime.context.log.warning(
            "no spare TLS key is announced: a new key would stop every device until somebody stands before it; "
            "announce "
            "the next one with huiyin-server tls next-key",
            {{"served", key}});
}

}  // namespace huiyin::server
