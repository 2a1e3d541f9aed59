// SPDX-License-Identifier: Apache-2.0
// The EventLog on SQLite. Split by what is done: opening and reading, appending, exchanging, applying an answer,
// recovering a chain, verifying.
#pragma once
#include <SQLiteCpp/Database.h>

#include <functional>
#include <set>

#include "sync/log/event_log.hpp"
#include "sync/log/log_tables.hpp"
#include "sync/platform/directory_lock.hpp"

namespace huiyin::sync {

class SqliteEventLog : public EventLog {
  public:
    /// See EventLog::open.
    static Result<std::unique_ptr<SqliteEventLog>> open(const std::string& directory);

    // LogReader
    std::optional<Identity> identity() const override { return identity_; }
    std::vector<std::string> subjects() const override { return read_subjects().value_or(std::vector<std::string>{}); }
    bool knows(const std::string& subject) const override;
    std::vector<Event> lines_of(const std::string& subject) const override;
    Result<std::vector<std::string>> read_subjects() const override;
    Result<std::vector<Event>> read_events(const std::string& subject) const override;
    LogState state() const override {
        return state_as_far_as([](const Fault&) {});
    }
    Result<LogState> read_state() const override;
    std::chrono::milliseconds clock_offset() const override {
        return std::chrono::milliseconds{progress_.clock_offset};
    }

    // LogWriter
    void use_steady_clock(std::function<SteadyReading()> clock) override;
    Result<void> enrol(const Identity& identity) override;
    Result<Event> append(const Draft& draft, Instant wall) override;
    Result<std::vector<Event>> append_all(const std::vector<Draft>& drafts, Instant wall) override;
    Result<std::int64_t> next_counter() override;

    // LogExchange
    std::int64_t heard_acked() const override { return heard_acked_; }
    Request next_request(Instant wall, int max_lines, const std::string& boot_id, std::int64_t last) const override;
    Result<std::vector<std::string>> apply(const Response& response, Instant wall_sent, Instant wall_now) override;

    // LogRecovery
    Result<void> reseal(const std::vector<std::string>& sealed, const std::string& why) override;
    Result<void> take_over(const Salvaged& salvaged) override;
    Result<std::vector<std::string>> only_here() const override;
    std::vector<Refused> refused() const override { return read_refused().value_or(std::vector<Refused>{}); }
    Result<std::vector<Refused>> read_refused() const override;
    Result<std::string> resend(std::int64_t seq, Instant wall) override;
    Result<void> dismiss(std::int64_t seq) override;
    Result<void> check() const override;
    Result<void> verify() const override;

    // LogVault
    AtRest at_rest() const override;
    Result<void> begin_sealing(DataKey key, const KeyHolder& first, const std::string& escrow) override;
    Result<void> unlock(DataKey key) override;
    Result<void> seal_the_rest() override;
    const DataKey* key() const override { return tables_->key(); }
    std::string escrow() const override { return get(escrow_setting).value_or(""); }
    std::vector<KeyHolder> key_holders() const override;
    Result<void> store(const KeyHolder& holder) override;
    Result<void> remove_key_holder(const std::string& account) override;
    Result<void> destroy() override;

    // LogValues
    Result<void> put(const std::string& key, const std::string& value) override;
    Result<void> put_all(const std::map<std::string, std::string>& values) override;
    std::optional<std::string> get(const std::string& key) const override;
    Result<std::optional<std::string>> read(const std::string& key) const override;
    Result<void> cache_entries(const std::string& key, const std::vector<CacheEntry>& entries) override;
    void each_cached(const std::string& key, const std::function<void(const CacheEntry&)>& found) const override;

  private:
    SqliteEventLog(DirectoryLock lock, std::string path);
    Result<void> start();
    /// After an opening on a disk that took nothing: opens the file again, for writing. Fails while the disk still does
    /// not.
    Result<void> make_writable();
    /// Runs `work`, which writes outside of in_transaction().
    Result<void> writing(const std::function<Result<void>()>& work);
    Result<void> begin_write_ahead_log_anew();
    /// The state, as far as it can be read; `failed` hears of what cannot.
    LogState state_as_far_as(const std::function<void(const Fault&)>& failed) const;
    bool is_locked() const { return sealed_ && !tables_->key(); }
    std::unexpected<Fault> locked() const;
    bool is_kiosk() const { return identity_ && identity_->face == Face::kiosk; }

    /// What the steady clock shows now; nothing without one.
    std::optional<SteadyTime> steady_now() const;
    /// The same, to be kept with the transaction that runs.
    std::optional<SteadyTime> look_at_steady_clock();

    // appending
    Result<Event> store_next(Event event);  ///< gives `event` its place behind head_ and stores it
    Stamp stamp_after_latest(const std::string& subject, Instant wall);

    // carrying
    /// A sealed event gets a place at the end of the chain, sealed once more. Fails when it does not fit.
    Result<void> place_sealed(const std::string& sealed);
    void reseal_orphaned();  ///< each orphaned event gets a place at the end of the chain; what does not fit stays
    void take_over_chain(const Salvaged& salvaged);

