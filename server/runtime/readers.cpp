// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/readers.hpp"

#include <algorithm>

namespace huiyin::server {

Readers::Readers(std::vector<std::unique_ptr<Store>> stores, Health& health, std::chrono::milliseconds longest)
    : health_(health), idle_(std::move(stores)), most_lengthy_(std::max<std::size_t>(1, idle_.size() / 2)) {
    for (auto& store : idle_) store->limit_snapshots(longest);
}

std::unique_ptr<Store> Readers::taken(Length length) {
    const bool lengthy = length == Length::lengthy;
    std::unique_lock lock(mutex_);
    one_is_idle_.wait(lock, [&] { return !idle_.empty() && (!lengthy || lengthy_ < most_lengthy_); });
    lengthy_ += lengthy;
    auto store = std::move(idle_.back());
    idle_.pop_back();
    return store;
}

void Readers::give_back(std::unique_ptr<Store> store, Length length) {
    {
        const std::lock_guard lock(mutex_);
        lengthy_ -= length == Length::lengthy;
        idle_.push_back(std::move(store));
    }
    // All of them: the one that is told may be a lengthy one that has to wait on.
    one_is_idle_.notify_all();
}

std::optional<Problem> Readers::with_store(const std::function<void(Store&)>& work, Length length) {
    auto store = taken(length);
    std::optional<Problem> failed;
    try {
        store->begin_read();
        work(*store);
        store->commit();
    } catch (const std::exception& exception) {
        const auto trouble = store->trouble(exception);
        failed = storage_problem(store->explain(exception));
        if (trouble == StoreTrouble::too_long) failed->type = "read-too-long";
        health_.read_failed(trouble);
        store->rollback();
    }
    give_back(std::move(store), length);
    return failed;
}

}  // namespace huiyin::server
