// SPDX-License-Identifier: Apache-2.0
// What head office keeps, behind an interface: the log, its projections, accounts and devices.
//
// A Store is one connection, used by one thread at a time. Its functions throw when the disk or database fails; they
// are called inside Writer::run and Readers::read only, which turn that into a Fault at their edge (with explain()).
#pragma once
#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "server/store/accounts_of_the_time.hpp"
#include "server/store/store_records.hpp"
#include "shared/grading/related_complaints.hpp"

namespace huiyin::server {

/// Why the store failed, as far as it matters to those who come next.
enum class StoreTrouble {
    passing,  ///< of this one job or read: nothing is wrong with the store
    full,     ///< its disk takes nothing more
    failed,   ///< its disk, or the database on it, failed
    damaged,  ///< what lies there was changed
    too_long  ///< a read held its snapshot for too long
};

/// A line that lies in the store cannot be read. Nothing may be built on it.
struct CorruptEvent : std::runtime_error {
    CorruptEvent() : std::runtime_error("a stored line cannot be read; run 'huiyin-server verify'") {}
};

class FactStore;
class KnowledgeStore;

class Store {
  public:
    static constexpr std::int64_t newest = std::numeric_limits<std::int64_t>::max();
    virtual ~Store() = default;
    /// The sentence for an exception that one of the functions below threw, and what it means for those who come next.
    virtual Fault explain(const std::exception&) const = 0;
    virtual StoreTrouble trouble(const std::exception&) const = 0;

    // -- transactions: begin … commit, and one level of savepoints inside --
    virtual void begin() = 0;       ///< for writing: takes the write lock at once
    virtual void begin_read() = 0;  ///< one snapshot for several reads
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;
    virtual void mark() = 0;  ///< savepoint
    virtual void keep() = 0;  ///< releases the savepoint
    virtual void undo() = 0;  ///< back to the savepoint

    // -- who reads for long does it in pages, and lets go of the snapshot between them: while it is open the
    // write-ahead log only grows --
    /// Reads in one snapshot fail from now on when it is older than `longest` (zero: no limit).
    virtual void limit_snapshots(std::chrono::milliseconds longest) = 0;
    /// Between begin_read() and commit(): nothing is held until the next read, which sees what stands then. Not to be
    /// called while a row is being looked at. In begin() … commit() it does nothing.
    virtual void let_go() = 0;

    // -- small values --
    virtual std::optional<std::string> value(const std::string& key) = 0;
    virtual void put_value(const std::string& key, const std::string& value) = 0;

    // -- the log --
    /// A line with a subject is at the end of the order of delivery, for everyone who sees the subject.
    virtual void insert_line(const StoredEvent&) = 0;
    /// Takes away the marker of a refused line, so that the line itself can stand in its place.
    virtual void drop_marker(const std::string& origin, std::int64_t seq) = 0;
    /// Refused lines behind `after` in the order in which they came, with the place of the last of them.
    virtual MarkerPage markers(std::int64_t after, int limit) = 0;
    /// Says why a line that stands as a marker is refused.
    virtual void put_refusal(const StoredEvent&) = 0;
    /// Puts the remnant of a line in its place (remnant.hpp); its hash stays what the chain is made of.
    virtual void reduce_line(const std::string& origin, std::int64_t seq, const std::string& remnant) = 0;
    /// Destroys the subject's key: what lies under it, here or in a copy of the database, is unreadable for ever.
    virtual void destroy_key(const std::string& subject) = 0;
    /// What was overwritten or deleted leaves the write-ahead log, too. Outside a transaction. False: not yet, others
    /// are reading.
    virtual bool scrub() = 0;
    virtual std::optional<Place> place(const std::string& origin, std::int64_t seq) = 0;
    /// Canonical texts; those that came up to the place `last` in the order of delivery.
    virtual std::vector<std::string> opened_lines(const std::string& subject, std::int64_t last = newest) = 0;
    /// The same with their places, as they are delivered.
    virtual std::vector<FeedItem> delivered_lines(const std::string& subject) = 0;
    virtual std::vector<StoredEvent> chain(const std::string& origin, std::int64_t after, int limit,
                                           std::int64_t last = newest) = 0;
    virtual std::vector<std::string> subjects_after(const std::string& subject, int limit) = 0;  ///< that have lines

    // -- lines that devices gave back to a restored head office, with the proof that it once delivered them --
    virtual void mark_returned(const std::string& origin, std::int64_t seq, const std::string& proof) = 0;
    virtual void forget_returned(const std::string& origin, std::int64_t seq) = 0;        ///< its chain came to it
    virtual std::map<std::int64_t, std::string> returned(const std::string& origin) = 0;  ///< proofs by place
    /// The bytes that the line travelled as, which were not known; under its subject's key where the text is.
    virtual void complete_line(const std::string& origin, std::int64_t seq, const std::string& travelled) = 0;

    // -- what devices keep for head office --
    virtual void put_keepsake(const Keepsake&) = 0;
    virtual std::vector<Keepsake> keepsakes_after(std::int64_t number, Instant given_since, int limit) = 0;
    virtual std::int64_t last_keepsake() = 0;

