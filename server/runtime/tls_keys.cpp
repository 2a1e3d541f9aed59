// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/tls_keys.hpp"

#include <algorithm>

#include "sync/protocol/server_keys.hpp"

namespace huiyin::server {
namespace {

constexpr const char* stored_under = "tls_keys";

/// Higher than any before, and than any that was given after the copy which a restored head office comes from.
std::int64_t next_number(std::int64_t number, Instant now) { return std::max(number + 1, now.ms); }

bool holds(const std::vector<std::string>& keys, const std::string& key) {
    return std::ranges::find(keys, key) != keys.end();
}

TlsKeys keys_from(const std::string& stored) {
    const auto json = parse_json(stored);
    return json ? TlsKeys::from_json(*json) : TlsKeys{};
}

}  // namespace

TlsKeys TlsKeys::from_json(const Json& json) {
    if (!json.is_object()) return {};
    TlsKeys out{{}, number_of(json, "number"), text_of(json, "served"), text_of(json, "next")};
    for (const auto& key : json.value("announced", Json::array()))
        if (key.is_string()) out.announced.push_back(key.get<std::string>());
    return out;
}

TlsKeys TlsKeys::serving(const std::string& key, Instant now) const {
    auto out = *this;
    out.served = key;
    if (key == next) out.next.clear();
    if (holds(announced, key)) return out;
    out.announced = {key};
    if (!out.next.empty()) out.announced.push_back(out.next);
    out.number = next_number(number, now);
    return out;
}

Result<TlsKeys> TlsKeys::with_next(const std::string& key, Instant now) const {
    if (key == served)
        return fault("this key is served already: give the certificate, or the public key, that comes next", "--cert");
    TlsKeys out{{}, next_number(number, now), served, key};
    if (!served.empty()) out.announced.push_back(served);
    out.announced.push_back(key);
    return out;
}

Json TlsKeys::to_json() const {
    return {{"announced", announced}, {"number", number}, {"served", served}, {"next", next}};
}

TlsKeys tls_keys(ValueStore& store) { return keys_from(store.value(stored_under).value_or("")); }

void put_tls_keys(ValueStore& store, const TlsKeys& keys) { store.put_value(stored_under, canonical(keys.to_json())); }

std::string KeyAnnouncements::of(ValueStore& store, const sync::KeyPair& head_office) {
    const auto stored = store.value(stored_under).value_or("");
    const std::lock_guard lock(mutex_);
    if (stored == stored_ && head_office.public_key == signed_with_) return signed_;
    const auto keys = keys_from(stored);
    signed_ =
        keys.announced.empty() ? std::string{} : sync::sign_announcement({keys.announced, keys.number}, head_office);
    stored_ = stored;
    signed_with_ = head_office.public_key;
    return signed_;
}

}  // namespace huiyin::server
