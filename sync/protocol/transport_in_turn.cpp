// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/transport_in_turn.hpp"

#include <optional>

#include "sync/protocol/protocol_faults.hpp"

namespace huiyin::sync {
namespace {

using Way = std::unique_ptr<Transport>;

/// It comes from whoever stands in front of a head office that is not there, or from one that takes nothing now.
bool says_that_nobody_serves(const HttpAnswer& answer) {
    constexpr int bad_gateway = 502, unavailable = 503, gateway_timeout = 504;
    return answer.status == bad_gateway || answer.status == unavailable || answer.status == gateway_timeout;
}

class InTurn : public Transport {
  public:
    explicit InTurn(std::vector<Way> ways) : ways_(std::move(ways)) {}

    huiyin::Result<HttpAnswer> send(const std::string& method, const std::string& path, const std::string& body,
                                    const std::string& content_type, const std::string& token,
                                    const std::string& device_call) override {
        std::optional<huiyin::Result<HttpAnswer>> first;
        const auto begin = current_;
        for (std::size_t i = 0; i < ways_.size() && !stop_.stop_requested(); ++i) {
            current_ = (begin + i) % ways_.size();
            auto answer = ways_[current_]->send(method, path, body, content_type, token, device_call);
            if (answer && !says_that_nobody_serves(*answer)) return answer;
            if (!first) first = std::move(answer);
        }
        current_ = begin;
        return first ? std::move(*first) : huiyin::fault(faults::stopped);
    }
    void stop_on(std::stop_token token) override {
        stop_ = token;
        for (auto& way : ways_) way->stop_on(token);
    }
    void pin(const std::vector<std::string>& keys) override {
        for (auto& way : ways_) way->pin(keys);
    }
    std::string met_key() const override { return ways_[current_]->met_key(); }

  private:
    std::vector<Way> ways_;
    std::size_t current_ = 0;  ///< the address that answered last
    std::stop_token stop_;
};

}  // namespace

std::vector<std::string_view> addresses_in(std::string_view addresses) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at <= addresses.size();) {
        const auto end = std::min(addresses.find(',', at), addresses.size());
        out.push_back(addresses.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

huiyin::Result<Way> transport_in_turn(const std::string& addresses,
                                      const std::function<huiyin::Result<Way>(const std::string&)>& connect) {
    std::vector<Way> ways;
    for (const auto address : addresses_in(addresses)) {
        auto way = connect(std::string(address));
        if (!way) return way;
        ways.push_back(std::move(*way));
    }
    if (ways.size() == 1) return std::move(ways.front());
    return std::make_unique<InTurn>(std::move(ways));
}

}  // namespace huiyin::sync
