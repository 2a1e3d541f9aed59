// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/key_rotation.hpp"

#include "server/ingest/administrative_events.hpp"

namespace huiyin::server {

void follow_keys(Store& store, const ServerContext& context) {
    const auto keys = context.keys();
    const auto known = keys_known(store, keys);
    if (known == KeysKnown::these) return;
    // Another command may have rotated them since this one read the file.
    if (known == KeysKnown::others && store.counts().events > 0) return;
    // Who knows the new keys must not outlive a file that is not on the disk yet.
    if (known == KeysKnown::earlier && !keys_are_durable(context.directory)) return;
    remember_keys(store, keys);
    if (known == KeysKnown::earlier) record_office_keys(store, context);
}

}  // namespace huiyin::server
