// SPDX-License-Identifier: Apache-2.0
// Bytes to and from one caller without ever waiting: a socket, with TLS or without.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "server/http/tls.hpp"

namespace huiyin::server::http {

/// What a step came to, and what must happen before another makes sense.
enum class Step { done, wait_to_read, wait_to_write, closed };

class Channel {
  public:
    /// Takes over `socket`, which does not block. `tls` empty: plain.
    Channel(int socket, Tls tls) : socket_(socket), tls_(std::move(tls)) {}
    ~Channel();
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;

    int socket() const { return socket_; }
    bool has_tls() const { return tls_ != nullptr; }

    Step handshake();  ///< done at once without TLS
    /// Appends what has come, at most a record of TLS. `done`: something came, and more may lie there.
    Step read(std::string& into);
    /// Sends from the front of `rest` and takes it off. `done`: all of it went.
    Step write(std::string_view& rest);
    /// Says that nothing more will be sent; what the caller still sends can be read.
    void finish_writing();

  private:
    Step after(int result);
    Step read_tls(std::string& into);
    int socket_;
    Tls tls_;
    std::uint64_t barren_ = 0;  ///< bytes of TLS since the last that carried data
};

}  // namespace huiyin::server::http
