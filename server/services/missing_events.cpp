// SPDX-License-Identifier: Apache-2.0
#include "server/services/missing_events.hpp"

namespace huiyin::server {

std::string missing_events(Store& store, const Origin& origin) {
    std::string out;
    auto next = origin.head_seq + 1;
    for (const auto& [seq, proof] : store.returned(origin.id)) {
        if (seq > next) {
            out += (out.empty() ? "" : ", ") + std::to_string(next);
            if (seq - 1 > next) out += "–" + std::to_string(seq - 1);
        }
        if (seq >= next) next = seq + 1;
    }
    return out;
}

}  // namespace huiyin::server
