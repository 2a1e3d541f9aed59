// SPDX-License-Identifier: Apache-2.0
// See tls.hpp.
#include "server/http/tls.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <ctime>

#include "sync/protocol/server_key.hpp"

namespace huiyin::server::http {

void FreeContext::operator()(ssl_ctx_st* context) const { SSL_CTX_free(context); }
void FreeTls::operator()(ssl_st* tls) const { SSL_free(tls); }

Result<TlsContext> tls_context(const std::string& certificate, const std::string& key) {
    TlsContext out(SSL_CTX_new(TLS_server_method()));
    const bool usable = out && SSL_CTX_set_min_proto_version(out.get(), TLS1_2_VERSION) == 1 &&
                        SSL_CTX_use_certificate_chain_file(out.get(), certificate.c_str()) == 1 &&
                        SSL_CTX_use_PrivateKey_file(out.get(), key.c_str(), SSL_FILETYPE_PEM) == 1 &&
                        SSL_CTX_check_private_key(out.get()) == 1;
    ERR_clear_error();
    if (!usable)
        return fault("the certificate or its key cannot be used: give PEM files with --tls-cert and --tls-key",
                     certificate);
    SSL_CTX_set_options(out.get(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_IGNORE_UNEXPECTED_EOF |
                                       SSL_OP_CIPHER_SERVER_PREFERENCE);
    // One record at a time: a flood of records without data must not keep the thread that reads for everybody.
    SSL_CTX_clear_mode(out.get(), SSL_MODE_AUTO_RETRY);
    // What is not written at once is written later from where it lies then, and idle connections hold no buffers.
    SSL_CTX_set_mode(out.get(),
                     SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
    return out;
}

std::string key_shown_by(const ssl_ctx_st& context) { return sync::key_of(SSL_CTX_get0_certificate(&context)); }

std::optional<Instant> shown_until(const ssl_ctx_st& context) {
    const auto* certificate = SSL_CTX_get0_certificate(&context);
    tm when{};
    if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &when) != 1) return std::nullopt;
    return Instant{static_cast<std::int64_t>(::timegm(&when)) * 1000};
}

void ShownCertificate::replace(TlsContext context) {
    const std::lock_guard lock(mutex_);
    context_.swap(context);  // connections that were made with the old one hold it for as long as they last
}

Tls ShownCertificate::tls_on(int socket) const {
    const std::lock_guard lock(mutex_);
    Tls out(SSL_new(context_.get()));
    if (!out || SSL_set_fd(out.get(), socket) != 1) return nullptr;
    SSL_set_accept_state(out.get());
    return out;
}

}  // namespace huiyin::server::http
