// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/writer.hpp"

#include "server/runtime/refused_work.hpp"
#include "server/runtime/schema_faults.hpp"

namespace huiyin::server {
namespace {
constexpr std::size_t most_together = 256;  ///< keeps the wait of the first bounded
constexpr std::chrono::milliseconds between_probes{200};
}  // namespace

Writer::Writer(std::unique_ptr<Store> store, Health& health)
    : store_(std::move(store)), health_(health), thread_([this] { loop(); }) {}

Writer::~Writer() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    there_is_work_.notify_all();
    probed_.notify_all();
    thread_.join();
}

std::size_t Writer::waiting() const {
    const std::lock_guard lock(mutex_);
    return tasks_.size();
}

std::optional<Problem> Writer::post(std::function<bool(Store&)> work) {
    auto task = std::make_unique<Task>();
    task->work = std::move(work);
    auto done = task->done.get_future();
    {
        const std::lock_guard lock(mutex_);
        if (stopping_) return problem(503, "stopping", faults::stopping).error();
        tasks_.push_back(std::move(task));
    }
    there_is_work_.notify_one();
    return done.get();
}

void Writer::probe(std::chrono::milliseconds most) {
    std::unique_lock lock(mutex_);
    const auto now = std::chrono::steady_clock::now();
    const auto last = probed_at_;
    const auto deadline = now + most, next = last ? *last + between_probes : now;
    if (next > deadline) return;
    probed_.wait_until(lock, next, [&] { return stopping_; });
    if (stopping_) return;
    if (probed_at_ == last) {  // nobody else's was made meanwhile
        probe_waits_ = true;
        there_is_work_.notify_one();
    }
    probed_.wait_until(lock, deadline, [&] { return !probe_waits_ || stopping_; });
}

std::chrono::milliseconds Writer::busy_for() const {
    const std::lock_guard lock(mutex_);
    if (!busy_since_) return std::chrono::milliseconds{0};
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - *busy_since_);
}

void Writer::loop() {
    for (;;) {
        std::deque<std::unique_ptr<Task>> tasks;
        bool probes = false;
        {
            std::unique_lock lock(mutex_);
            busy_since_.reset();
            there_is_work_.wait(lock, [&] { return stopping_ || probe_waits_ || !tasks_.empty(); });
            if (tasks_.empty() && !probe_waits_) return;
            while (!tasks_.empty() && tasks.size() < most_together) {
                tasks.push_back(std::move(tasks_.front()));
                tasks_.pop_front();
            }
            probes = probe_waits_;
            busy_since_ = std::chrono::steady_clock::now();
        }
        const bool writable = (!probes && health_.may_write()) || probe_store();
        if (probes) {
            const std::lock_guard lock(mutex_);
            probe_waits_ = false;
            probed_at_ = std::chrono::steady_clock::now();
            probed_.notify_all();
        }
        if (writable)
            commit_together(tasks);
        else
            for (auto& task : tasks) task->done.set_value(health_.why_not_written());
    }
}

bool Writer::probe_store() {
    try {
        store_->begin();
        store_->probe();
        store_->commit();
        health_.wrote();
        return true;
    } catch (const std::exception& exception) {
        (void)failed(exception);
        store_->rollback();
        return health_.may_write();  // another command was writing
    }
}

Problem Writer::failed(const std::exception& exception) {
    if (const auto* refused = dynamic_cast<const RefusedWork*>(&exception)) return refused->problem();
    auto problem = storage_problem(store_->explain(exception));
    health_.write_failed(store_->trouble(exception), problem.detail);
    return problem;
}

/// The job's work behind a savepoint; throws only when the transaction itself is broken.
std::optional<Problem> Writer::run_behind_savepoint(Task& task) {
    store_->savepoint();
    try {
        if (task.work(*store_))
            store_->release();
        else
            store_->rollback_to();
        return std::nullopt;
    } catch (const std::exception& exception) {
        auto why = failed(exception);
        store_->rollback_to();
        return why;
    }
}

void Writer::commit(std::size_t jobs) {
    const auto begun = std::chrono::steady_clock::now();
    store_->commit();
    health_.committed(jobs, std::chrono::steady_clock::now() - begun);
}

void Writer::commit_together(std::deque<std::unique_ptr<Task>>& tasks) {
    if (tasks.empty()) return;
    std::vector<std::optional<Problem>> failures(tasks.size());
    try {
        store_->begin();
        if (tasks.size() == 1) {
            // Alone it needs no savepoint, which would keep a copy of every page that it touches.
            if (tasks.front()->work(*store_))
                commit(1);
            else
                store_->rollback();
        } else {
            for (std::size_t i = 0; i < tasks.size(); ++i) failures[i] = run_behind_savepoint(*tasks[i]);
            commit(tasks.size());
        }
    } catch (const std::exception& exception) {
        const auto why = failed(exception);
        store_->rollback();
        for (auto& failure : failures) failure = why;
    }
    for (std::size_t i = 0; i < tasks.size(); ++i) tasks[i]->done.set_value(std::move(failures[i]));
}

}  // namespace huiyin::server
