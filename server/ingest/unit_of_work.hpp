// SPDX-License-Identifier: Apache-2.0
// One job's writes: it stores events and remembers which subjects they touched, with their state before, until the
// rules have run on them.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "server/ingest/visibility.hpp"
#include "server/runtime/server_context.hpp"
#include "server/store/store.hpp"
#include "shared/complaint/complaint.hpp"
#include "shared/events/fold.hpp"

namespace huiyin::server {

/// A subject that this job touched. A complaint is folded as its events come; of what is small, units and entries of
/// the opinion book, the events are kept.
struct LoadedSubject {
    ComplaintFold complaint;
    std::vector<Event> events;        ///< of what is no complaint: all of them, old and new
    std::vector<EventPlace> earlier;  ///< the events from before this job
    Stamp last;                       ///< the latest of all of them
    Digest digest;                    ///< of all of them
    bool erased = false;              ///< head office wrote `erased`: what comes still is stored as its redaction

    bool empty() const { return events.empty() && complaint.complaint().timeline.empty(); }
};

class UnitOfWork {
  public:
    /// Writes into `store` inside the running transaction, at head office's time `now`.
    UnitOfWork(Store& store, const ServerContext& context, Instant now);

    /// Gives `draft` its place in head office's own chain and stores it.
    void write(Draft draft);
    Event append(Draft draft);  ///< the same, for who wants to see the event
    /// The same for several on one subject, which is folded once.
    void write(const std::string& subject, std::vector<Draft> drafts);
    /// Stores a device's line, whose place was checked. `hash`: of `bytes`, as they travelled. `arrived`: when they
    /// did, if not now.
    void append_received(Event event, const Hash& hash, const std::string& bytes, bool sealed,
                         std::optional<Instant> arrived = {});
    /// The same for a line that a device gave back. `hash`: of what its chain is made of, which may not be `text`.
    void take_back(Event event, const Hash& hash, const std::string& text);
    /// Puts the redaction of each event of the subject in its place, destroys the subject's key and hands the events
    /// out anew. Returns their places and former hashes: [[origin, seq, hash]…].
    Json redact_subject(const std::string& subject);
    /// A number that head office never gave before (see complaint_number).
    std::int64_t next_counter();

    LoadedSubject& touched(const std::string& subject);  ///< loads it when it is new to this job
    /// Loads those that are new to this job: read one after the other, folded on all cores.
    void load(const std::vector<std::string>& subjects);
    std::vector<Event> lines_of(const std::string& subject);
    bool knows_complaint(const std::string& subject);  ///< it is here, from before or by this job
    /// A subject that has events written by this job, or that someone asked for, on which the rules have not run since.
    std::optional<std::string> next_to_run();
    void ask_to_run(const std::string& subject) { pending_.insert(subject); }
    /// Its projection is stored: the events that were written on it until now ask for no more.
    void mark_done(const std::string& subject) { pending_.erase(subject); }
    /// Another complaint may say something about this one now (see Look::all_around).
    void ask_to_scan(const std::string& subject) {
        scanning_.insert(subject);
        pending_.insert(subject);
    }
    /// It was asked to; once.
    bool take_scan(const std::string& subject) { return scanning_.erase(subject) > 0; }
    /// What the complaint waited for may be here now: judgements on it may be lifted.
    void ask_to_judge_again(const std::string& subject) {
        judging_again_.insert(subject);
        pending_.insert(subject);
    }
    /// It was asked to; once.
    bool take_judge_again(const std::string& subject) { return judging_again_.erase(subject) > 0; }
    /// Stores the end of head office's chain, the digests and the counter. The last call.
    void flush();

    Store& store() { return store_; }
    Digests& digests() { return digests_; }
    const ServerContext& context() const { return context_; }
    Instant now() const { return now_; }

  private:
    LoadedSubject read(const std::string& subject, const std::vector<std::string>& texts) const;
    /// A stamp from the future drags nobody's along (rulebook 10).
    Stamp within_reach(const Stamp&) const;
    Event place(Draft draft);
    void add(Event event, const Hash& text_hash);
    StoredEvent stored(const Event& event, const Hash& hash, std::string travelled, std::string text) const;
    Store& store_;
    const ServerContext& context_;
    Instant now_;
    Digests digests_;
    std::optional<Origin> own_;
    std::optional<std::int64_t> counter_;
    std::map<std::string, LoadedSubject> touched_;
    std::set<std::string> pending_, scanning_, judging_again_;
};

}  // namespace huiyin::server
