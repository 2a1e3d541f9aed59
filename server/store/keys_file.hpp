// SPDX-License-Identifier: Apache-2.0
// DIR/keys.json, head office's own keys, and the fingerprint by which a database knows them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "shared/foundation/fault.hpp"
#include "shared/foundation/instant.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::server {

class Store;
class ValueStore;

struct OfficeKeys {
    sync::KeyPair box;                  ///< devices seal to these
    sync::KeyPair sign;                 ///< receipts
    std::optional<Instant> since{};     ///< when they took the place of others; nothing: they are the first
    std::vector<OfficeKeys> earlier{};  ///< those others, the newest first; without any of their own
};

std::string keys_path(const std::string& directory);

/// Makes new keys and writes them durably, for the owner only: a power cut leaves no half of them. Fails with one
/// sentence.
Result<OfficeKeys> make_keys(const std::string& directory);
/// Fails with one sentence when the file cannot be read or holds no keys, or when a secret key is not the public one's.
Result<OfficeKeys> read_keys(const std::string& directory);
/// New pairs take the place of those in the file, which keeps them behind the new ones; written durably, as make_keys()
/// does. Fails with one sentence, and the file is as it was.
Result<OfficeKeys> rotate_keys(const std::string& directory, Instant now);

/// Names the keys without telling anything of them: 32 hexadecimal digits.
std::string fingerprint(const OfficeKeys&);

/// Whether the store was written with these keys or those before them: by the fingerprint in it; in one of an earlier
/// version, by whether they open what customers sealed. Fails with one sentence when it was not. Throws when the store
/// fails.
Result<void> check_keys(Store&, const OfficeKeys&, const std::string& directory);
/// By the fingerprint in the store; one of an earlier version has none. Throws when the store fails.
enum class KeysKnown { these, earlier, others, none };
KeysKnown keys_known(ValueStore&, const OfficeKeys&);
/// Why the file is not the keys that head office serves with: somebody replaced, damaged or removed it since, and the
/// next start would be refused. One sentence; "" when it is.
std::string why_file_does_not_fit(const std::string& directory, const OfficeKeys& served);
/// The file is on the disk under its name. False when it may not be.
bool keys_are_durable(const std::string& directory);
/// The store knows these keys from now on. In a transaction.
void remember_keys(ValueStore&, const OfficeKeys&);

}  // namespace huiyin::server
