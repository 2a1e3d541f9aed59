// SPDX-License-Identifier: Apache-2.0
// The Store on SQLite (WAL, synchronous=FULL). Split by what the tables hold; each statement is prepared once, where it
// is first used.
#pragma once
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <map>
#include <unordered_map>

#include "server/lists/list_pages.hpp"
#include "server/store/sqlite/snapshot.hpp"
#include "server/store/sqlite/write_ahead_log.hpp"
#include "server/store/store.hpp"
#include "server/store/subject_keys.hpp"
#include "sync/sqlite/sql_values.hpp"
#include "sync/sqlite/statements.hpp"

namespace huiyin::server {

class SqliteStore : public Store {
  public:
    explicit SqliteStore(const std::string& path, bool create);
    SQLite::Database& database() { return database_; }
    /// Takes in the keys that an earlier version kept in this database or beside it, and destroys what is to be
    /// destroyed.
    void settle_keys();

    // Transactions
    void begin() override;
    void begin_read() override;
    void commit() override;
    void rollback() noexcept override;
    void savepoint() override;
    void release() override;
    void rollback_to() override;
    void limit_snapshots(std::chrono::milliseconds longest) override { snapshot_.limit(longest); }
    void let_go() override { snapshot_.let_go(); }
    Fault explain(const std::exception&) const override;
    StoreTrouble trouble(const std::exception&) const override;

    // ValueStore
    std::optional<std::string> value(const std::string& key) override;
    void put_value(const std::string& key, const std::string& value) override;

    // EventStore
    void insert_event(const StoredEvent&) override;
    void drop_marker(const std::string& origin, std::int64_t seq) override;
    MarkerPage markers(std::int64_t after, int limit) override;
    void put_refusal(const StoredEvent&) override;
    void complete_event(const std::string& origin, std::int64_t seq, const std::string& travelled) override;
    void redact_event(const std::string& origin, std::int64_t seq, const std::string& redaction) override;
    void destroy_key(const std::string& subject) override;
    std::optional<Place> place(const std::string& origin, std::int64_t seq) override;
    std::vector<std::string> opened_events(const std::string& subject, std::int64_t last) override;
    std::vector<Arrival> arrivals(const std::string& subject) override;
    std::vector<FeedItem> delivered_events(const std::string& subject) override;
    std::vector<StoredEvent> chain(const std::string& origin, std::int64_t after, int limit,
                                   std::int64_t last) override;
    std::vector<std::string> subjects_after(const std::string& subject, int limit) override;

    // ReturnStore
    void mark_returned(const std::string& origin, std::int64_t seq, const std::string& proof) override;
    void forget_returned(const std::string& origin, std::int64_t seq) override;
    std::map<std::int64_t, std::string> returned(const std::string& origin) override;
    void put_keepsake(const Keepsake&) override;
    std::vector<Keepsake> keepsakes_after(std::int64_t number, Instant given_since, int limit) override;
    std::int64_t last_keepsake() override;

    // DeviceStore
    std::optional<Origin> origin(const std::string& id) override;
    std::optional<Origin> origin_by_token(const std::string& token_hash) override;
    std::vector<Origin> origins() override;
    void put_origin(const Origin&) override;
    void put_code(const EnrolmentCode&) override;
    std::optional<EnrolmentCode> take_code(const std::string& code_hash) override;
    void put_code_prefix(int number, const std::string& origin) override;
    std::optional<std::string> holder_of_prefix(int number) override;
    std::optional<int> prefix_of(const std::string& origin) override;
    std::optional<int> last_prefix() override;

    // FeedStore
    void append_feed(const FeedRow&) override;
    FeedPage feed_page(std::int64_t after, const std::optional<std::string>& unit, int limit) override;
    std::int64_t last_feed() override;
    std::vector<std::string> scope(const std::string& subject) override;
    bool in_scope(const std::string& subject, const std::string& unit) override;
    void enter_scope(const std::string& subject, const std::string& unit) override;
    void leave_scope(const std::string& subject, const std::string& unit) override;

    // DigestStore
    std::uint64_t digest(const std::string& unit) override;
    void put_digest(const std::string& unit, std::uint64_t value) override;
    std::vector<std::pair<std::string, std::uint64_t>> digests() override;
    void clear_digests() override;
    std::vector<std::pair<std::string, std::uint64_t>> subject_digests(const std::optional<std::string>& unit) override;

