// SPDX-License-Identifier: GPL-3.0-or-later
// Rows made from folded subjects: of all that the device holds, and of what time has changed (docs/decisions/0009).
#include <chrono>
#include <unordered_set>
#include <utility>

#include "client/app/worker/replica_worker.hpp"

namespace huiyin::app {
namespace {

/// The worker reads so long before it looks for other work.
constexpr std::chrono::milliseconds reading_spell{100};
constexpr std::size_t notes_at_once = 500;

}  // namespace

void ReplicaWorker::cannot_read(const Fault& fault) { unreadable_ = fault; }

void ReplicaWorker::refold(const std::string& subject) {
    if (const auto read = replica_->read(subject); !read) {
        unread_.insert(subject);
        return cannot_read(read.error());
    }
    unread_.erase(subject);
    const auto now = replica_->now(wall_clock());
    if (const auto* c = replica_->complaint(subject); c && c->known()) {
        auto rows = rows_of(*c, *rules_, now, codes_);
        notes_.see(subject, rows);
        index_.put(subject, std::move(rows));
    } else if (const auto* o = replica_->opinion(subject); o && !o->state.empty())
        index_.put(subject, rows_of(*o, *rules_, now, codes_));
    else {
        notes_.forget(subject);
        index_.remove(subject);
    }
    if (subject != watched_) replica_->release(subject);
}

void ReplicaWorker::refold_all() {
    if (!rules_) return;
    auto subjects = replica_->subjects();
    list_unread_ = !subjects;
    if (!subjects) return cannot_read(subjects.error());
    notes_.clear();                   // they may rest on other rules than those that hold now
    to_read_ = std::move(*subjects);  // their names begin with the time
    to_read_of_ = to_read_.size();
    refolded_at_ = replica_->now(wall_clock());
    read_notes();
    read_some();
}

void ReplicaWorker::read_notes() {
    std::unordered_set<std::string> read;
    replica_->each_cached(cache_key(), [&](const sync::CacheEntry& note) {
        auto rows = rows_in(note, codes_);
        if (!rows || (rows->wake && *rows->wake <= refolded_at_)) return;
        index_.put(note.subject, std::move(*rows));
        read.insert(note.subject);
    });
    std::erase_if(to_read_, [&](const std::string& subject) { return read.contains(subject); });
}

void ReplicaWorker::cache_entries() {
    // Without them everything is folded again at the next start: nothing is lost when they cannot be written.
    if (notes_.size() > 0) (void)replica_->cache_entries(cache_key(), notes_.take());
}

void ReplicaWorker::read_some() {
    const auto spell_ends = std::chrono::steady_clock::now() + reading_spell;
    while (!to_read_.empty() && std::chrono::steady_clock::now() < spell_ends) {
        refold(to_read_.back());
        to_read_.pop_back();
    }
    if (to_read_.empty() || notes_.size() >= notes_at_once) cache_entries();
    if (to_read_.empty() || std::exchange(reading_on_, true)) return;
    QMetaObject::invokeMethod(this, &ReplicaWorker::read_on, Qt::QueuedConnection);
}

void ReplicaWorker::read_on() {
    reading_on_ = false;
    if (!replica_ || !rules_) return;
    read_some();
    if (std::chrono::steady_clock::now() >= show_next_ || to_read_.empty()) publish_snapshot();
    if (to_read_.empty()) publish_detail();
}

void ReplicaWorker::refold_due() {
    if (!rules_) return;
    const auto now = replica_->now(wall_clock());
    if (now < refolded_at_ || list_unread_) return refold_all();  // the clock was set back, or the disk reads again
    refolded_at_ = now;
    auto due = index_.due(now);
    due.insert(due.end(), unread_.begin(), unread_.end());
    for (const auto& subject : due) refold(subject);
    if (unread_.empty()) unreadable_ = {};
    cache_entries();
}

}  // namespace huiyin::app
