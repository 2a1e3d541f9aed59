// SPDX-License-Identifier: Apache-2.0
#include "tests/support/network/certificates.hpp"

#include <openssl/pem.h>

#include <stdexcept>

namespace huiyin::testing {
namespace {
void need(bool done, const char* what) {
    if (!done) throw std::runtime_error(what);
}
}  // namespace

Key new_key() { return {EVP_EC_gen("P-256"), EVP_PKEY_free}; }

Certificate certificate_of(EVP_PKEY* key, long serial) {
    Certificate out(X509_new(), X509_free);
    ASN1_INTEGER_set(X509_get_serialNumber(out.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(out.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(out.get()), 24 * 3600);
    X509_set_pubkey(out.get(), key);
    auto* name = X509_get_subject_name(out.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"), -1, -1,
                               0);
    X509_set_issuer_name(out.get(), name);
    need(X509_sign(out.get(), key, EVP_sha256()) > 0, "a certificate could not be signed");
    return out;
}

void write_pem(const std::string& path, X509* certificate) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> file(BIO_new_file(path.c_str(), "w"), BIO_free);
    need(file && PEM_write_bio_X509(file.get(), certificate) == 1, "a certificate could not be written");
}

void write_key(const std::string& path, EVP_PKEY* key) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> file(BIO_new_file(path.c_str(), "w"), BIO_free);
    need(file && PEM_write_bio_PrivateKey(file.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
         "a key could not be written");
}

std::string public_pem(EVP_PKEY* key) {
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), BIO_free);
    need(memory && PEM_write_bio_PUBKEY(memory.get(), key) == 1, "a key could not be written");
    char* data = nullptr;
    const auto size = BIO_get_mem_data(memory.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

}  // namespace huiyin::testing