    // -- origins: head office itself and the devices --
    virtual std::optional<Origin> origin(const std::string& id) = 0;
    virtual std::optional<Origin> origin_by_token(const std::string& token_hash) = 0;
    virtual std::vector<Origin> origins() = 0;
    virtual void put_origin(const Origin&) = 0;

    // -- prefixes of codes (shared/vocabulary/complaint_code.hpp): each is given once --
    virtual void put_code_prefix(int number, const std::string& origin) = 0;
    virtual std::optional<std::string> holder_of_prefix(int number) = 0;
    virtual std::optional<int> prefix_of(const std::string& origin) = 0;  ///< that it was given last
    virtual std::optional<int> last_prefix() = 0;                         ///< that anyone was given last

    // -- delivery (decision 3) --
    virtual void append_feed(const FeedRow&) = 0;  ///< what is delivered again, or to one unit only
    virtual FeedPage feed_page(std::int64_t after, const std::optional<std::string>& unit, int limit) = 0;
    virtual std::int64_t last_feed() = 0;
    virtual std::vector<std::string> scope(const std::string& subject) = 0;
    virtual bool in_scope(const std::string& subject, const std::string& unit) = 0;
    virtual void enter_scope(const std::string& subject, const std::string& unit) = 0;
    virtual void leave_scope(const std::string& subject, const std::string& unit) = 0;
    virtual std::uint64_t digest(const std::string& unit) = 0;  ///< unit "*": of everything
    virtual void put_digest(const std::string& unit, std::uint64_t value) = 0;
    virtual std::vector<std::pair<std::string, std::uint64_t>> digests() = 0;
    virtual void clear_digests() = 0;
    /// Subject and digest of every subject that `unit` (nothing: everyone) sees.
    virtual std::vector<std::pair<std::string, std::uint64_t>> subject_digests(
        const std::optional<std::string>& unit) = 0;

    // -- projections --
    virtual std::optional<SubjectRow> subject(const std::string& subject) = 0;
    virtual std::optional<SubjectRow> subject_by_number(const std::string& number) = 0;
    /// Subjects of that name (server/store/subject_names.hpp): several where a code was given twice.
    virtual std::vector<std::string> subjects_named(const std::string& name) = 0;
    virtual bool any_named_from(const std::string& beginning) = 0;  ///< a name that begins so
    /// The complaint that was made from this entry of the opinion book.
    virtual std::optional<std::string> complaint_of_opinion(const std::string& opinion) = 0;
    /// `stood`: what subject() says of it.
    virtual void put_subject(const SubjectRow&, const std::optional<SubjectRow>& stood) = 0;
    virtual std::vector<DutyRow> duties(const SubjectRow&) = 0;  ///< of a subject as subject() says
    /// Writes what differs from `stood`, which is what duties() says of this subject.
    virtual void put_duties(const std::vector<DutyRow>& duties, const std::vector<DutyRow>& stood) = 0;
    // -- attachments: which subject names which, and who brought them --
    virtual std::vector<AttachmentRow> attachments(const std::string& subject) = 0;  ///< sorted
    virtual void put_attachments(const std::string& subject, const std::vector<AttachmentRow>& sorted) = 0;
    /// Those that have it by an effective event.
    virtual std::vector<std::string> subjects_with_attachment(const std::string& hash) = 0;
    /// Takes the subject's attachments from it; returns those that no other subject has. Nobody has brought those then.
    virtual std::vector<std::string> drop_attachments(const std::string& subject) = 0;
    virtual std::optional<Brought> brought(const std::string& hash, const std::string& bringer) = 0;
    virtual void put_brought(const Brought&) = 0;
    virtual void drop_brought(const std::string& hash, const std::string& bringer) = 0;
    /// Bytes of what the bringer sends or has sent and no event of theirs names.
    virtual std::int64_t bytes_unnamed(const std::string& bringer) = 0;
    /// What no event of its bringer names: whole ones from before `whole_before`, parts from before `part_before`.
    virtual std::vector<Brought> brought_unnamed(Instant whole_before, Instant part_before, int limit) = 0;
    virtual bool attachment_is_wanted(const std::string& hash) = 0;  ///< an event names it, or somebody brought it
    virtual std::vector<Brought> parts_brought() = 0;                ///< that are not whole yet
    /// Complaints with an event that is not effective because `target`, a subject or an attachment, is not here.
    virtual std::vector<std::string> awaiting(const std::string& target) = 0;
    virtual std::vector<std::string> awaited(const std::string& subject) = 0;  ///< what it waits for, sorted
    virtual void put_awaited(const std::string& subject, const std::vector<std::string>& targets) = 0;
    virtual void clear_projections() = 0;  ///< subjects and duties; not scope, feed and digests
    /// Newest first, duties earliest first. By the index of lists where that is attached and whole, with what it has
    /// not taken in yet; else everything is looked through.
    virtual std::vector<SubjectRow> subject_page(const SubjectFilter&) = 0;
    virtual std::vector<DutyRow> duty_page(const DutyFilter&) = 0;
    // -- what an index of lists follows (server/lists): each projection that is written is a change, numbered --
    virtual ChangedSubjects changes_after(std::int64_t number, int limit) = 0;
    virtual std::int64_t first_change() = 0;  ///< that is still known; 0 none
    virtual std::int64_t last_change() = 0;
    virtual void forget_changes(std::int64_t up_to) = 0;  ///< but for the last one
    /// Pages are read by the index in the file `path` from now on, where it can be opened.
    virtual void use_lists(const std::string& path) = 0;
    virtual std::vector<std::string> links(const std::string& subject) = 0;  ///< what it is linked to
    virtual void put_links(const std::string& subject, const std::vector<std::string>& to) = 0;
    virtual std::vector<std::string> linked_to(const std::string& subject) = 0;  ///< what is linked to it

