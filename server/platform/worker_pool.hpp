// SPDX-License-Identifier: Apache-2.0
// The threads that answer requests. Each holds one while it waits for the database, so their number follows the
// requests: what waits together is committed together.
#pragma once
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace huiyin::server {

class WorkerPool {
  public:
    /// At most `most` threads; one that had nothing to do for `idle` ends. No thread runs before the first job.
    explicit WorkerPool(std::size_t most, std::chrono::milliseconds idle = std::chrono::seconds{10});
    ~WorkerPool();  ///< as finish()
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// Runs `job` on a thread that is free, else on a new one; once there are as many as may be (or the system gives no
    /// more), when one becomes free. A job must not throw.
    void run(std::function<void()> job);
    /// Waits until every job that was given is done and every thread has ended. No job may follow.
    void finish();

    std::size_t threads() const;

  private:
    static void* work(void* pool);
    void serve();
    bool start_thread();

    const std::size_t most_;
    const std::chrono::milliseconds idle_;
    mutable std::mutex mutex_;
    std::condition_variable there_is_work_, thread_ended_;
    std::deque<std::function<void()>> jobs_;
    std::size_t threads_ = 0, free_ = 0;
    bool finishing_ = false;
};

}  // namespace huiyin::server
