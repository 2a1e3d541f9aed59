// SPDX-License-Identifier: Apache-2.0
#include "sync/platform/parallel_for.hpp"

#include <algorithm>
#include <future>
#include <thread>
#include <vector>

namespace huiyin::sync {
namespace {
constexpr std::size_t least_share = 64;  ///< for less, a thread costs more than it brings
}

void parallel_for(std::size_t count, const std::function<void(std::size_t)>& work) {
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const auto shares = std::clamp(count / least_share, std::size_t{1}, cores);
    const auto share = [&](std::size_t number) {
        for (auto i = number; i < count; i += shares) work(i);
    };
    std::vector<std::future<void>> others;
    for (std::size_t number = 1; number < shares; ++number)
        others.push_back(std::async(std::launch::async, share, number));
    share(0);
    for (auto& other : others) other.get();
}

}  // namespace huiyin::sync
