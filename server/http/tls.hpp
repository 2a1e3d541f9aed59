// SPDX-License-Identifier: Apache-2.0
// The certificate that head office shows, and TLS over one connection.
#pragma once
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "shared/foundation/fault.hpp"
#include "shared/foundation/instant.hpp"

struct ssl_ctx_st;
struct ssl_st;

namespace huiyin::server::http {

struct FreeContext {
    void operator()(ssl_ctx_st*) const;
};
struct FreeTls {
    void operator()(ssl_st*) const;
};
using TlsContext = std::unique_ptr<ssl_ctx_st, FreeContext>;
using Tls = std::unique_ptr<ssl_st, FreeTls>;

/// TLS 1.2 and later with this chain and key (files in PEM). Fails with one sentence.
Result<TlsContext> tls_context(const std::string& certificate, const std::string& key);

/// SHA-256 of the SubjectPublicKeyInfo of the context's certificate, in lower-case hex.
std::string key_shown_by(const ssl_ctx_st& context);

/// Until when that certificate holds; nothing when it does not say so in a way that can be read.
std::optional<Instant> shown_until(const ssl_ctx_st& context);

/// What new connections are shown; connections of before go on with what they were shown. From any thread.
class ShownCertificate {
  public:
    explicit ShownCertificate(TlsContext context) : context_(std::move(context)) {}
    void replace(TlsContext context);
    /// The server's side of a connection on `socket`; nothing when there is no memory.
    Tls tls_on(int socket) const;

  private:
    mutable std::mutex mutex_;
    TlsContext context_;
};

}  // namespace huiyin::server::http
