// SPDX-License-Identifier: Apache-2.0
// Cpp-httplib at its two places: it binds the socket that head office listens on, and writes answers (status line,
// headers, compression). It never sees a byte from outside.
#pragma once
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "server/platform/http_message.hpp"

namespace huiyin::server::http {

/// A socket that listens on host and port (0: a free one), without blocking. It belongs to who asked for it. Nothing
/// when the port is taken or the address is not this machine's.
struct Bound {
    int socket = -1;
    int port = 0;
};
std::optional<Bound> listen_on(const std::string& host, int port);

/// What of a request its answer's form depends on.
struct AnswerForm {
    bool head_only = false;  ///< HEAD: the headers as for GET, no body
    bool gzip = false;       ///< the caller takes gzip
    bool keep_alive = true;
};

/// Writes answers; may be used by many threads at once.
class ReplyWriter {
  public:
    ReplyWriter();
    ~ReplyWriter();
    /// The whole answer, as bytes.
    std::string write(HttpReply reply, const AnswerForm& form);

  private:
    class Library;
    std::unique_ptr<Library> take();
    std::mutex mutex_;
    std::vector<std::unique_ptr<Library>> idle_;
};

}  // namespace huiyin::server::http
