// SPDX-License-Identifier: Apache-2.0
// The one thread that writes. Jobs that wait together are committed together (group commit); each stands behind a
// savepoint of its own, so that one that fails undoes only itself. A job is answered after the commit. Once a write has
// failed, nothing is written, and nobody gets a success, before a probe write has succeeded.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>

#include "server/platform/problem.hpp"
#include "server/runtime/health.hpp"
#include "server/store/store.hpp"

namespace huiyin::server {

class Writer {
  public:
    Writer(std::unique_ptr<Store> store, Health& health);  ///< `health` outlives it
    ~Writer();                                             ///< finishes what waits
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Runs `job` inside the next transaction and returns its answer once that is durable. A job that answers with a
    /// problem leaves nothing behind. Fails with 503 when the store does.
    template <class T>
    Answer<T> run(std::function<Answer<T>(Store&)> job) {
        auto result = std::make_shared<std::optional<Answer<T>>>();
        const auto failed = post([job = std::move(job), result](Store& store) {
            result->emplace(job(store));
            return (*result)->has_value();
        });
        if (failed) return std::unexpected(*failed);
        return std::move(**result);
    }

    /// Writes and syncs a small value, however ready head office is, and reports the outcome to health. Waits for that
    /// for `most` at most. One probe at a time is under way, each at least a fifth of a second after the last.
    void probe(std::chrono::milliseconds most);

    std::size_t waiting() const;
    /// For how long the batch that is being written has been; zero: none is.
    std::chrono::milliseconds busy_for() const;

  private:
    struct Task {
        std::function<bool(Store&)> work;  ///< true: keep what it did
        std::promise<std::optional<Problem>> done;
    };
    /// Nothing, or why the job could not be run or committed.
    std::optional<Problem> post(std::function<bool(Store&)> work);
    void loop();
    void commit_together(std::deque<std::unique_ptr<Task>>& tasks);
    void commit(std::size_t jobs);
    std::optional<Problem> run_behind_savepoint(Task& task);
    /// Whether a small write was durable.
    bool probe_store();
    Problem failed(const std::exception&);

    std::unique_ptr<Store> store_;
    Health& health_;
    mutable std::mutex mutex_;
    std::condition_variable there_is_work_;
    std::deque<std::unique_ptr<Task>> tasks_;
    bool stopping_ = false;
    bool probe_waits_ = false;
    std::optional<std::chrono::steady_clock::time_point> busy_since_, probed_at_;
    std::condition_variable probed_;
    std::thread thread_;
};

}  // namespace huiyin::server
