// SPDX-License-Identifier: Apache-2.0
// Every SQL statement of a device's log, prepared once. Its functions throw SQLite::Exception; only SqliteEventLog
// calls them, and lets none of that out.
#pragma once
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sync/chain/chain.hpp"
#include "sync/log/event_log.hpp"
#include "sync/sqlite/sql_values.hpp"

namespace huiyin::sync {

/// One line of this device's own chain as it lies in the file.
struct OwnRow {
    std::int64_t seq = 0;
    Hash hash{};
    std::string bytes;  ///< sealed or open; empty when they are not there any more
    bool sealed = false, gone = false, adopted = false, refused = false;
};

/// What is given back next, up to the place `last` in the order of what is to be returned.
struct NextReturns {
    std::vector<Return> returns;
    std::int64_t last = 0;
};

/// The one row of how far the exchange has come.
struct Progress {
    std::int64_t counter = 0, acked_seq = 0, feed = 0, clock_offset = 0;
    std::optional<std::int64_t> last_exchange;
    bool diverged = false;
    std::string receipt;
    SteadyTime steady;  ///< when something was last written
};

/// What is kept of a subject beside its events: the digest of those and the latest stamp.
struct SubjectRow {
    std::string subject;
    Digest digest;
    std::string latest;
};

/// What events that came together add to their subjects' rows.
struct NewOfSubject {
    Digest digest;
    std::string latest;
    void add(const Hash& hash, const std::string& stamp) {
        digest.add(hash);
        latest = std::max(latest, stamp);
    }
};
using NewEvents = std::map<std::string, NewOfSubject>;

/// An event as it travels, the hash of that, and as it lies on this disk.
struct WrittenEvent {
    std::string bytes;
    Hash hash{};
    Content stored;
    std::string proof{};               ///< head office's, that it delivered it; "" of own events
    std::optional<Hash> chain_hash{};  ///< when the chain is made of other bytes than these
};

class LogTables {
  public:
    explicit LogTables(SQLite::Database& database);

    // own chain
    ChainHead head();
    std::optional<Hash> own_hash(std::int64_t seq);
    /// The open events of `origin` above `seq`, in order.
    std::vector<std::string> events_above(const std::string& origin, std::int64_t seq);
    void insert_own(std::int64_t seq, const Hash& hash, const std::string& sealed);
    void insert_adopted(std::int64_t seq, const Hash& hash);
    /// Rows above `after` in order, at most `limit`; bytes come from wherever they lie.
    std::vector<OwnRow> own_after(const std::string& origin, std::int64_t after, std::int64_t limit);
    /// The last own line up to `up_to` whose bytes are here; 0 none.
    std::int64_t last_with_bytes(const std::string& origin, std::int64_t up_to);
    void mark_acked(std::int64_t up_to, Instant at, std::chrono::milliseconds total_on);
    void forget_acked_above(std::int64_t seq);  ///< acknowledgements and refusals above `seq` are decided anew
    void refuse(std::int64_t seq, const std::string& why);
    bool is_open_refusal(std::int64_t seq);  ///< nobody sent it again or lets it be
    void settle_refusal(std::int64_t seq);
    std::vector<std::int64_t> open_refusals(std::int64_t up_to, std::size_t most);  ///< the first of them
    void forget_refusal(std::int64_t seq);                                          ///< it was accepted after all
    void mark_double(std::int64_t seq);  ///< head office has the refused event elsewhere: nobody needs to know
    void delete_own_above(std::int64_t seq);
    /// `total_on`: of the device's life.
    void drop_sealed_acked_before(std::chrono::milliseconds total_on);
    void mark_gone(const std::string& origin, const std::string& subject, std::int64_t up_to);
    void mark_gone(std::int64_t seq);
    void leave_place(std::int64_t seq);  ///< the same, and nothing is known of what was there
    std::int64_t waiting(std::int64_t acked_seq);
    std::int64_t refused_count();
    std::vector<Refused> refused();
    /// The bytes of own lines that head office does not hold: above `acked_seq`, refused or orphaned.
    std::vector<std::string> only_here(const std::string& origin, std::int64_t acked_seq);
    void keep_orphaned(const Hash& hash, const std::string& sealed, const std::string& why);
    std::vector<std::string> orphaned();  ///< in the order of their places, as far as they are of one chain
    void unstrand(const Hash& hash);
    void remember_acked(std::int64_t seq, Instant at, std::chrono::milliseconds total_on);

