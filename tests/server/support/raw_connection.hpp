// SPDX-License-Identifier: Apache-2.0
// A TCP connection to head office that sends whatever bytes it likes, as slowly as it likes.
#pragma once
#include <string>

namespace huiyin::test {

class RawConnection {
  public:
    explicit RawConnection(const std::string& url);  ///< "http://127.0.0.1:PORT"
    ~RawConnection();
    RawConnection(const RawConnection&) = delete;
    RawConnection& operator=(const RawConnection&) = delete;

    /// As much as the other side takes; false once it takes no more.
    bool say(const std::string& bytes);
    /// What comes until the other side hangs up or `words` have come, or nothing came for `patience_ms`.
    std::string hear(const std::string& words = {}, int patience_ms = 3000);

  private:
    int socket_ = -1;
};

}  // namespace huiyin::test
