// SPDX-License-Identifier: GPL-3.0-or-later
// Work for the replica on its own thread. A part of Session.
#pragma once
#include <algorithm>
#include <memory>

#include "client/app/worker/replica_worker.hpp"
#include "client/engine/engine_faults.hpp"

namespace huiyin::app {

class ReplicaCalls {
  public:
    /// Canned: nothing runs. `status` is the session's.
    explicit ReplicaCalls(const Status& status) : status_(status) {}
    /// Owns the replica in `directory` on a thread of its own.
    ReplicaCalls(const Status& status, const QString& directory, const client::Environment& environment)
        : status_(status), thread_(std::make_unique<ReplicaThread>(directory, environment)) {}

    ReplicaWorker* worker() { return thread_ ? &thread_->worker() : nullptr; }  ///< null when fixture

    /// Runs `work(ReplicaWorker&)` on the worker's thread, then `done(result)` here unless `receiver` is gone.
    /// A fixture session does neither.
    template <class Work, class Done>
    void ask(QObject* receiver, Work work, Done done) {
        if (thread_) thread_->ask(receiver, std::move(work), std::move(done));
    }
    template <class Work>
    void tell(Work work) {
        if (thread_) thread_->tell(std::move(work));
    }

    /// What `of(complaint, rules, now)` makes of each of `subjects` (an optional), read on the worker's thread; then
    /// `done(Result<std::vector<…>>&)` here unless `receiver` is gone. A fixture session reads what it was given.
    template <class Of, class Done>
    void read_complaints(QObject* receiver, std::vector<std::string> subjects, Of of, Done done) {
        using Row = typename decltype(of(std::declval<const Complaint&>(), std::declval<const Rules&>(),
                                         Instant{}))::value_type;
        const auto add = [of](std::vector<Row>& rows, const Complaint& c, const Rules& rules, Instant now) {
            if (auto row = of(c, rules, now)) rows.push_back(std::move(*row));
        };
        if (!thread_) {
            if (!fixture_complaints_) return;
            Result<std::vector<Row>> rows;
            if (!*fixture_complaints_) rows = std::unexpected(fixture_complaints_->error());
            for (const auto& c : fixture_complaints_->value_or(std::vector<Complaint>{}))
                if (std::ranges::find(subjects, c.subject) != subjects.end())
                    add(*rows, c, *status_.rules, status_.now);
            done(rows);
            return;
        }
        const auto work = [subjects = std::move(subjects), add](ReplicaWorker& worker) -> Result<std::vector<Row>> {
            auto* replica = worker.replica();
            if (!replica) return fault(faults::device_not_opened);
            std::vector<Row> rows;
            for (const auto& subject : subjects) {
                const auto* c = replica->complaint(subject);
                if (!c) continue;
                add(rows, *c, replica->rules(), replica->now(wall_clock()));
                replica->release(subject);
            }
            return rows;
        };
        ask(receiver, work, [done = std::move(done)](Result<std::vector<Row>>& rows) mutable { done(rows); });
    }
    /// What a fixture session reads complaints from, or why it cannot; before, what is read never comes.
    void use_fixture(Result<std::vector<Complaint>> complaints) { fixture_complaints_ = std::move(complaints); }

  private:
    const Status& status_;
    std::unique_ptr<ReplicaThread> thread_;
    std::optional<Result<std::vector<Complaint>>> fixture_complaints_;  ///< none: what is read of them never comes
};

}  // namespace huiyin::app
