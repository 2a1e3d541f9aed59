// SPDX-License-Identifier: Apache-2.0
// A device's data key wrapped by a person's PIN (Argon2id), and which PINs are too easy.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/event/event.hpp"
#include "shared/foundation/fault.hpp"
#include "sync/crypto/data_key.hpp"

namespace huiyin::sync {

/// What one try costs whoever tries, in passes and bytes of memory.
struct PinCost {
    std::int64_t passes = 4;
    std::int64_t memory = std::int64_t{64} << 20;
    /// The least that libsodium takes: for tests, where nothing is at stake.
    static PinCost least();
};

/// A person who can open this device with a PIN. Everything here may be read by who holds the disk.
struct KeyHolder {
    Actor actor;
    std::string salt;  ///< raw
    PinCost cost;      ///< that `box` was made with
    std::string box;   ///< the data key, sealed with the PIN's key, bound to the actor
    int wrong = 0;     ///< wrong PINs since the last right one
};

/// Wraps `key` for `actor` under `pin` with a fresh salt. Fails when the memory for Argon2id cannot be had.
Result<KeyHolder> wrap(const DataKey& key, const Actor& actor, std::string_view pin, const PinCost& cost);
/// The data key; nothing when the PIN is another one, or the row was changed. Takes as long as the cost says. Fails
/// when the memory for Argon2id cannot be had.
Result<std::optional<DataKey>> unwrap(const KeyHolder& holder, std::string_view pin);

/// Fails, saying why, unless `pin` is 6 to 12 digits that are not easily guessed: no single digit, run, repeated
/// pattern or one of those that people choose most.
Result<void> check_new_pin(std::string_view pin);

}  // namespace huiyin::sync
