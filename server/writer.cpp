// SPDX-License-Identifier: Apache-2.0
// server/writer.cpp
#include "server/writer.hpp"

namespace huiyin::server {
namespace {
constexpr std::size_t most_together = 256;  ///< keeps the wait of the first bounded
}

Writer::Writer(std::unique_ptr<Store> store) : store_(std::move(store)), thread_([this] { loop(); }) {}

Writer::~Writer() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    there_is_work_.notify_all();
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
        if (stopping_) return Problem{503, "stopping", {}, "Head office is shutting down: try again shortly.", {}};
        tasks_.push_back(std::move(task));
    }
    there_is_work_.notify_one();
    return done.get();
}

void Writer::loop() {
    for (;;) {
        std::deque<std::unique_ptr<Task>> tasks;
        {
            std::unique_lock lock(mutex_);
            there_is_work_.wait(lock, [&] { return stopping_ || !tasks_.empty(); });
            if (tasks_.empty()) return;
            while (!tasks_.empty() && tasks.size() < most_together) {
                tasks.push_back(std::move(tasks_.front()));
                tasks_.pop_front();
            }
        }
        commit_together(tasks);
    }
}

/// The job's work behind a savepoint; throws only when the transaction itself is broken.
std::optional<Problem> Writer::run_marked(Task& task) {
    store_->mark();
    try {
        if (task.work(*store_))
            store_->keep();
        else
            store_->undo();
        return std::nullopt;
    } catch (const std::exception& exception) {
        const auto failed = storage_problem(store_->explain(exception));
        store_->undo();
        return failed;
    }
}

void Writer::commit_together(std::deque<std::unique_ptr<Task>>& tasks) {
    std::vector<std::optional<Problem>> failures(tasks.size());
    try {
        store_->begin();
        if (tasks.size() == 1) {
            // Alone it needs no savepoint, which would keep a copy of every page that it touches.
            if (tasks.front()->work(*store_))
                store_->commit();
            else
                store_->rollback();
        } else {
            for (std::size_t i = 0; i < tasks.size(); ++i) failures[i] = run_marked(*tasks[i]);
            store_->commit();
        }
    } catch (const std::exception& exception) {
        const auto failed = storage_problem(store_->explain(exception));
        store_->rollback();
        for (auto& failure : failures) failure = failed;
    }
    for (std::size_t i = 0; i < tasks.size(); ++i) tasks[i]->done.set_value(std::move(failures[i]));
}

}  // namespace huiyin::server