    // applying; each step works inside the one transaction of apply()
    using Changed = std::set<std::string>;
    /// Head office's chain is ours; or another, and ours now goes on behind it; or another, and before it is known
    /// where it parts from ours, more of our events must be offered at their places.
    enum class Chain { same, continued, to_be_offered };
    Result<Chain> accept_receipt(const ResponseHeader& header, Changed& changed);
    bool knows_where_chains_part(const ResponseHeader& header) const;
    /// It is not known yet up to where our chain is head office's: the next request asks.
    bool asks_where_chains_agree(const ResponseHeader& header);
    Result<void> continue_behind(std::int64_t acked_seq, const Hash& head, int version, Changed& changed);
    /// The chain goes on behind head office's end of it; own events above `kept` get new places there.
    Result<void> go_on_from(std::int64_t acked_seq, const Hash& head, std::int64_t kept, Changed& changed);
    /// Own events above `acked_seq` that were dropped here must not keep back those behind them.
    Result<void> close_gaps_above(std::int64_t acked_seq, Changed& changed);
    /// Own events behind `after` up to `acknowledged` that are not here any more are reported to head office, which
    /// held them by the receipt of then.
    void note_gone(std::int64_t after, std::int64_t acknowledged);
    void say_what_is_gone(Request& request) const;
    /// Own events above `seq` leave the chain and are returned; those that lie there sealed are orphaned until
    /// place_anew().
    Result<std::vector<Event>> take_out_above(std::int64_t seq, const std::string& why_orphaned);
    /// `taken_out` and what is orphaned get places at the end of the chain.
    Result<void> place_anew(std::vector<Event> taken_out, Changed& changed);
    /// Head office holds another event in the place of ours, or none: ours gets a new one at the end of the chain.
    Result<void> give_way(std::int64_t seq, Changed& changed);
    /// The open event at `seq` of this device's name is held there no more, and returned.
    Result<Event> take_from_place(std::int64_t seq);
    Result<void> go_back_to(std::int64_t acked_seq, Changed& changed);
    void record_refused(const std::vector<Refused>& refused, std::int64_t judged, Changed& changed);
    Result<void> make_room_for_whole_subjects(const std::vector<FeedEvent>& events, Changed& changed);
    Result<bool> make_room(const Event& event, const std::string& bytes, Changed& changed, bool& purged);
    Result<void> store_events(const std::vector<FeedEvent>& events, Changed& changed, bool& purged);
    void take_back(const Event& event, NewEvents& come, Changed& changed);
    /// `bytes` is the redaction of the line that is held here in that place.
    bool is_own_redacted(const Event& event, const std::string& bytes);
    /// Of `event` its redaction is held here.
    bool is_redacted_here(const Event& event);
    bool purge(const std::vector<std::string>& left, Changed& changed);
    void compare(const ResponseHeader& header);
    void count_rewritten();
    void note_mode(const char* mode, bool on);
    /// Head office's keys are those that it announces, signed with the one that is known here; else nothing changes.
    void follow_office_keys(const std::vector<std::string>& announced);
    /// By which this device knows head office, and knew it before; the newest first.
    std::vector<std::string> sign_keys() const;
    // a head office that was restored (returning.cpp)
    /// A higher epoch only by head office's proof, and never a lower one.
    Result<void> follow_epoch(const ResponseHeader& header);
    /// True: head office asks for what it lacks. Nothing is deleted or judged before all of it was given back.
    Result<bool> gives_back(const ResponseHeader& header);
    void keep_for_head_office(const ResponseHeader& header);
    void begin_codes(const std::string& prefix);
    std::string prefix_of_codes() const;
    void say_what_is_kept(Request& request) const;
    std::int64_t number_kept(const char* name) const;
    void measure_clock(const ResponseHeader& header, Instant wall_sent, Instant wall_now);
    Result<void> apply_in_transaction(const Response& response, Instant wall_sent, Instant wall_now, Changed& changed,
                                      bool& purged);

    /// Runs `work` in one transaction. When it does not commit the members are as they were before, as the file is.
    Result<void> in_transaction(const std::function<Result<void>()>& work);
    /// Reads the members from the file.
    void reload();

    static constexpr const char* escrow_setting = "escrow";
    DirectoryLock lock_;
    std::string path_;
    std::unique_ptr<SQLite::Database> database_;
    std::unique_ptr<LogTables> tables_;
    std::optional<Fault> refuses_writes_;   ///< see DeviceDatabase
    bool write_ahead_log_is_ours_ = false;  ///< all that is in it was synced by this process, or not at all
    std::optional<Identity> identity_;
    ChainHead head_;
    std::function<SteadyReading()> steady_clock_;
    bool sealed_ = false;  ///< content is sealed with a data key
    /// How far the events of the last request stand at head office as we wrote them.
    std::int64_t stands_up_to(const ResponseHeader& header) const;
    mutable std::int64_t sent_from_ = 0;       ///< the first line of the last request; 0 none
    mutable std::int64_t sent_up_to_ = 0;      ///< the end of the last request
    mutable bool told_gone_ = false;           ///< the last request said what is gone
    mutable std::int64_t returned_up_to_ = 0;  ///< what it gave back, in the order of what is to be given back
    /// While it is found out where our chain parts from head office's: up to here it may be the same.
    std::optional<std::int64_t> agreed_;
    bool agreement_is_known_ = false;  ///< and that it is, was asked
    std::int64_t heard_acked_ = 0;     ///< see heard_acked()
    std::int64_t offer_from_ = 0;      ///< up to here our events stand at head office, without a receipt for it yet
    Progress progress_;                ///< as in the file, but for a counter that is durable with the next append
};

}  // namespace huiyin::sync
