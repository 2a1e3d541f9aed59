// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/server_keys.hpp"

#include <algorithm>

#include "shared/foundation/field_faults.hpp"
#include "shared/foundation/hash.hpp"
#include "shared/foundation/json.hpp"
#include "sync/protocol/protocol_faults.hpp"

namespace huiyin::sync {
namespace {

constexpr std::size_t most_keys = 8;
constexpr std::int64_t largest_number = std::int64_t{1} << 53;
constexpr const char* field = "signature";

std::string statement(const Json& rest) { return "huiyin server keys " + canonical(rest); }

bool is_key(const Json& value) {
    if (!value.is_string()) return false;
    const auto& text = value.get_ref<const std::string&>();
    const auto hash = parse_hash(text);
    return hash && to_hex(*hash) == text;
}

Json json_of(const std::vector<std::string>& keys, std::int64_t number) { return {{"keys", keys}, {"number", number}}; }

/// {keys, number}, of `least` keys or more.
Result<ServerKeys> keys_from(const Json& json, std::size_t least) {
    const auto keys = json.find("keys");
    if (keys == json.end() || !keys->is_array() || keys->size() < least || keys->size() > most_keys ||
        !std::ranges::all_of(*keys, is_key))
        return fault(faults::key_list_form, "keys");
    const auto number = number_of(json, "number", -1);
    if (number < 0 || number > largest_number) return fault(faults::not_whole_number, "number");
    return ServerKeys{keys->get<std::vector<std::string>>(), number};
}

}  // namespace

std::string sign_announcement(const KeyAnnouncement& announced, const KeyPair& head_office) {
    auto json = json_of(announced.keys, announced.number);
    json[field] = sign(statement(json), head_office);
    return canonical(json);
}

Result<KeyAnnouncement> read_announcement(std::string_view text, std::string_view sign_key) {
    auto json = parse_json(text);
    if (!json || !json->is_object()) return fault(faults::next_keys_unreadable, "next_keys");
    const auto signature = text_of(*json, field);
    json->erase(field);
    if (!verify(statement(*json), signature, sign_key)) return fault(faults::next_keys_not_signed, "next_keys");
    auto read = keys_from(*json, 1);
    if (!read) return std::unexpected(read.error());
    return KeyAnnouncement{std::move(read->keys), read->number};
}

ServerKeys ServerKeys::only(const std::string& key) const {
    return {key.empty() ? std::vector<std::string>{} : std::vector{key}, number};
}

ServerKeys ServerKeys::after(const KeyAnnouncement& announced, const std::string& met) const {
    if (keys.empty() || met.empty() || announced.number < number) return *this;
    ServerKeys out{announced.keys, announced.number};
    if (std::ranges::find(out.keys, met) == out.keys.end()) out.keys.push_back(met);
    return out;
}

std::string ServerKeys::to_text() const { return canonical(json_of(keys, number)); }

Result<ServerKeys> ServerKeys::from_text(std::string_view text) {
    const auto json = parse_json(text);
    if (!json || !json->is_object()) return fault(faults::server_keys_unreadable, "keys");
    return keys_from(*json, 0);
}

}  // namespace huiyin::sync