    // SubjectStore
    std::optional<SubjectRow> subject(const std::string& subject) override;
    std::vector<SubjectRow> subjects_by_number(const std::string& number) override;
    std::vector<std::string> subjects_named(const std::string& name) override;
    bool any_named_from(const std::string& beginning) override;
    std::optional<std::string> complaint_of_opinion(const std::string& opinion) override;
    void put_subject(const SubjectRow&, const std::optional<SubjectRow>& previous) override;
    std::vector<DutyRow> duties(const SubjectRow&) override;
    void put_duties(const std::vector<DutyRow>& duties, const std::vector<DutyRow>& previous) override;
    std::vector<std::pair<std::string, Instant>> waking(Instant until, int limit) override;
    std::optional<Instant> earliest_wake() override;
    void clear_projections() override;

    // LinkStore
    std::vector<std::string> links(const std::string& subject) override;
    void put_links(const std::string& subject, const std::vector<std::string>& to) override;
    std::vector<std::string> linked_to(const std::string& subject) override;
    std::vector<std::string> awaiting(const std::string& target) override;
    std::vector<std::string> awaited(const std::string& subject) override;
    void put_awaited(const std::string& subject, const std::vector<std::string>& targets) override;

    // AttachmentStore
    std::vector<AttachmentRow> attachments(const std::string& subject) override;
    void put_attachments(const std::string& subject, const std::vector<AttachmentRow>& sorted) override;
    std::vector<std::string> subjects_with_attachment(const std::string& hash) override;
    void each_attachment(const std::function<void(std::string, std::string)>& found) override;
    std::vector<std::string> drop_attachments(const std::string& subject) override;
    std::optional<Brought> brought(const std::string& hash, const std::string& bringer) override;
    void put_brought(const Brought&) override;
    void drop_brought(const std::string& hash, const std::string& bringer) override;
    std::int64_t bytes_unnamed(const std::string& bringer) override;
    std::vector<Brought> brought_unnamed(Instant whole_before, Instant part_before, int limit) override;
    bool attachment_is_wanted(const std::string& hash) override;
    std::vector<Brought> parts_brought() override;

    // ListStore
    std::vector<SubjectRow> subject_page(const SubjectFilter&) override;
    std::vector<DutyRow> duty_page(const DutyFilter&) override;
    void use_lists(const std::string& path) override;
    std::vector<std::string> projected_after(const std::string& subject, int limit) override;
    ChangedSubjects changes_after(std::int64_t number, int limit) override;
    std::int64_t first_change() override;
    std::int64_t last_change() override;
    void forget_changes(std::int64_t up_to) override;

    // RelatedStore
    void each_on(const Issue&, const std::function<bool(const RelatedRow&)>& take) override;
    void each_back_on(const Issue&, const std::function<bool(const RelatedRow&)>& take) override;
    std::optional<Crowd> known_crowd(const std::string& category) override;
    void note_crowd(const std::string& category, const Crowd&) override;
    void each_place_on(const Issue&, const std::function<bool(const PlaceInTime&)>& take) override;
    std::int64_t count_on(const std::string& category, const Period&) override;
    std::int64_t at_most_on(const std::string& category, const Period&) override;
    std::int64_t at_least_on(const std::string& category, const Period&) override;
    std::vector<std::string> open_below_major(const Issue&) override;
    std::vector<RelatedRow> of_customer(const RelatedRow& customer, const Issue&, int most) override;

    // FactStore
    std::optional<ReportFacts> facts(const SubjectRow&) override;
    void put_facts(const std::optional<ReportFacts>& facts, const std::optional<ReportFacts>& previous) override;
    void each_fact(const FactsAsked&, const std::function<bool(const ReportFacts&)>& take) override;
    std::vector<ReportFacts> facts_about_others(const FactsAsked&) override;
    std::vector<ReportFacts> facts_judged_later(const FactsAsked&, Instant from, Instant until) override;

    // KnowledgeStore
    std::optional<Article> article(const std::string& id) override;
    std::vector<ArticleVersion> article_versions(const std::string& id) override;
    void put_version(const Article& article, const std::string& searched) override;
    std::int64_t article_count() override;
    void each_article(const ArticlePlace& after, const std::function<bool(const ArticleRow&)>& take) override;
    std::vector<ChangedArticle> articles_changed(std::int64_t since, int limit) override;
    std::int64_t last_article_change() override;
    std::int64_t uses(const std::string& id, const std::string& counter) override;
    void put_uses(const std::string& id, const std::string& counter, std::int64_t total) override;

    // PeopleStore
    std::optional<Account> account(const std::string& id) override;
    std::vector<Account> accounts() override;
    std::vector<Account> active_accounts(const std::vector<std::string>& of_units) override;
    void put_account(const Account&, Instant since) override;
    std::optional<AccountThen> account_then(const std::string& id, Instant at) override;
    std::optional<Session> session(const std::string& token_hash) override;
    void put_session(const Session&) override;
    std::vector<Session> sessions(const std::string& account) override;
    void drop_session(const std::string& token_hash) override;
    void drop_sessions(const std::string& account) override;
    void drop_sessions_before(Instant) override;

