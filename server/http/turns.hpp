// SPDX-License-Identifier: Apache-2.0
// Whose request a worker takes next: each address has a few at once and waits in a short line of its own for more, so
// that a flood from one delays nobody else. Pure.
#pragma once
#include <deque>
#include <map>
#include <optional>
#include <vector>

#include "server/http/networks.hpp"

namespace huiyin::server::http {

class Connection;

class Turns {
  public:
    explicit Turns(const TurnBounds& bounds) : bounds_(bounds) {}

    enum class Turn { now, later, refused };
    Turn begin(const Address& address, Connection& connection);

    struct Next {
        Address address;
        Connection* connection;
    };
    /// One of `address` is done. Who may begin now; nothing when nobody who waits may.
    std::optional<Next> end(const Address& address);
    /// Everybody who waits, none of whom will be next any more.
    std::vector<Connection*> dismiss();

  private:
    struct Line {
        std::size_t running = 0;
        std::deque<Connection*> waiting;
    };
    TurnBounds bounds_;
    std::size_t running_ = 0;
    std::map<Address, Line> lines_;
    std::deque<Address> order_;  ///< of those with somebody waiting, in turn
};

}  // namespace huiyin::server::http
