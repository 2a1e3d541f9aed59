// SPDX-License-Identifier: Apache-2.0
// Whether a server's certificate is trusted and its public key an expected one.
#pragma once
#include <openssl/types.h>

#include <string>
#include <string_view>
#include <vector>

#include "shared/foundation/fault.hpp"

namespace huiyin::sync {

/// SHA-256 of the SubjectPublicKeyInfo that a certificate is about, in lower-case hex: it stays the same when the
/// certificate is renewed for the same key. "" when there is none.
std::string key_of(const X509* certificate);
/// The same of PEM text: of its first certificate, or of the public key that it is. Fails when it is neither.
Result<std::string> key_in_pem(std::string_view pem);

/// The check of one client's TLS connections: the certificates vouch first, then the key is compared.
class ServerKeyCheck {
  public:
    /// From now on only these keys pass (see key_of); none: any.
    void expect(std::vector<std::string> keys) { expected_ = std::move(keys); }
    bool accepts(const std::string& key) const;
    /// The key of the server that was last met, also when it was refused.
    const std::string& met() const { return met_; }
    /// The last handshake since `forget_mismatch` was refused only because the key was none of them.
    bool mismatched() const { return mismatched_; }
    void forget_mismatch() { mismatched_ = false; }

    /// Makes handshakes of `context` ask this object, which must outlive them. With `system_certificates` those of
    /// OpenSSL's default places are trusted. False when OpenSSL refuses.
    bool install(SSL_CTX* context, bool system_certificates);

  private:
    static int verify(X509_STORE_CTX* certificates, void* check);
    std::vector<std::string> expected_;
    std::string met_;
    bool mismatched_ = false;
};

}  // namespace huiyin::sync
