// SPDX-License-Identifier: Apache-2.0
// server/http/turns.hpp — whose request is worked on next: strangers of one address wait for each other, so that a flood
// of theirs does not stand before everybody else. Pure.
#pragma once
#include <deque>
#include <map>

#include "server/http/networks.hpp"

namespace huiyin::server::http {

class Connection;

class Turns {
  public:
    explicit Turns(std::size_t at_once) : at_once_(at_once) {}
    /// True when a connection of `address` may be worked on now; otherwise it waits in line.
    bool begin(const Address& address, Connection& connection);
    /// One of `address` was worked on. The one that may be now; null when none waits.
    Connection* end(const Address& address);

  private:
    struct Line {
        std::size_t running = 0;
        std::deque<Connection*> waiting;
    };
    std::size_t at_once_;
    std::map<Address, Line> lines_;
};

}  // namespace huiyin::server::http
