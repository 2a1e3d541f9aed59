// SPDX-License-Identifier: Apache-2.0
// Argon2id by libsodium; the list of easy PINs.
#include "sync/crypto/pin.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "sync/crypto/pin_faults.hpp"

namespace huiyin::sync {
namespace {

constexpr std::size_t least = 6, most = 12;
/// Chosen most often, and no run or pattern.
constexpr std::array<std::string_view, 10> favourites{"112233", "147258", "147852", "159357", "159753",
                                                      "258369", "666888", "888666", "789456", "456789"};

std::string bound_to(const Actor& actor) {
    return "pin\n" + actor.account + '\n' + std::string(to_string(actor.role)) + '\n' + actor.unit;
}

std::optional<DataKey> pin_key(const KeyHolder& holder, std::string_view pin) {
    std::array<std::uint8_t, DataKey::size> bytes{};
    if (holder.salt.size() != crypto_pwhash_SALTBYTES ||
        crypto_pwhash(bytes.data(), bytes.size(), pin.data(), pin.size(),
                      reinterpret_cast<const unsigned char*>(holder.salt.data()),
                      static_cast<unsigned long long>(holder.cost.passes), static_cast<std::size_t>(holder.cost.memory),
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    auto key = DataKey::from(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

std::unexpected<Fault> no_memory() { return fault(faults::no_memory_for_pin); }

/// Each digit is the one before plus `step`, 0 following 9.
bool is_run(std::string_view pin, int step) {
    for (std::size_t i = 1; i < pin.size(); ++i)
        if ((pin[i] - pin[i - 1] - step + 20) % 10 != 0) return false;
    return true;
}

/// The first `length` digits again and again: 121212, 123123.
bool repeats(std::string_view pin, std::size_t length) {
    for (std::size_t i = length; i < pin.size(); ++i)
        if (pin[i] != pin[i - length]) return false;
    return true;
}

}  // namespace

PinCost PinCost::least() { return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN}; }

Result<KeyHolder> wrap(const DataKey& key, const Actor& actor, std::string_view pin, const PinCost& cost) {
    KeyHolder out{actor, std::string(crypto_pwhash_SALTBYTES, '\0'), cost, {}, 0};
    randombytes_buf(out.salt.data(), out.salt.size());
    const auto wrapping = pin_key(out, pin);
    if (!wrapping) return no_memory();
    const auto bytes = key.bytes();
    out.box = wrapping->seal({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, bound_to(actor));
    return out;
}

Result<std::optional<DataKey>> unwrap(const KeyHolder& holder, std::string_view pin) {
    const auto wrapping = pin_key(holder, pin);
    if (!wrapping) return no_memory();
    auto bytes = wrapping->open(holder.box, bound_to(holder.actor));
    if (!bytes) return std::nullopt;
    auto key = DataKey::from({reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()});
    sodium_memzero(bytes->data(), bytes->size());
    return key;
}

Result<void> check_new_pin(std::string_view pin) {
    if (pin.size() < least || pin.size() > most ||
        !std::ranges::all_of(pin, [](char c) { return c >= '0' && c <= '9'; }))
        return fault(faults::pin_form, "pin");
    bool easy = std::ranges::find(favourites, pin) != favourites.end();
    for (const int step : {0, 1, -1}) easy = easy || is_run(pin, step);
    for (std::size_t length = 1; length <= pin.size() / 2; ++length) easy = easy || repeats(pin, length);
    if (easy) return fault(faults::pin_too_easy, "pin");
    return {};
}

}  // namespace huiyin::sync
