// SPDX-License-Identifier: Apache-2.0
// tests/bench/house.hpp — a head office on loopback with the demonstration bank, and devices that write to it.
#pragma once
#include <memory>
#include <thread>

#include "server/http_server.hpp"
#include "sync/chain.hpp"
#include "sync/transport.hpp"
#include "tests/bench/measure.hpp"
#include "tests/sync/temp_directory.hpp"

namespace huiyin::bench {

class House {
  public:
    House();
    ~House();
    House(const House&) = delete;
    House& operator=(const House&) = delete;

    const std::string& url() const { return url_; }
    server::HeadOffice& office() { return *house_; }
    const Rules& rules() const { return house_->office.rules; }
    Instant now() const { return house_->office.now(); }
    std::string code_for(const std::string& unit, Face face);

  private:
    testing::TempDirectory directory_;
    std::unique_ptr<server::HeadOffice> house_;
    std::unique_ptr<server::HttpServer> server_;
    std::string url_;
    std::thread answering_;
};

/// A device that made its lines before the clock starts, so that only the exchange is measured.
class Device {
  public:
    Device(House& house, const std::string& unit, Face face);
    /// The request that pushes `count` more captures, of about 500 bytes each.
    std::string captures(int count);
    /// POSTs it on the connection that is kept; fails unless all of it is held. Returns the answer's body.
    std::string push(const std::string& request);
    std::string empty_request() const;

  private:
    Json body(int number) const;
    House& house_;
    std::string unit_, origin_, token_;
    Face face_;
    sync::ChainHead head_;
    std::int64_t feed_ = 0;
    std::unique_ptr<sync::Transport> way_;
};

}  // namespace huiyin::bench
