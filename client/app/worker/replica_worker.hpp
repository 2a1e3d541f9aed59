// SPDX-License-Identifier: GPL-3.0-or-later
// Owns the replica on a thread of its own. Commands go in as functors, immutable values come out as signals; the UI
// thread never waits for disk or network.
#pragma once
#include <QObject>
#include <QPointer>
#include <QThread>
#include <QTimer>
#include <atomic>
#include <set>

#include "client/app/worker/list_index.hpp"
#include "client/app/worker/row_cache.hpp"
#include "client/engine/replica.hpp"
#include "sync/platform/backoff.hpp"

namespace huiyin::app {

/// Lives on the worker thread. Use it through ReplicaThread.
class ReplicaWorker : public QObject {
    Q_OBJECT
  public:
    ReplicaWorker(QString directory, client::Environment environment)
        : directory_(std::move(directory)), environment_(std::move(environment)) {}

    /// `gated`: nothing is exchanged, and so nothing written here, before a PIN has sealed what will lie on the disk.
    void start(const QString& server, const QString& code, bool gated);
    void enroll(const QString& server, const QString& code);
    void exchange_soon();
    /// The subject whose whole state is sent whenever it changes; "" none.
    void watch(const QString& subject);
    void publish_all();
    void publish_detail();
    void pause_uploads(bool rest);
    void resend(std::int64_t seq);  ///< a refused event
    void dismiss(std::int64_t seq);
    client::Replica* replica() { return replica_.get(); }
    /// The log was found damaged while it was in use: moves it aside and goes on with a new one. True when events can
    /// be written again.
    bool mend();
    void forget_quarantined();  ///< an operator has taken note
    const client::Environment& environment() const { return environment_; }
    void touched(const std::string& subject);  ///< an event was appended here
    void use_article(const std::string& id);   ///< of the knowledge base: counted, reported with the next exchange
    void call_somebody();                      ///< to this kiosk, at once
    void go(const std::string& kiosk);         ///< somebody here goes to that kiosk
    void set_actor(const Actor& actor, bool as_device);
    Result<Actor> unlock(const std::string& account, const std::string& pin);
    Result<void> set_pin(const std::string& pin);
    Result<void> set_lock_after(int minutes);
    void tell_status() {
        if (replica_) publish_status();
    }
    void act_as_device();  ///< nobody is signed in any more

    std::atomic<bool> hold{false};  ///< a customer is about to hand in: no exchange may get in the way

  signals:
    void status_changed(const huiyin::app::Status& status);
    void snapshot_changed(const huiyin::app::SnapshotPtr& snapshot);
    void detail_changed(const huiyin::app::DetailPtr& detail);

  private:
    void exchange();
    bool may_exchange() const;
    void opened();  ///< content can be read from now on
    void wiped();
    void schedule(std::chrono::milliseconds wait);
    void publish_status();
    void publish_snapshot();
    void refold(const std::string& subject);
    /// Reads every subject again, newest first: at once what a moment suffices for, which the caller shows; the rest
    /// between other work.
    void refold_all();
    void read_some();
    void read_on();
    void read_notes();
    void cache_entries();
    void refold_due();  ///< what time alone has changed, and what the disk did not give before
    void cannot_read(const Fault&);
    void take_rules();
    void take_book();
    void take_knowledge();
    void take_colleagues();
    Result<void> open_log();
    void begin_anew();

    QString directory_;
    client::Environment environment_;
    std::unique_ptr<client::Replica> replica_;
    std::shared_ptr<const Rules> rules_;
    Codes codes_;
    ListIndex index_;
    std::vector<std::string> to_read_;  ///< the next one last
    std::size_t to_read_of_ = 0;
    bool reading_on_ = false;
    FreshEntries notes_;
    std::set<std::string> unread_;  ///< the disk did not give them: they are shown as they were
    bool list_unread_ = false;      ///< it did not say which subjects there are
    Fault unreadable_;              ///< why
    Fault notice_;                  ///< of what was done last
    std::chrono::steady_clock::time_point show_next_;
    Instant refolded_at_;
    std::string watched_;
    bool gated_ = false;
    Status status_;
    sync::Backoff backoff_{std::chrono::milliseconds{1'000}, std::chrono::milliseconds{60'000}};
    QTimer* exchange_timer_ = nullptr;
    QTimer* minute_timer_ = nullptr;
};

/// The thread and the worker on it; joins when it goes.
class ReplicaThread {
  public:
    ReplicaThread(const QString& directory, client::Environment environment);
    ~ReplicaThread();
    ReplicaWorker& worker() { return *worker_; }

    /// Runs `work(ReplicaWorker&)` on the worker's thread, then `done(its result)` on the thread of `receiver`.
    template <class Work, class Done>
    void ask(QObject* receiver, Work work, Done done) {
        auto* worker = worker_;
        QMetaObject::invokeMethod(worker, [worker, receiver = QPointer<QObject>(receiver), work = std::move(work),
                                           done = std::move(done)]() mutable {
            auto result = std::make_shared<decltype(work(*worker))>(work(*worker));
            if (receiver)
                QMetaObject::invokeMethod(receiver.data(),
                                          [result, done = std::move(done)]() mutable { done(*result); });
        });
    }
    template <class Work>
    void tell(Work work) {
        auto* worker = worker_;
        QMetaObject::invokeMethod(worker, [worker, work = std::move(work)]() mutable { work(*worker); });
    }

  private:
    QThread thread_;
    ReplicaWorker* worker_;  ///< deleted on its own thread
};

/// The device's wall clock.
Instant wall_clock();

}  // namespace huiyin::app
