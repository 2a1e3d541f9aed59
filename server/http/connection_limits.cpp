// SPDX-License-Identifier: Apache-2.0
// See connection_limits.hpp.
#include "server/http/connection_limits.hpp"

#include <algorithm>

namespace huiyin::server::http {
namespace {
constexpr std::chrono::hours remembered{24};
constexpr std::size_t least_share = 8;
constexpr std::size_t most_remembered = 50'000;
}  // namespace

bool ConnectionLimits::remembers(const Address& address, Moment now) const {
    const auto found = known_.find(address);
    return found != known_.end() && now - found->second < remembered;
}

std::unique_ptr<ConnectionLimits::Place> ConnectionLimits::enter(const Address& address, Moment now, bool counted) {
    const auto from = address.counted();
    const std::lock_guard lock(mutex_);
    const auto all = remembers(from, now) ? bounds_.all : bounds_.all - bounds_.reserve;
    const auto found = by_address_.find(from);
    const auto strangers = found == by_address_.end() ? 0 : found->second.strangers;
    const auto share = std::min(bounds_.per_address, std::max(least_share, (all - std::min(open_, all)) / 2));
    if (open_ >= all || (counted && strangers >= share)) {
        ++refused_;
        return nullptr;
    }
    ++open_;
    if (counted) ++by_address_[from].strangers;
    return std::unique_ptr<Place>(new Place(*this, from, counted));
}

void ConnectionLimits::Place::signed_in(Moment now) {
    if (!counted_) return;
    const std::lock_guard lock(limits_.mutex_);
    auto& remembered_there = limits_.known_;
    if (remembered_there.size() >= most_remembered)
        std::erase_if(remembered_there, [&](const auto& entry) { return now - entry.second >= remembered; });
    if (remembered_there.size() < most_remembered || remembered_there.contains(address_))
        remembered_there[address_] = now;
    if (known_) return;
    auto& of = limits_.by_address_[address_];
    if (of.known >= limits_.bounds_.per_address) return;  // one account must not open as many as it likes either
    known_ = true;
    --of.strangers;
    ++of.known;
}

ConnectionLimits::Place::~Place() {
    const std::lock_guard lock(limits_.mutex_);
    --limits_.open_;
    if (!counted_) return;
    const auto of = limits_.by_address_.find(address_);
    --(known_ ? of->second.known : of->second.strangers);
    if (of->second.known + of->second.strangers == 0) limits_.by_address_.erase(of);
}

std::size_t ConnectionLimits::open() const {
    const std::lock_guard lock(mutex_);
    return open_;
}

std::size_t ConnectionLimits::refused() const {
    const std::lock_guard lock(mutex_);
    return refused_;
}

}  // namespace huiyin::server::http
