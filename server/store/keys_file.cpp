// SPDX-License-Identifier: Apache-2.0
#include "server/store/keys_file.hpp"

#include <sodium/crypto_scalarmult.h>
#include <sodium/crypto_sign.h>
#include <sodium/utils.h>

#include <array>
#include <fstream>
#include <sstream>

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

sync::KeyPair key_pair(const Json& keys, const char* name) {
    const auto pair = keys.value(name, Json::object());
    return {text_of(pair, "public"), text_of(pair, "secret")};
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
    const auto text = canonical({{"box", {{"public", keys.box.public_key}, {"secret", keys.box.secret_key}}},
                                 {"sign", {{"public", keys.sign.public_key}, {"secret", keys.sign.secret_key}}}});
    const auto path = keys_path(directory);
    if (!write_durably(path, text + '\n'))
        return fault("the file " + path + " cannot be written: check the disk and the directory's permissions", path);
    return keys;
}

Result<OfficeKeys> read_keys(const std::string& directory) {
    const auto path = keys_path(directory);
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    const auto json = parse_json(text.str(), {.bytes = 8192, .depth = 4});
    OfficeKeys keys;
    if (file && json && json->is_object()) keys = {key_pair(*json, "box"), key_pair(*json, "sign")};
    if (keys.box.secret_key.empty() || keys.sign.secret_key.empty())
        return fault("the keys in " + path + " cannot be read: put the file back from a backup", path);
    if (!is_box_pair(keys.box) || !is_sign_pair(keys.sign))
        return fault("the keys in " + path +
                         " were changed, secret and public ones do not belong together: put the file back from the "
                         "copy in the safe",
                     path);
    return keys;
}

std::string fingerprint(const OfficeKeys& keys) {
    constexpr std::size_t digits = 32;
    return to_hex(hash_of("huiyin keys " + keys.box.public_key + ' ' + keys.sign.public_key)).substr(0, digits);
}

Result<void> check_keys(Store& store, const OfficeKeys& keys, const std::string& directory) {
    const auto known = store.value(meta_key);
    if (known == fingerprint(keys)) return {};
    const auto sealed = known ? std::string{} : sealed_line(store);
    if (!known && (sealed.empty() || sync::open(sealed, keys.box))) return {};
    const auto path = keys_path(directory);
    return fault("the keys in " + path + " are not those that the database was written with: put the right file back",
                 path);
}

bool knows_keys(ValueStore& store, const OfficeKeys& keys) { return store.value(meta_key) == fingerprint(keys); }

std::string why_file_does_not_fit(const std::string& directory, const OfficeKeys& served) {
    const auto there = read_keys(directory);
    if (there && fingerprint(*there) == fingerprint(served)) return {};
    return (there ? "The keys in " + keys_path(directory) + " are not those that the database was written with"
                  : "The keys in " + keys_path(directory) + " cannot be read") +
           ": put the right file back before head office is started again; it serves with the right ones until then.";
}

void remember_keys(ValueStore& store, const OfficeKeys& keys) { store.put_value(meta_key, fingerprint(keys)); }

}  // namespace huiyin::server
