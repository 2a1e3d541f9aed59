// SPDX-License-Identifier: Apache-2.0
// sync/protocol/server_key.cpp
#include "sync/protocol/server_key.hpp"

#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <array>
#include <cstdint>
#include <span>

#include "shared/hash.hpp"

namespace huiyin::sync {
namespace {

/// SHA-256 of the public key that a certificate is about: it stays the same when the certificate is renewed.
std::string key_of(X509* certificate) {
    unsigned char* der = nullptr;
    const int size = certificate ? i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der) : 0;
    std::array<std::uint8_t, 32> digest{};
    const bool done =
        size > 0 && EVP_Digest(der, static_cast<std::size_t>(size), digest.data(), nullptr, EVP_sha256(), nullptr) == 1;
    OPENSSL_free(der);
    return done ? to_hex(std::span<const std::uint8_t>(digest)) : std::string{};
}

}  // namespace

bool ServerKeyCheck::install(SSL_CTX* context, bool system_certificates) {
    SSL_CTX_set_cert_verify_callback(context, verify, this);
    return !system_certificates || SSL_CTX_set_default_verify_paths(context) == 1;
}

int ServerKeyCheck::verify(X509_STORE_CTX* certificates, void* check) {
    auto& self = *static_cast<ServerKeyCheck*>(check);
    self.met_ = key_of(X509_STORE_CTX_get0_cert(certificates));
    if (X509_verify_cert(certificates) != 1) return 0;
    if (self.expected_.empty() || self.met_ == self.expected_) return 1;
    self.mismatched_ = true;
    X509_STORE_CTX_set_error(certificates, X509_V_ERR_APPLICATION_VERIFICATION);
    return 0;
}

}  // namespace huiyin::sync
