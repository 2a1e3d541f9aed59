// SPDX-License-Identifier: Apache-2.0
#include "server/platform/worker_pool.hpp"

#include <pthread.h>

namespace huiyin::server {
namespace {
/// As a program's main thread has. Only what is touched costs memory.
constexpr std::size_t stack_bytes = std::size_t{8} << 20;
}  // namespace

WorkerPool::WorkerPool(std::size_t most, std::chrono::milliseconds idle) : most_(most), idle_(idle) {}

WorkerPool::~WorkerPool() { finish(); }

void WorkerPool::run(std::function<void()> job) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
        // A thread that is free but was promised to an earlier job does not count.
        if (free_ < jobs_.size() && threads_ < most_) start_thread();
    }
    there_is_work_.notify_one();
}

bool WorkerPool::start_thread() {
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, stack_bytes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_t thread{};
    const bool started = pthread_create(&thread, &attributes, &WorkerPool::work, this) == 0;
    pthread_attr_destroy(&attributes);
    if (started) ++threads_;
    return started;
}

void* WorkerPool::work(void* pool) {
    static_cast<WorkerPool*>(pool)->serve();
    return nullptr;
}

void WorkerPool::serve() {
    std::unique_lock lock(mutex_);
    for (;;) {
        ++free_;
        there_is_work_.wait_for(lock, idle_, [this] { return finishing_ || !jobs_.empty(); });
        --free_;
        if (jobs_.empty()) break;
        const auto job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
    --threads_;
    // Told under the lock: the pool may go as soon as it is released.
    thread_ended_.notify_all();
}

void WorkerPool::finish() {
    std::unique_lock lock(mutex_);
    finishing_ = true;
    there_is_work_.notify_all();
    thread_ended_.wait(lock, [this] { return threads_ == 0; });
}

std::size_t WorkerPool::threads() const {
    const std::lock_guard lock(mutex_);
    return threads_;
}

}  // namespace huiyin::server
