// SPDX-License-Identifier: Apache-2.0
#include "server/store/keys_file.hpp"

#include <sodium/crypto_scalarmult.h>
#include <sodium/crypto_sign.h>
#include <sodium/utils.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <utility>

#include "server/platform/durable_files.hpp"
#include "server/store/store.hpp"
#include "shared/foundation/hash.hpp"
#include "shared/foundation/json.hpp"
#include "sync/chain/chain.hpp"
#include "sync/platform/base64.hpp"

namespace huiyin::server {
namespace {

constexpr const char* meta_key = "keys_fingerprint";
constexpr int first_lines = 50;  ///< a kiosk seals from its first line on
constexpr std::size_t most_earlier_keys = 99;

sync::KeyPair key_pair(const Json& keys, const char* name) {
    const auto pair = keys.value(name, Json::object());
    return {text_of(pair, "public"), text_of(pair, "secret")};
}

OfficeKeys keys_from(const Json& json) {
    OfficeKeys out{key_pair(json, "box"), key_pair(json, "sign")};
    if (const auto since = parse_instant(text_of(json, "since"))) out.since = *since;
    return out;
}

Json to_json(const OfficeKeys& keys) {
    Json out{{"box", {{"public", keys.box.public_key}, {"secret", keys.box.secret_key}}},
             {"sign", {{"public", keys.sign.public_key}, {"secret", keys.sign.secret_key}}}};
    if (keys.since) out["since"] = to_utc(*keys.since);
    for (const auto& earlier : keys.earlier) out["earlier"].push_back(to_json(earlier));
    return out;
}

using SecretBytes = std::vector<std::uint8_t>;

std::optional<SecretBytes> secret_of(const sync::KeyPair& pair, std::size_t size) {
    return sync::from_base64(pair.secret_key, size);
}

/// X25519: the public half is reckoned from the secret one.
bool is_box_pair(const sync::KeyPair& pair) {
    auto secret = secret_of(pair, crypto_scalarmult_SCALARBYTES);
    std::array<std::uint8_t, crypto_scalarmult_BYTES> derived{};
    const bool known = secret && crypto_scalarmult_base(derived.data(), secret->data()) == 0;
    if (secret) sodium_memzero(secret->data(), secret->size());
    return known && sync::to_base64(derived) == pair.public_key;
}

/// Ed25519: the secret half holds the seed and the public half once more; both are made again from the seed.
bool is_sign_pair(const sync::KeyPair& pair) {
    auto secret = secret_of(pair, crypto_sign_SECRETKEYBYTES);
    if (!secret) return false;
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> derived{};
    SecretBytes again(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(derived.data(), again.data(), secret->data());
    const bool same = again == *secret && sync::to_base64(derived) == pair.public_key;
    sodium_memzero(again.data(), again.size());
    sodium_memzero(secret->data(), secret->size());
    return same;
}

enum class Wrong { nothing, missing, changed };

/// With them, or with those before them.
Wrong wrong_with(const OfficeKeys& keys) {
    if (keys.box.secret_key.empty() || keys.sign.secret_key.empty()) return Wrong::missing;
    if (!is_box_pair(keys.box) || !is_sign_pair(keys.sign)) return Wrong::changed;
    for (const auto& earlier : keys.earlier)
        if (const auto wrong = wrong_with(earlier); wrong != Wrong::nothing) return wrong;
    return Wrong::nothing;
}

Result<void> write_keys(const OfficeKeys& keys, const std::string& directory) {
    const auto path = keys_path(directory);
    if (write_durably(path, canonical(to_json(keys)) + '\n')) return {};
    return fault("the file " + path + " cannot be written: check the disk and the directory's permissions", path);
}

/// The first sealed event that was taken in; "" when there is none.
std::string sealed_line(Store& store) {
    for (const auto& origin : store.origins()) {
        for (const auto& line : store.chain(origin.id, 0, first_lines))
            if (line.refused.empty() && !line.travelled.empty()) return line.travelled;
    }
    return {};
}

}  // namespace

std::string keys_path(const std::string& directory) { return directory + "/keys.json"; }

Result<OfficeKeys> make_keys(const std::string& directory) {
    OfficeKeys keys{sync::new_box_keys(), sync::new_sign_keys()};
    if (auto written = write_keys(keys, directory); !written) return std::unexpected(written.error());
    return keys;
}

Result<OfficeKeys> read_keys(const std::string& directory) {
    const auto path = keys_path(directory);
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    const auto json = parse_json(text.str(), {.bytes = std::size_t{128} << 10, .depth = 4});
    OfficeKeys keys;
    if (file && json && json->is_object()) {
        keys = keys_from(*json);
        if (const auto earlier = json->find("earlier"); earlier != json->end())
            for (const auto& one : *earlier) keys.earlier.push_back(one.is_object() ? keys_from(one) : OfficeKeys{});
    }
    const auto wrong = wrong_with(keys);
    if (wrong == Wrong::changed)
        return fault("the keys in " + path +
                         " were changed, secret and public ones do not belong together: put the file back from the "
                         "copy in the safe",
                     path);
    if (wrong == Wrong::missing)
        return fault("the keys in " + path + " cannot be read: put the file back from a backup", path);
    return keys;
}

Result<OfficeKeys> rotate_keys(const std::string& directory, Instant now) {
    auto before = read_keys(directory);
    if (!before) return before;
    OfficeKeys keys{sync::new_box_keys(), sync::new_sign_keys(), now, std::exchange(before->earlier, {})};
    if (keys.earlier.size() + 1 > most_earlier_keys)
        return fault("the keys in " + keys_path(directory) + " were changed " + std::to_string(most_earlier_keys) +
                         " times, and devices can follow no further change",
                     keys_path(directory));
    keys.earlier.insert(keys.earlier.begin(), std::move(*before));
    if (auto written = write_keys(keys, directory); !written) return std::unexpected(written.error());
    return keys;
}

std::string fingerprint(const OfficeKeys& keys) {
    constexpr std::size_t digits = 32;
    return to_hex(hash_of("huiyin keys " + keys.box.public_key + ' ' + keys.sign.public_key)).substr(0, digits);
}

Result<void> check_keys(Store& store, const OfficeKeys& keys, const std::string& directory) {
    const auto known = keys_known(store, keys);
    if (known == KeysKnown::these || known == KeysKnown::earlier) return {};
    const auto sealed = known == KeysKnown::none ? sealed_line(store) : std::string{};
    const auto opens = [&](const OfficeKeys& one) { return sync::open(sealed, one.box).has_value(); };
    if (known == KeysKnown::none && (sealed.empty() || opens(keys) || std::ranges::any_of(keys.earlier, opens)))
        return {};
    const auto path = keys_path(directory);
    return fault("the keys in " + path + " are not those that the database was written with: put the right file back",
                 path);
}

KeysKnown keys_known(ValueStore& store, const OfficeKeys& keys) {
    const auto known = store.value(meta_key);
    if (!known) return KeysKnown::none;
    if (*known == fingerprint(keys)) return KeysKnown::these;
    const bool earlier = std::ranges::find(keys.earlier, *known, fingerprint) != keys.earlier.end();
    return earlier ? KeysKnown::earlier : KeysKnown::others;
}

std::string why_file_does_not_fit(const std::string& directory, const OfficeKeys& served) {
    const auto there = read_keys(directory);
    if (there && fingerprint(*there) == fingerprint(served)) return {};
    return (there ? "The keys in " + keys_path(directory) + " are not those that the database was written with"
                  : "The keys in " + keys_path(directory) + " cannot be read") +
           ": put the right file back before head office is started again; it serves with the right ones until then.";
}

bool keys_are_durable(const std::string& directory) {
    return sync_file(keys_path(directory)) && sync_folder(directory);
}

void remember_keys(ValueStore& store, const OfficeKeys& keys) { store.put_value(meta_key, fingerprint(keys)); }

}  // namespace huiyin::server
