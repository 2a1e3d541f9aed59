// SPDX-License-Identifier: Apache-2.0
// server/readers.hpp — a small pool of connections for reading; each use sees one snapshot.
#pragma once
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "server/problem.hpp"
#include "server/store.hpp"

namespace huiyin::server {

class Readers {
  public:
    explicit Readers(std::vector<std::unique_ptr<Store>> stores) : idle_(std::move(stores)) {}

    /// Runs `work` on one snapshot. Waits for a free connection; fails with 503 when the store does.
    template <class T>
    Answer<T> read(const std::function<Answer<T>(Store&)>& work) {
        std::optional<Answer<T>> result;
        const auto failed = with_store([&](Store& store) { result.emplace(work(store)); });
        if (failed) return std::unexpected(*failed);
        return std::move(*result);
    }

  private:
    std::optional<Problem> with_store(const std::function<void(Store&)>& work);
    std::mutex mutex_;
    std::condition_variable one_is_idle_;
    std::vector<std::unique_ptr<Store>> idle_;
};

}  // namespace huiyin::server
