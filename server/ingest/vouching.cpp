// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/vouching.hpp"

#include <charconv>

namespace huiyin::server {
namespace {

std::string key_of(const std::string& origin) { return "vouched " + origin; }

}  // namespace

void remember_vouched(ValueStore& store, const std::string& origin, std::int64_t seq) {
    if (seq > vouched_up_to(store, origin)) store.put_value(key_of(origin), std::to_string(seq));
}

std::int64_t vouched_up_to(ValueStore& store, const std::string& origin) {
    const auto text = store.value(key_of(origin)).value_or("0");
    std::int64_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

}  // namespace huiyin::server
