// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/tls_announcement.hpp"

#include "server/ingest/administrative_events.hpp"

namespace huiyin::server {

void announce(Store& store, const Office& office, const TlsKeys& keys) {
    put_tls_keys(store, keys);
    record_keys(store, office, keys);
}

void note_served_key(HeadOffice& house, const std::string& key) {
    const auto rules_stand_still = house.rules_gate.pass();
    const auto now = house.office.now();
    const auto noted = house.writer.run<TlsKeys>([&](Store& store) -> Answer<TlsKeys> {
        const auto before = tls_keys(store);
        auto after = before.serving(key, now);
        if (after != before) announce(store, house.office, after);
        return after;
    });
    if (!noted)
        house.office.log.warning("which TLS key is served could not be kept", {{"why", noted.error().detail}});
    else if (noted->next.empty())
        house.office.log.warning(
            "no spare TLS key is announced: a new key would stop every device until somebody stands before it; "
            "announce "
            "the next one with huiyin-server tls next-key",
            {{"served", key}});
}

}  // namespace huiyin::server
