// SPDX-License-Identifier: Apache-2.0
// DIR/keys.json, head office's own keys, and the fingerprint by which a database knows them.
#pragma once
#include <string>

#include "shared/foundation/fault.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::server {

class Store;
class ValueStore;

struct OfficeKeys {
    sync::KeyPair box;   ///< devices seal to these
    sync::KeyPair sign;  ///< receipts
};

std::string keys_path(const std::string& directory);

/// Makes new keys and writes them durably, for the owner only: a power cut leaves no half of them. Fails with one
/// sentence.
Result<OfficeKeys> make_keys(const std::string& directory);
/// Fails with one sentence when the file cannot be read or holds no keys, or when a secret key is not the public one's.
Result<OfficeKeys> read_keys(const std::string& directory);

/// Names the keys without telling anything of them: 32 hexadecimal digits.
std::string fingerprint(const OfficeKeys&);

/// Whether the store was written with these keys: by the fingerprint in it; in one of an earlier version,
/// by whether they open what customers sealed. Fails with one sentence when it was not. Throws when the store fails.
Result<void> check_keys(Store&, const OfficeKeys&, const std::string& directory);
/// The store has these keys' fingerprint; one of an earlier version has none. Throws when the store fails.
bool knows_keys(ValueStore&, const OfficeKeys&);
/// Why the file is not the keys that head office serves with: somebody replaced, damaged or removed it since, and the
/// next start would be refused. One sentence; "" when it is.
std::string why_file_does_not_fit(const std::string& directory, const OfficeKeys& served);
/// The store knows these keys from now on. In a transaction.
void remember_keys(ValueStore&, const OfficeKeys&);

}  // namespace huiyin::server
