// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/repeating_thread.hpp"

namespace huiyin::server {

RepeatingThread::RepeatingThread(std::function<Pause()> work) : work_(std::move(work)), thread_([this] { loop(); }) {}

RepeatingThread::~RepeatingThread() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    stop_asked_.notify_all();
    thread_.join();
}

void RepeatingThread::loop() {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        lock.unlock();
        const auto pause = work_();
        lock.lock();
        stop_asked_.wait_for(lock, pause, [this] { return stopping_; });
    }
}

}  // namespace huiyin::server
