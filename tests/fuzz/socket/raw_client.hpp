// SPDX-License-Identifier: Apache-2.0
// One connection to head office that sends any bytes, plain or over TLS, and hears what comes back.
#pragma once
#include <openssl/ssl.h>

#include <memory>
#include <string>
#include <string_view>

namespace huiyin::fuzz {

class RawClient {
  public:
    /// `tls` null: plain. Throws when nothing listens on 127.0.0.1:`port`.
    RawClient(int port, SSL_CTX* tls);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    /// False once the other side takes no more.
    bool write(std::string_view bytes);
    bool write_below_tls(std::string_view bytes);  ///< on the socket itself, in between TLS's own
    void finish();                                 ///< says that nothing more comes
    std::string hear_all();                        ///< until the other side hangs up

  private:
    int socket_ = -1;
    std::unique_ptr<SSL, decltype(&SSL_free)> tls_{nullptr, SSL_free};
};

}  // namespace huiyin::fuzz
