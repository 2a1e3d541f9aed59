// SPDX-License-Identifier: Apache-2.0
// server/http/turns.cpp — see turns.hpp.
#include "server/http/turns.hpp"

namespace huiyin::server::http {

bool Turns::begin(const Address& address, Connection& connection) {
    auto& line = lines_[address];
    if (line.running == at_once_) {
        line.waiting.push_back(&connection);
        return false;
    }
    ++line.running;
    return true;
}

Connection* Turns::end(const Address& address) {
    const auto found = lines_.find(address);
    auto& line = found->second;
    if (line.waiting.empty()) {
        if (--line.running == 0) lines_.erase(found);
        return nullptr;
    }
    auto* next = line.waiting.front();
    line.waiting.pop_front();
    return next;
}

}  // namespace huiyin::server::http
