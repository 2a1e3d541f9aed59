// SPDX-License-Identifier: Apache-2.0
// Keys and certificates for localhost that vouch for themselves.
#pragma once
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <string>

namespace huiyin::testing {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

Key new_key();
/// Valid now; `serial` tells a renewed one apart. Throws when OpenSSL fails.
Certificate certificate_of(EVP_PKEY* key, long serial);
void write_pem(const std::string& path, X509* certificate);
void write_key(const std::string& path, EVP_PKEY* key);  ///< the secret one, PEM
std::string public_pem(EVP_PKEY* key);

}  // namespace huiyin::testing
