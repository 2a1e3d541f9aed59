// SPDX-License-Identifier: Apache-2.0
// A small pool of connections for reading; each use sees one snapshot, and holds it for half a minute at most: what is
// written meanwhile stays in the write-ahead log.
#pragma once
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "server/platform/problem.hpp"
#include "server/runtime/health.hpp"
#include "server/store/store.hpp"

namespace huiyin::server {

class Readers {
  public:
    /// `health` outlives it. `longest`: for how long a read may hold its snapshot.
    Readers(std::vector<std::unique_ptr<Store>> stores, Health& health,
            std::chrono::milliseconds longest = std::chrono::seconds{30});

    /// Lengthy reads go through many subjects, letting go of the snapshot as they do; they take no more than half of
    /// the connections, so that a brief one never waits for them.
    enum class Length { brief, lengthy };

    /// Runs `work` on one snapshot. Waits for a free connection; fails with 503 when the store does, or when the
    /// snapshot is held for too long.
    template <class T>
    Answer<T> read(const std::function<Answer<T>(Store&)>& work, Length length = Length::brief) {
        std::optional<Answer<T>> result;
        const auto failed = with_store([&](Store& store) { result.emplace(work(store)); }, length);
        if (failed) return std::unexpected(*failed);
        return std::move(*result);
    }

  private:
    std::optional<Problem> with_store(const std::function<void(Store&)>& work, Length length);
    std::unique_ptr<Store> taken(Length length);
    void give_back(std::unique_ptr<Store> store, Length length);

    Health& health_;
    std::mutex mutex_;
    std::condition_variable one_is_idle_;
    std::vector<std::unique_ptr<Store>> idle_;
    std::size_t most_lengthy_, lengthy_ = 0;
};

}  // namespace huiyin::server
