// SPDX-License-Identifier: Apache-2.0
// Threads that follow the connections.
#include "server/platform/worker_pool.hpp"

#include <pthread.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <future>
#include <thread>

using huiyin::server::WorkerPool;

namespace {

/// Jobs that hold their threads until they are let go.
class Gate {
  public:
    ~Gate() { open(); }
    void wait() { opened_.wait(); }
    void open() {
        if (!is_open_.exchange(true)) promise_.set_value();
    }

  private:
    std::promise<void> promise_;
    std::shared_future<void> opened_{promise_.get_future()};
    std::atomic<bool> is_open_ = false;
};

}  // namespace

TEST_CASE("a job is begun at once however many hold a thread, up to the most there may be") {
    constexpr int held = 300;
    Gate gate;
    WorkerPool pool(held + 1);
    for (int i = 0; i < held; ++i) pool.run([&] { gate.wait(); });
    std::promise<void> begun;
    pool.run([&] { begun.set_value(); });
    CHECK(begun.get_future().wait_for(std::chrono::seconds{20}) == std::future_status::ready);
    CHECK(pool.threads() <= held + 1);
    gate.open();
    pool.finish();
    CHECK(pool.threads() == 0);
}

TEST_CASE("what is beyond the most threads waits for one that becomes free, and is done") {
    Gate gate;
    std::atomic<int> done = 0;
    WorkerPool pool(2);
    for (int i = 0; i < 2; ++i) pool.run([&] { gate.wait(); });
    for (int i = 0; i < 50; ++i) pool.run([&] { ++done; });
    CHECK(pool.threads() == 2);
    CHECK(done == 0);
    gate.open();
    pool.finish();
    CHECK(done == 50);
}

TEST_CASE("a job has a stack of at least 8 MiB") {
    std::promise<std::size_t> stack;
    WorkerPool pool(1);
    pool.run([&] {
        pthread_attr_t attributes;
        pthread_getattr_np(pthread_self(), &attributes);
        std::size_t size = 0;
        pthread_attr_getstacksize(&attributes, &size);
        pthread_attr_destroy(&attributes);
        stack.set_value(size);
    });
    CHECK(stack.get_future().get() >= std::size_t{8} << 20);
}

TEST_CASE("a thread with nothing to do ends by itself, and the next job has one again") {
    WorkerPool pool(4, std::chrono::milliseconds{1});
    std::promise<void> first, second;
    pool.run([&] { first.set_value(); });
    first.get_future().wait();
    while (pool.threads() > 0) std::this_thread::yield();
    pool.run([&] { second.set_value(); });
    CHECK(second.get_future().wait_for(std::chrono::seconds{20}) == std::future_status::ready);
}
