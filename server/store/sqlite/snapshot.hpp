// SPDX-License-Identifier: Apache-2.0
// What a reading connection sees, and for how long at most.
//
// While a snapshot is open SQLite keeps every page of the write-ahead log that came after it: who reads without end
// lets that log grow without end. So a snapshot can be let go between two reads, and one that is held for too long is
// interrupted.
#pragma once
#include <SQLiteCpp/Database.h>

#include <chrono>
#include <stdexcept>

namespace huiyin::server {

class Snapshot {
  public:
    /// A read came too late: what it would see is held up for others no longer.
    struct TooOld : std::runtime_error {
        TooOld() : std::runtime_error("this was read for too long at once: ask for less, or try again") {}
    };

    explicit Snapshot(SQLite::Database& database) : database_(database) {}
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

    /// From now on a statement that runs when its snapshot is older than `longest` fails: with TooOld, or with SQLite's
    /// own "interrupted" in the middle. Zero: no limit.
    void limit(std::chrono::milliseconds longest);
    bool is_limited() const { return longest_.count() > 0; }
    /// While it lives there is no limit: for work that is long, and comes to an end.
    class Unlimited {
      public:
        explicit Unlimited(Snapshot& snapshot) : snapshot_(snapshot), longest_(snapshot.longest_) {
            snapshot_.limit(std::chrono::milliseconds{0});
        }
        ~Unlimited() { snapshot_.limit(longest_); }
        Unlimited(const Unlimited&) = delete;
        Unlimited& operator=(const Unlimited&) = delete;

      private:
        Snapshot& snapshot_;
        std::chrono::milliseconds longest_;
    };

    void begin();
    void end();            ///< throws SQLite::Exception when the disk fails
    void drop() noexcept;  ///< the same, after a failure
    /// Nothing is held until the next statement, which begins a new snapshot. Does nothing while none is open.
    void let_go();
    /// A failure of the disk may have ended it: the next statement begins a new one then.
    void go_on_after_failure();
    bool is_used() const { return state_ != State::none; }
    /// To be called before each statement.
    void before_statement() {
        if (state_ != State::none) check();
    }

  private:
    using Clock = std::chrono::steady_clock;
    enum class State { none, open, let_go };
    void open();
    void check();
    bool is_too_old() const { return state_ == State::open && is_limited() && Clock::now() > deadline_; }
    static int interrupts(void* snapshot);

    SQLite::Database& database_;
    State state_ = State::none;
    std::chrono::milliseconds longest_{0};
    Clock::time_point deadline_;
};

}  // namespace huiyin::server
