// SPDX-License-Identifier: Apache-2.0
// Opening a device's log and reading from it.
#include "sync/log/sqlite_event_log.hpp"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>

#include "sync/log/log_faults.hpp"
#include "sync/sqlite/content_places.hpp"
#include "sync/sqlite/database_faults.hpp"
#include "sync/sqlite/device_database.hpp"
#include "sync/sqlite/sqlite_setting.hpp"

namespace huiyin::sync {

Result<std::unique_ptr<EventLog>> EventLog::open(const std::string& directory) {
    auto log = SqliteEventLog::open(directory);
    if (!log) return std::unexpected(log.error());
    return std::unique_ptr<EventLog>(std::move(*log));
}

SqliteEventLog::SqliteEventLog(DirectoryLock lock, std::string path) : lock_(std::move(lock)), path_(std::move(path)) {}

Result<std::unique_ptr<SqliteEventLog>> SqliteEventLog::open(const std::string& directory) {
    set_up_sqlite();
    auto lock = DirectoryLock::take(directory);
    if (!lock) return std::unexpected(lock.error());
    std::unique_ptr<SqliteEventLog> log(new SqliteEventLog(std::move(*lock), directory + "/log.sqlite"));
    if (auto started = log->start(); !started) return std::unexpected(started.error());
    return log;
}

Result<void> SqliteEventLog::start() {
    auto opened = open_device_database(path_);
    if (!opened) return std::unexpected(opened.error());
    return guarded(path_, [&]() -> Result<void> {
        auto tables = std::make_unique<LogTables>(*opened->database);
        if (tables_ && tables_->key()) tables->use(*DataKey::from(tables_->key()->bytes()));
        tables_ = std::move(tables);  // before the database that its statements belong to goes
        database_ = std::move(opened->database);
        refuses_writes_ = std::move(opened->refuses_writes);
        write_ahead_log_is_ours_ = false;
        reload();
        return {};
    });
}

/// What an earlier process left in the write-ahead log may be in the system's memory only: a sync of it failed, and
/// what a failed sync did not write is taken for written ever after. Nothing durable can stand behind it, so before the
/// first write it goes to the database, is synced there, and the write-ahead log begins anew.
Result<void> SqliteEventLog::begin_write_ahead_log_anew() {
    if (write_ahead_log_is_ours_) return {};
    return guarded(path_, [&]() -> Result<void> {
        write_ahead_log_is_ours_ = database_->execAndGet("PRAGMA wal_checkpoint(TRUNCATE)").getInt() == 0;
        return {};
    });
}

Result<void> SqliteEventLog::make_writable() {
    if (!refuses_writes_) return begin_write_ahead_log_anew();
    const auto why = *refuses_writes_;
    // A failed start leaves what is open as it is: it can still be read.
    if (auto started = start(); !started) return started;
    if (refuses_writes_) return std::unexpected(why);
    return begin_write_ahead_log_anew();
}

Result<void> SqliteEventLog::writing(const std::function<Result<void>()>& work) {
    if (auto writable = make_writable(); !writable) return writable;
    return guarded(path_, work);
}

void SqliteEventLog::use_steady_clock(std::function<SteadyReading()> clock) {
    steady_clock_ = std::move(clock);
    const auto before = progress_.steady.boot;
    (void)look_at_steady_clock();  // from here on the time of this boot counts
    if (progress_.steady.boot == before || !identity_) return;
    // Where the disk takes nothing now, the next event or answer keeps it.
    (void)writing([&]() -> Result<void> {
        tables_->store(progress_);
        return {};
    });
}

std::optional<SteadyTime> SqliteEventLog::steady_now() const {
    const auto reading = steady_clock_ ? steady_clock_() : SteadyReading{};
    return reading.boot.empty() ? std::nullopt : std::optional(continued(progress_.steady, reading));
}

std::optional<SteadyTime> SqliteEventLog::look_at_steady_clock() {
    auto now = steady_now();
    if (now) progress_.steady = *now;
    return now;
}

void SqliteEventLog::reload() {
    const auto counter = progress_.counter;
    identity_ = tables_->identity();
    sealed_ = tables_->get("key_check").has_value();
    head_ = tables_->head();
    tables_->forget_total();
    progress_ = tables_->progress();
    heard_acked_ = offer_from_ = 0;
    agreed_.reset();
    agreement_is_known_ = false;
    progress_.counter = std::max(progress_.counter, counter);  // a number once given is not given again
}

Result<void> SqliteEventLog::enrol(const Identity& identity) {
    if (identity_) return fault(faults::directory_enrolled, path_, {path_, identity_->origin});
    return in_transaction([&]() -> Result<void> {
        tables_->store(identity);
        identity_ = identity;
        if (is_kiosk()) reseal_orphaned();  // what a damaged log of this kiosk's left behind
        return {};
    });
}

Result<void> SqliteEventLog::in_transaction(const std::function<Result<void>()>& work) {
    if (auto writable = make_writable(); !writable) return writable;
    const auto identity = identity_;
    const auto head = head_;
    const auto progress = progress_;
    auto done = guarded(path_, [&]() -> Result<void> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        if (auto worked = work(); !worked) return worked;
        transaction.commit();
        return {};
    });
    if (done) return done;
    // Not read again: the disk that failed the commit may fail that, too, and a chain that went on behind an event
    // which is not there would wait for ever.
    const auto counter = progress_.counter;
    identity_ = identity;
    head_ = head;
    progress_ = progress;
    progress_.counter = std::max(progress_.counter, counter);
    tables_->forget_total();
    return done;
}

