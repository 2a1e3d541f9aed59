// SPDX-License-Identifier: Apache-2.0
// server/http/responder.hpp — a worker's half of a request: who may make it is asked before its body is read, then the
// route answers.
#pragma once
#include <map>

#include "server/http/connection.hpp"
#include "server/http/reply_writer.hpp"

namespace huiyin::server::http {

struct ResponderSettings {
    std::vector<Network> trusted_proxies;
    std::size_t requests_per_caller = 64;  ///< at once, of one caller behind a trusted proxy
};

class Responder {
  public:
    Responder(HeadOffice& house, ResponderSettings settings) : house_(house), settings_(std::move(settings)) {}

    /// Takes a connection that wants work as far as it goes: to its answer, or back to reading its body. May wait for
    /// the database; never for the caller.
    void work(Connection& connection);

  private:
    class Turn;
    void respond(Connection& connection);
    /// Nothing while the body is still on its way.
    std::optional<HttpReply> reply_to(Connection& connection);
    std::optional<HttpReply> admitted(Connection& connection);
    std::optional<HttpReply> refusal(Connection& connection);
    HttpReply served(PendingRequest& pending);

    HeadOffice& house_;
    ResponderSettings settings_;
    ReplyWriter writer_;
    std::mutex mutex_;
    std::map<Address, std::size_t> running_;  ///< requests being answered, by caller
};

}  // namespace huiyin::server::http