    // -- recognition (Art. 11): what is asked about other complaints; each answer is bounded --
    /// Complaints on the issue with their customers, earliest first, until `take` says false.
    virtual void each_on(const Issue&, const std::function<bool(const Neighbour&)>& take) = 0;
    /// The same at one unit, of each only where it stands in time: far less is read.
    virtual void each_place_on(const Issue&, const std::function<bool(const PlaceInTime&)>& take) = 0;
    /// How many there are on the sub-category in the whole bank. What lies in whole six hours is not read.
    virtual std::int64_t count_on(const std::string& category, const Period&) = 0;
    /// Bounds of how many there are on the sub-category in the whole bank, from counts by six hours: none is read.
    virtual std::int64_t at_most_on(const std::string& category, const Period&) = 0;
    virtual std::int64_t at_least_on(const std::string& category, const Period&) = 0;
    /// Those on the issue that are worked on and do not stand at level 3.
    virtual std::vector<std::string> open_below_major(const Issue&) = 0;
    /// The customer's own complaints on the issue, by mobile number or by name and landline; the latest `most`.
    virtual std::vector<Neighbour> of_customer(const Neighbour& customer, const Issue&, int most) = 0;

    virtual std::vector<std::pair<std::string, Instant>> waking(Instant until, int limit) = 0;  ///< earliest first
    virtual std::optional<Instant> earliest_wake() = 0;

    // -- people --
    virtual std::optional<Account> account(const std::string& id) = 0;
    virtual std::vector<Account> accounts() = 0;
    virtual std::vector<Account> active_accounts(const std::vector<std::string>& of_units) = 0;  ///< by their names
    /// `since`: when it changed, or began. What was before stays known (account_then), and what changed after it.
    virtual void put_account(const Account&, Instant since) = 0;
    /// The account as it was at `at`; before its beginning, as it began.
    virtual std::optional<AccountThen> account_then(const std::string& id, Instant at) = 0;
    virtual std::optional<Session> session(const std::string& token_hash) = 0;
    virtual void put_session(const Session&) = 0;
    virtual std::vector<Session> sessions(const std::string& account) = 0;  ///< latest first
    virtual void drop_session(const std::string& token_hash) = 0;
    virtual void drop_sessions(const std::string& account) = 0;
    virtual void drop_sessions_before(Instant) = 0;
    virtual void put_code(const EnrolmentCode&) = 0;
    virtual std::optional<EnrolmentCode> take_code(const std::string& code_hash) = 0;  ///< single use: it is gone then
    virtual std::optional<GivenAnswer> given_answer(const std::string& account, const std::string& key) = 0;
    virtual void put_given_answer(const GivenAnswer&) = 0;
    virtual void drop_given_answers_before(Instant) = 0;
    virtual void drop_given_answers_about(const std::string& subject) = 0;

    virtual KnowledgeStore& knowledge() = 0;  ///< knowledge_store.hpp
    virtual FactStore& reported() = 0;        ///< fact_store.hpp

    /// Kept as lines and projections are written: nothing is counted when it is asked.
    virtual Counts counts() = 0;
    // These two and backup() come to an end, and are not ended by limit_snapshots().
    /// What the database's own check finds wrong, table by table; "" nothing.
    virtual std::string check() = 0;
    /// A sentence for each sum that is not that of its parts, in one snapshot: counts, digests, duties, and lines that
    /// belong to no known origin.
    virtual std::vector<std::string> wrong_sums() = 0;
    /// A whole copy into a new file, while others go on writing. Fails, and leaves no file, when the write-ahead log
    /// grows beyond 256 MiB meanwhile, because the copy is slow.
    virtual void backup(const std::string& to) = 0;
    /// Durably writes a small value, to see whether the disk takes it. In begin() … commit().
    virtual void probe() = 0;
    virtual std::int64_t write_ahead_bytes() const = 0;  ///< of the write-ahead log's file
};

/// Opens DIR/huiyin.sqlite and runs the migrations; `create`: makes it when it is not there. Fails with one sentence.
Result<std::unique_ptr<Store>> open_store(const std::string& directory, bool create = false);
/// The file that open_store opens.
std::string store_path(const std::string& directory);
/// The file of the index of lists (server/lists), in the same directory.
std::string lists_path(const std::string& directory);

}  // namespace huiyin::server
