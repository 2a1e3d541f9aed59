// SPDX-License-Identifier: Apache-2.0
// server/head_office.cpp
#include "server/head_office.hpp"

#include "shared/hash.hpp"

namespace huiyin::server {

Result<std::unique_ptr<HeadOffice>> HeadOffice::start(Office office, int readers) {
    auto for_writing = open_store(office.directory);
    if (!for_writing) return std::unexpected(for_writing.error());
    std::vector<std::unique_ptr<Store>> for_reading;
    for (int i = 0; i < readers; ++i) {
        auto store = open_store(office.directory);
        if (!store) return std::unexpected(store.error());
        for_reading.push_back(std::move(*store));
    }
    return std::make_unique<HeadOffice>(std::move(office), std::move(*for_writing), std::move(for_reading));
}

std::string version_of(const Rules& rules) {
    constexpr std::size_t digits = 8;
    return rules.policy.version + '-' + to_hex(hash_of(canonical(rules.to_json()))).substr(0, digits);
}

}  // namespace huiyin::server