    // AnswerStore
    std::optional<GivenAnswer> given_answer(const std::string& account, const std::string& key) override;
    void put_given_answer(const GivenAnswer&) override;
    void drop_given_answers_before(Instant) override;
    void drop_given_answers_about(const std::string& subject) override;

    // Upkeep
    Counts counts() override;
    std::string check() override;
    std::vector<std::string> wrong_sums() override;
    void backup(const std::string& to) override;
    bool scrub() override;
    void probe() override;
    std::int64_t write_ahead_bytes() const override;

  private:
    /// `sql` must be a literal or built from a closed set: it is the key under which the statement is kept.
    template <class Sql, class... Values>
    sync::Use use(const Sql& sql, const Values&... values) {
        return sync::Use(prepared(sql), values...);
    }
    template <class Sql, class... Values>
    int run(const Sql& sql, const Values&... values) {
        return sync::run_with(prepared(sql), values...);
    }
    SQLite::Statement& prepared(const std::string& sql);
    SQLite::Statement& prepared(const char* literal);  ///< found by its address, which is faster

    void put_names(const SubjectRow&, const std::optional<SubjectRow>& previous);
    std::vector<SubjectRow> named_subjects(const SubjectFilter&, const std::vector<std::string>& names);

    /// Under what a complaint is counted in issue_count: its sub-category, and the six hours of its receipt.
    struct Counted {
        bool counts = false;  ///< an entry of the opinion book does not
        std::string category;
        std::int64_t hours = 0;
        bool operator==(const Counted&) const = default;
    };
    static constexpr std::int64_t six_hours_ms = 21'600'000;
    std::int64_t counted(const std::string& category, std::int64_t from_hours, std::int64_t to_hours);
    static Counted counted_as(const SubjectRow&);
    void count(const Counted&, int more);
    void write_counts();
    void forget_counts() noexcept {
        more_duties_.clear();
        more_.clear();
        crowds_.clear();
    }
    void write_counts(const char* update, const char* insert, std::map<std::string, int>& more);
    /// False: not yet; it stays written down that they are to be destroyed.
    bool destroy_keys_due() noexcept;
    void copy_to(SQLite::Database& copy);
    std::vector<std::string> wrong_counts();
    std::vector<std::string> wrong_digests();
    void put_duty(const DutyRow&, const DutyRow* previous);
    std::optional<DutyRow> duty(Instant due, const std::string& subject, int position);
    /// Subjects that the index of lists has not indexed yet; nothing where it cannot be used.
    std::optional<std::vector<std::string>> fresh_subjects();
    /// Those that the viewer sees and that changed since; nothing when there are too many of them.
    std::optional<std::vector<std::string>> changed_subjects(const SubjectFilter&);
    std::optional<std::vector<SubjectRow>> listed_subjects(const SubjectFilter&);
    std::optional<std::vector<DutyRow>> listed_duties(const DutyFilter&);
    std::vector<SubjectRow> looked_through(const SubjectFilter&);
    std::vector<DutyRow> looked_through(const DutyFilter&);
    /// A page by the index, or nothing where there is none, or its file failed: then it is used no more, and one that
    /// is damaged is taken away.
    template <class Rows>
    std::optional<Rows> by_lists(const std::function<std::optional<Rows>()>& read);
    std::int64_t next_feed();
    /// A line's text as it was handed in; "" when the key it lies under was destroyed.
    std::string line_text(SQLite::Statement& row, int column, const std::string& subject);
    StoredEvent stored_line(SQLite::Statement& row);

    std::string path_;
    SQLite::Database database_;
    Snapshot snapshot_{database_};
    WriteAheadLog write_ahead_{database_};
    SubjectKeys keys_;
    std::unique_ptr<ListPages> lists_;
    std::string lists_path_;
    bool destroys_ = false;                   ///< keys, once this transaction is committed
    bool writes_ = false;                     ///< this connection has written
    std::int64_t last_feed_ = 0;              ///< given out in this transaction; 0: not looked up yet
    std::map<std::string, int> more_duties_;  ///< by state, since duty_count was written last
    std::map<std::string, Crowd> crowds_;     ///< by sub-category
    std::map<std::string, int> more_;         ///< by what log_count counts, since that was written last
    sync::Statements statements_{database_};
    struct Placed {
        std::string sql;
        SQLite::Statement* statement;
    };
    std::unordered_map<const char*, Placed> by_place_;
};

}  // namespace huiyin::server