    // readable events
    WrittenEvent written(const Event&) const;                         ///< several threads may ask at once
    bool insert_event(const Event& event, const WrittenEvent& text);  ///< false: the place is taken
    /// Of an event that stands without one.
    void keep_proof(const Event& event, const WrittenEvent& text);
    std::optional<Hash> event_hash(const std::string& origin, std::int64_t seq);
    std::optional<std::string> event_bytes(const std::string& origin, std::int64_t seq);
    std::vector<std::string> lines_of(const std::string& subject);
    std::vector<std::string> subjects();
    void cache_entry(const std::string& key, const CacheEntry& note);
    void each_cached(const std::string& key, const std::function<void(const CacheEntry&)>& found);
    std::optional<SubjectRow> subject(const std::string& subject);
    std::vector<SubjectRow> subject_rows();
    /// Adds what came to the subjects' rows, and to the total.
    void count(const NewEvents& lines);
    /// Adds an event's hash and stamp to its subject's row.
    void count_event(const std::string& subject, const Hash& hash, const std::string& stamp);
    /// Makes the subject's row anew from its events, after some were taken away; the row goes when none is left.
    void recount(const std::string& subject);
    /// The digest of all readable lines that are not set aside; kept up to date line by line.
    Digest total();
    /// After a transaction that did not commit the total is summed up anew.
    void forget_total() { total_.reset(); }
    /// Takes a refused event out of its subject without losing it; returns the subject.
    std::optional<std::string> set_aside(const std::string& origin, std::int64_t seq);
    /// Puts events that were set aside back in their place; returns their subjects.
    /// A refused event of ours was accepted after all. False when it was not set aside.
    bool take_back(const std::string& origin, std::int64_t seq);
    std::vector<std::string> take_back_above(const std::string& origin, std::int64_t seq);
    std::optional<std::string> delete_event(const std::string& origin, std::int64_t seq);  ///< returns its subject
    void delete_events_of_others(const std::string& subject, const std::string& own_origin);
    void delete_events_of(const std::string& subject, const std::string& origin, std::int64_t own_up_to);
    /// The first line whose bytes no longer have their hash.
    std::optional<std::pair<std::string, std::int64_t>> changed_event();

    // for a head office that was restored (return_tables.cpp)
    /// Own events of the subject up to `up_to` are kept as only head office can read them.
    void cover_own(const std::string& origin, const std::string& subject, std::int64_t up_to,
                   const std::string& head_office_box_key);
    /// `total_on`: of the device's life, now.
    void keep_receipt(std::int64_t acked_seq, const std::string& receipt, std::chrono::milliseconds total_on);
    /// Oldest first: those of the places from `from` on, up to the first that reaches `last`.
    std::vector<std::string> receipts_from(std::int64_t from, std::int64_t last);
    void forget_receipts_above(std::int64_t seq);
    void keep(const Kept& kept, std::chrono::milliseconds total_on);
    /// Receipts, covered events and what was given to be kept.
    void drop_kept_before(std::chrono::milliseconds total_on);
    /// Everything kept, and the events of others that `heads` lacks, whole subjects together.
    void begin_returning(const std::string& own_origin, const std::map<std::string, std::int64_t>& heads);
    NextReturns next_returns(std::size_t most, std::size_t most_bytes);
    void returned(std::int64_t last);
    std::int64_t left_to_return();

    // content at rest
    /// From now on content is sealed with `key`, and what was sealed with it can be read.
    void use(DataKey key) { key_ = std::move(key); }
    void forget_key() { key_.reset(); }
    const DataKey* key() const { return key_ ? &*key_ : nullptr; }
    std::vector<KeyHolder> key_holders();
    void store(const KeyHolder& holder);
    void remove_key_holder(const std::string& account);
    /// Seals up to `limit` lines above `row` that lie there as text; returns the last row looked at, 0 when none is
    /// left.
    std::int64_t seal_some_events(std::int64_t row, int limit);
    /// Seals the token and the secret settings when they lie there as text; notes that do are dropped.
    void seal_small_values(const std::string& origin);
    /// Deletes every key, then everything else.
    void delete_keys();
    void delete_everything();

    // small values
    Progress progress();
    void store(const Progress& progress);
    std::optional<Identity> identity();
    void store(const Identity& identity);
    void store_office_keys(const std::string& box_key, const std::string& sign_key);
    std::optional<std::string> get(const std::string& key);
    void put(const std::string& key, const std::string& value);

  private:
    /// `plain` as it is to be stored at the place `bound_to`.
    Content content(std::string plain, std::string_view bound_to) const;
    /// The value of a column of content; "" when it is sealed and does not open.
    std::string plain(SQLite::Statement& s, int column, std::string_view bound_to) const;

    SQLite::Database& database_;
    std::optional<DataKey> key_;
    std::optional<Digest> total_;
    SQLite::Statement head_, own_hash_, insert_own_, own_after_, mark_acked_, drop_sealed_, waiting_, refused_count_;
    SQLite::Statement insert_event_, event_hash_, events_of_, subject_, store_subject_, progress_, store_progress_,
        get_, put_;
};

}  // namespace huiyin::sync