Result<std::vector<std::string>> SqliteEventLog::read_subjects() const {
    return guarded(path_, [&]() -> Result<std::vector<std::string>> { return tables_->subjects(); });
}

bool SqliteEventLog::knows(const std::string& subject) const {
    // When the disk does not say, it is taken as known: then nothing is made of it that was not read from the disk.
    return guarded(path_, [&]() -> Result<bool> { return tables_->subject(subject).has_value(); }).value_or(true);
}

std::vector<Event> SqliteEventLog::lines_of(const std::string& subject) const {
    return read_events(subject).value_or(std::vector<Event>{});
}

Result<std::vector<Event>> SqliteEventLog::read_events(const std::string& subject) const {
    if (is_locked()) return locked();
    const auto texts = guarded(path_, [&]() -> Result<std::vector<std::string>> { return tables_->lines_of(subject); });
    if (!texts) return std::unexpected(texts.error());
    std::vector<Event> events;
    events.reserve(texts->size());
    for (const auto& text : *texts)
        if (auto event = parse_line(text))
            events.push_back(std::move(*event));  // a damaged one is for verify() to name
    return events;
}

Result<void> SqliteEventLog::cache_entries(const std::string& key, const std::vector<CacheEntry>& entries) {
    if (is_locked()) return locked();
    return writing([&]() -> Result<void> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        for (const auto& note : entries) tables_->cache_entry(key, note);
        transaction.commit();
        return {};
    });
}

void SqliteEventLog::each_cached(const std::string& key, const std::function<void(const CacheEntry&)>& found) const {
    if (is_locked()) return;
    (void)guarded(path_, [&]() -> Result<void> {
        tables_->each_cached(key, found);
        return {};
    });
}

LogState SqliteEventLog::state_as_far_as(const std::function<void(const Fault&)>& failed) const {
    LogState out{.last_seq = head_.seq,
                 .acked_seq = progress_.acked_seq,
                 .feed = progress_.feed,
                 .clock_offset_ms = progress_.clock_offset,
                 .last_exchange = {},
                 .diverged = progress_.diverged};
    if (progress_.last_exchange) out.last_exchange = Instant{*progress_.last_exchange};
    const auto read = guarded(path_, [&]() -> Result<void> {
        out.waiting = tables_->waiting(progress_.acked_seq);
        out.refused = tables_->refused_count();
        out.demo = tables_->get("demo") == "1";
        out.rehearsal = tables_->get("rehearsal") == "1";
        out.clock_in_doubt = tables_->get("clock_in_doubt") == "1";
        out.unconfirmed = tables_->get("unconfirmed") == "1";
        out.epoch = number_kept("epoch");
        out.giving_back = tables_->left_to_return();
        out.rewritten = std::stoll(tables_->get("rewritten").value_or("0"));
        return {};
    });
    if (!read) failed(read.error());
    return out;
}

Result<LogState> SqliteEventLog::read_state() const {
    std::optional<Fault> fault;
    auto out = state_as_far_as([&](const Fault& failed) { fault = failed; });
    if (fault) return std::unexpected(*fault);
    return out;
}

Result<std::vector<Refused>> SqliteEventLog::read_refused() const {
    return guarded(path_, [&]() -> Result<std::vector<Refused>> { return tables_->refused(); });
}

Result<void> SqliteEventLog::put(const std::string& key, const std::string& value) {
    if (is_locked() && is_secret(key)) return locked();
    return writing([&]() -> Result<void> {
        tables_->put(key, value);
        return {};
    });
}

Result<void> SqliteEventLog::put_all(const std::map<std::string, std::string>& values) {
    if (is_locked() && std::ranges::any_of(values, [](const auto& value) { return is_secret(value.first); }))
        return locked();
    return writing([&]() -> Result<void> {
        SQLite::Transaction transaction(*database_, SQLite::TransactionBehavior::IMMEDIATE);
        for (const auto& [key, value] : values) tables_->put(key, value);
        transaction.commit();
        return {};
    });
}

std::optional<std::string> SqliteEventLog::get(const std::string& key) const {
    return read(key).value_or(std::nullopt);
}

Result<std::optional<std::string>> SqliteEventLog::read(const std::string& key) const {
    return guarded(path_, [&]() -> Result<std::optional<std::string>> { return tables_->get(key); });
}

}  // namespace huiyin::sync
