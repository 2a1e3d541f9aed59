// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/server_key.hpp"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <span>

#include "shared/foundation/hash.hpp"
#include "sync/protocol/protocol_faults.hpp"

namespace huiyin::sync {
namespace {

template <auto release>
struct Releases {
    template <class T>
    void operator()(T* held) const {
        release(held);
    }
};
using Source = std::unique_ptr<BIO, Releases<BIO_free>>;
using Certificate = std::unique_ptr<X509, Releases<X509_free>>;
using PublicKey = std::unique_ptr<EVP_PKEY, Releases<EVP_PKEY_free>>;

Source source_of(std::string_view text) { return Source(BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))); }

/// Takes over `der`, of `size` bytes.
std::string hash_of_key(unsigned char* der, int size) {
    std::array<std::uint8_t, 32> digest{};
    const bool done =
        size > 0 && EVP_Digest(der, static_cast<std::size_t>(size), digest.data(), nullptr, EVP_sha256(), nullptr) == 1;
    OPENSSL_free(der);
    return done ? to_hex(std::span<const std::uint8_t>(digest)) : std::string{};
}

}  // namespace

std::string key_of(const X509* certificate) {
    unsigned char* der = nullptr;
    const int size = certificate ? i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der) : 0;
    return hash_of_key(der, size);
}

Result<std::string> key_in_pem(std::string_view pem) {
    const Certificate certificate(PEM_read_bio_X509(source_of(pem).get(), nullptr, nullptr, nullptr));
    auto found = key_of(certificate.get());
    if (!certificate) {
        const PublicKey key(PEM_read_bio_PUBKEY(source_of(pem).get(), nullptr, nullptr, nullptr));
        unsigned char* der = nullptr;
        const int size = key ? i2d_PUBKEY(key.get(), &der) : 0;
        found = hash_of_key(der, size);
    }
    ERR_clear_error();
    if (found.empty()) return fault(faults::no_pem_key);
    return found;
}

bool ServerKeyCheck::accepts(const std::string& key) const {
    return expected_.empty() || std::ranges::find(expected_, key) != expected_.end();
}

bool ServerKeyCheck::install(SSL_CTX* context, bool system_certificates) {
    SSL_CTX_set_cert_verify_callback(context, verify, this);
    return !system_certificates || SSL_CTX_set_default_verify_paths(context) == 1;
}

int ServerKeyCheck::verify(X509_STORE_CTX* certificates, void* check) {
    auto& self = *static_cast<ServerKeyCheck*>(check);
    self.met_ = key_of(X509_STORE_CTX_get0_cert(certificates));
    if (X509_verify_cert(certificates) != 1) return 0;
    if (self.accepts(self.met_)) return 1;
    self.mismatched_ = true;
    X509_STORE_CTX_set_error(certificates, X509_V_ERR_APPLICATION_VERIFICATION);
    return 0;
}

}  // namespace huiyin::sync
