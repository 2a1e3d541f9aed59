// SPDX-License-Identifier: Apache-2.0
// A head office of the large bank on loopback, and devices that write to it.
#pragma once
#include <memory>
#include <thread>

#include "server/http/http_server.hpp"
#include "sync/chain/chain.hpp"
#include "sync/protocol/messages.hpp"
#include "sync/protocol/transport.hpp"
#include "tests/bench/measure.hpp"
#include "tests/sync/temp_directory.hpp"

namespace huiyin::bench {

class House {
  public:
    /// In a directory of its own that goes with it, or in `directory`, which is founded when nothing stands there.
    explicit House(std::string directory = {});
    ~House();
    House(const House&) = delete;
    House& operator=(const House&) = delete;

    const std::string& url() const { return url_; }
    server::ServerRuntime& office() { return *house_; }
    const Rules& rules() const { return house_->context.rules; }
    Instant now() const { return house_->context.now(); }
    void set_clock(Instant now);
    std::string store_file() const;
    std::int64_t lines();  ///< stored
    std::string code_for(const std::string& unit, Face face);
    /// An account of the unit whose password is "bench".
    std::string account_for(const std::string& unit, Role role);

  private:
    testing::TempDirectory own_;
    std::string directory_;
    std::shared_ptr<server::RehearsalClock> clock_;
    std::unique_ptr<server::ServerRuntime> house_;
    std::unique_ptr<server::HttpServer> server_;
    std::string url_;
    std::thread answering_;
};

/// The tokens of `count` more tablets, as many as the bank has outlets and round again.
std::vector<std::string> enrol_many(House& house, int count);

/// A device that made its lines before the clock starts, so that only the exchange is measured.
class Device {
  public:
    /// Its complaints are those of the day from the `first` on: several devices tell of different ones.
    /// It signs each exchange, as every device does that was not enrolled by an earlier version.
    Device(House& house, const std::string& unit, Face face, std::int64_t first = 0, bool signs = true);
    /// From now on its complaints are those of an earlier day.
    void go_back(int days_ago) { days_ago_ = days_ago; }
    /// From now on all of its complaints say this, whatever else they say.
    void tell_in_all(const Json& in_all) { in_all_ = in_all; }
    /// The request that pushes `count` more captures, of about 500 bytes each.
    std::string captures(int count);
    /// POSTs it on the connection that is kept. Returns the answer's body, unread: reading it is not head office's
    /// work.
    std::string send(const std::string& request);
    /// Fails unless all that was sent is held. True: there is more to pull.
    bool read(const std::string& answer);
    bool push(const std::string& request) { return read(send(request)); }
    std::string empty_request() const;
    const std::string& token() const { return token_; }

  private:
    Json body(std::int64_t number) const;
    std::string written(const sync::Request&) const;
    House& house_;
    std::string unit_, origin_, token_, secret_key_;
    Face face_;
    std::int64_t first_;
    int days_ago_ = 0;
    Json in_all_ = Json::object();
    sync::ChainHead head_;
    std::int64_t feed_ = 0;
    std::unique_ptr<sync::Transport> way_;
};

}  // namespace huiyin::bench
