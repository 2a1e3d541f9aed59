// SPDX-License-Identifier: Apache-2.0
// sync/protocol/server_key.hpp — whether a server's certificate is trusted and its public key the expected one.
#pragma once
#include <openssl/types.h>

#include <string>

namespace huiyin::sync {

/// The check of one client's TLS connections: the certificates vouch first, then the key is compared.
class ServerKeyCheck {
  public:
    /// From now on only this key passes: SHA-256 of the SubjectPublicKeyInfo in lower-case hex, "" = any.
    void expect(std::string key) { expected_ = std::move(key); }
    const std::string& expected() const { return expected_; }
    /// The key of the server that was last met, also when it was refused.
    const std::string& met() const { return met_; }
    /// The last handshake since `forget_mismatch` was refused only because the key was another.
    bool mismatched() const { return mismatched_; }
    void forget_mismatch() { mismatched_ = false; }

    /// Makes handshakes of `context` ask this object, which must outlive them. With `system_certificates` those of
    /// OpenSSL's default places are trusted. False when OpenSSL refuses.
    bool install(SSL_CTX* context, bool system_certificates);

  private:
    static int verify(X509_STORE_CTX* certificates, void* check);
    std::string expected_, met_;
    bool mismatched_ = false;
};

}  // namespace huiyin::sync
