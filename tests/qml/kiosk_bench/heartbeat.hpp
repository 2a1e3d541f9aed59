// SPDX-License-Identifier: Apache-2.0
// How long the UI thread ever failed to come round: the longest pause between two ticks of a timer that wants to tick
// every two milliseconds; and how much of it the thread worked itself, which a busy machine does not change.
#pragma once
#include <QElapsedTimer>
#include <QTimer>
#include <algorithm>
#include <ctime>
#include <vector>

namespace huiyin::bench {

class Heartbeat {
  public:
    Heartbeat() {
        timer_.setTimerType(Qt::PreciseTimer);
        QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] {
            pauses_.push_back(static_cast<double>(since_.nsecsElapsed()) / 1e6);
            const auto worked = thread_ms();
            longest_work_ = std::max(longest_work_, worked - worked_);
            worked_ = worked;
            since_.restart();
        });
        since_.start();
        timer_.start(2);
    }
    double longest() const { return pauses_.empty() ? 0 : *std::ranges::max_element(pauses_); }
    double longest_work() const { return longest_work_; }
    std::size_t longer_than(double ms) const {
        return static_cast<std::size_t>(std::ranges::count_if(pauses_, [&](double p) { return p > ms; }));
    }
    std::size_t beats() const { return pauses_.size(); }

  private:
    QTimer timer_;
    QElapsedTimer since_;
    static double thread_ms() {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
    }
    std::vector<double> pauses_;
    double worked_ = thread_ms(), longest_work_ = 0;
};

}  // namespace huiyin::bench
