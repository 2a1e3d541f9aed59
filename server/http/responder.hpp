// SPDX-License-Identifier: Apache-2.0
// A worker's half of a request: who may make it is asked before its body is read, then the route answers.
#pragma once
#include <atomic>
#include <random>

#include "server/http/connection.hpp"
#include "server/http/reply_writer.hpp"

namespace huiyin::server::http {

class Responder {
  public:
    Responder(ServerRuntime& runtime, std::vector<Network> trusted_proxies)
        : runtime_(runtime), trusted_proxies_(std::move(trusted_proxies)) {}

    /// Which turns a request waits for; says who really calls, and which route it is. Waits for nothing.
    Lane sort(PendingRequest& pending, const Connection::Door& door) const;
    /// Takes a connection that wants work as far as it goes: to its answer, or back to reading its body. May wait for
    /// the database; never for the caller.
    void work(Connection& connection);

  private:
    void respond(Connection& connection);
    /// Nothing while the body is still on its way.
    std::optional<HttpReply> reply_to(Connection& connection);
    std::optional<HttpReply> admitted(Connection& connection);
    std::optional<HttpReply> refusal(Connection& connection);
    HttpReply served(PendingRequest& pending);
    std::string new_id();

    ServerRuntime& runtime_;
    std::vector<Network> trusted_proxies_;
    ReplyWriter writer_;
    const std::string start_ = std::to_string(std::random_device{}());  ///< tells one start's ids from another's
    std::atomic<std::uint64_t> requests_ = 0;
};

}  // namespace huiyin::server::http
