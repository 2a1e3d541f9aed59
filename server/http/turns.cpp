// SPDX-License-Identifier: Apache-2.0
// See turns.hpp.
#include "server/http/turns.hpp"

namespace huiyin::server::http {

Turns::Turn Turns::begin(const Address& address, Connection& connection) {
    auto& line = lines_[address];
    if (line.running < bounds_.per_address && running_ < bounds_.all) {
        ++line.running;
        ++running_;
        return Turn::now;
    }
    if (line.waiting.size() >= bounds_.longest_line) return Turn::refused;
    if (line.waiting.empty()) order_.push_back(address);
    line.waiting.push_back(&connection);
    return Turn::later;
}

std::optional<Turns::Next> Turns::end(const Address& address) {
    --running_;
    if (const auto ended = lines_.find(address); --ended->second.running == 0 && ended->second.waiting.empty())
        lines_.erase(ended);
    for (auto left = order_.size(); left > 0; --left) {
        const auto candidate = order_.front();
        order_.pop_front();
        auto& line = lines_.at(candidate);
        if (line.running >= bounds_.per_address) {
            order_.push_back(candidate);
            continue;
        }
        Next next{candidate, line.waiting.front()};
        line.waiting.pop_front();
        ++line.running;
        ++running_;
        if (!line.waiting.empty()) order_.push_back(candidate);
        return next;
    }
    return std::nullopt;
}

std::vector<Connection*> Turns::dismiss() {
    std::vector<Connection*> out;
    for (const auto& address : order_) {
        auto& line = lines_.at(address);
        out.insert(out.end(), line.waiting.begin(), line.waiting.end());
        line.waiting.clear();
        if (line.running == 0) lines_.erase(address);
    }
    order_.clear();
    return out;
}

}  // namespace huiyin::server::http
