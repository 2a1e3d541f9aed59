// SPDX-License-Identifier: Apache-2.0
// server/readers.cpp
#include "server/readers.hpp"

namespace huiyin::server {

std::optional<Problem> Readers::with_store(const std::function<void(Store&)>& work) {
    std::unique_ptr<Store> store;
    {
        std::unique_lock lock(mutex_);
        one_is_idle_.wait(lock, [&] { return !idle_.empty(); });
        store = std::move(idle_.back());
        idle_.pop_back();
    }
    std::optional<Problem> failed;
    try {
        store->begin_read();
        work(*store);
        store->commit();
    } catch (const std::exception& exception) {
        failed = storage_problem(store->explain(exception));
        store->rollback();
    }
    {
        const std::lock_guard lock(mutex_);
        idle_.push_back(std::move(store));
    }
    one_is_idle_.notify_one();
    return failed;
}

}  // namespace huiyin::server
