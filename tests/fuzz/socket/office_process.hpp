// SPDX-License-Identifier: Apache-2.0
// The demonstration bank's head office as a process of its own, so that its end and its memory can be seen from
// outside.
#pragma once
#include <openssl/pem.h>
#include <sys/types.h>

#include <cstdint>
#include <string>

#include "tests/support/network/certificates.hpp"
#include "tests/sync/temp_directory.hpp"

namespace huiyin::fuzz {

class OfficeProcess {
  public:
    /// Founds and serves it with `bin`/huiyin-server; throws when it does not start.
    OfficeProcess(const std::string& bin, bool tls);
    ~OfficeProcess();
    OfficeProcess(const OfficeProcess&) = delete;
    OfficeProcess& operator=(const OfficeProcess&) = delete;

    const std::string& url() const { return url_; }
    int port() const { return std::stoi(url_.substr(url_.rfind(':') + 1)); }
    std::string ca_file() const { return tls_ ? directory_.file("cert.pem") : std::string{}; }
    bool is_running() const;
    std::int64_t resident_bytes() const;

  private:
    testing::TempDirectory directory_;
    bool tls_;
    pid_t pid_ = -1;
    std::string url_;
};

}  // namespace huiyin::fuzz
