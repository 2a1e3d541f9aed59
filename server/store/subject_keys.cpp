// SPDX-License-Identifier: Apache-2.0
#include "server/store/subject_keys.hpp"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <sodium/crypto_secretbox.h>
#include <sys/stat.h>

#include <filesystem>

#include "sync/chain/sealing.hpp"

namespace huiyin::server {
namespace {

constexpr std::size_t most_known = 4096;  ///< keys remembered; beyond that they are read again
constexpr int busy_ms = 10'000;           ///< others may be destroying

unsigned char* bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* bytes(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string random_text(std::size_t size) {
    std::string out(size, '\0');
    sync::random_bytes({bytes(out), size});
    return out;
}

void bind_key(SQLite::Statement& statement, const std::string& subject, const std::string& key) {
    statement.bind(1, subject);
    statement.bind(2, key.data(), static_cast<int>(key.size()));
}

}  // namespace

std::string subject_keys_path(const std::string& directory) { return directory + "/subject-keys.sqlite"; }

SQLite::Database* SubjectKeys::database(bool make) {
    if (database_) return database_.get();
    if (std::error_code ignored; !make && !std::filesystem::exists(path_, ignored)) return nullptr;
    auto opened = std::make_unique<SQLite::Database>(
        path_, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX | SQLite::OPEN_CREATE, busy_ms);
    ::chmod(path_.c_str(), S_IRUSR | S_IWUSR);
    opened->exec("PRAGMA temp_store = MEMORY");
    opened->exec("PRAGMA journal_mode = WAL");
    opened->exec("PRAGMA synchronous = FULL");
    opened->exec("PRAGMA secure_delete = ON");  // what is destroyed leaves no trace in free pages
    if (!opened->tableExists("destroyed"))
        opened->exec(
            "CREATE TABLE IF NOT EXISTS subject_key(subject TEXT PRIMARY KEY, key BLOB NOT NULL) WITHOUT ROWID; "
            "CREATE TABLE IF NOT EXISTS destroyed(subject TEXT PRIMARY KEY) WITHOUT ROWID");
    database_ = std::move(opened);
    return database_.get();
}

std::optional<std::string> SubjectKeys::key_of(const std::string& subject) {
    if (const auto known = known_.find(subject); known != known_.end()) return known->second;
    auto* keys = database(false);
    if (!keys) return std::nullopt;
    SQLite::Statement row(*keys, "SELECT key FROM subject_key WHERE subject = ?");
    row.bind(1, subject);
    if (!row.executeStep()) return std::nullopt;
    if (known_.size() >= most_known) known_.clear();
    return known_[subject] = row.getColumn(0).getString();
}

std::string SubjectKeys::seal(const std::string& subject, const std::string& text) {
    auto key = key_of(subject);
    if (!key) {
        auto& keys = *database(true);
        if (!making_) keys.exec("BEGIN IMMEDIATE");
        making_ = true;
        key = known_[subject] = random_text(crypto_secretbox_KEYBYTES);
        SQLite::Statement make(keys, "INSERT INTO subject_key VALUES(?, ?)");
        bind_key(make, subject, *key);
        make.exec();
    }
    auto out = random_text(crypto_secretbox_NONCEBYTES);
    out.resize(out.size() + crypto_secretbox_MACBYTES + text.size());
    crypto_secretbox_easy(bytes(out) + crypto_secretbox_NONCEBYTES, bytes(text), text.size(), bytes(out), bytes(*key));
    return out;
}

std::optional<std::string> SubjectKeys::open(const std::string& subject, const std::string& sealed) {
    constexpr std::size_t around = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    const auto key = key_of(subject);
    if (!key || key->size() != crypto_secretbox_KEYBYTES || sealed.size() < around) return std::nullopt;
    std::string out(sealed.size() - around, '\0');
    if (crypto_secretbox_open_easy(bytes(out), bytes(sealed) + crypto_secretbox_NONCEBYTES,
                                   sealed.size() - crypto_secretbox_NONCEBYTES, bytes(sealed), bytes(*key)) != 0)
        return std::nullopt;
    return out;
}

void SubjectKeys::keep() {
    if (!making_) return;
    database_->exec("COMMIT");
    making_ = false;
}

void SubjectKeys::discard() noexcept {
    known_.clear();
    if (making_) (void)database_->tryExec("ROLLBACK");
    making_ = false;
}

void SubjectKeys::destroy(const std::vector<std::string>& subjects) {
    auto& keys = *database(true);
    {
        SQLite::Transaction transaction(keys, SQLite::TransactionBehavior::IMMEDIATE);
        for (const auto& subject : subjects) {
            SQLite::Statement remember(keys, "INSERT OR IGNORE INTO destroyed VALUES(?)");
            remember.bind(1, subject);
            remember.exec();
            SQLite::Statement remove(keys, "DELETE FROM subject_key WHERE subject = ?");
            remove.bind(1, subject);
            remove.exec();
            known_.erase(subject);
        }
        transaction.commit();
    }
    (void)scrub();
}

void SubjectKeys::take(const std::vector<std::pair<std::string, std::string>>& others) {
    if (others.empty()) return;
    auto& keys = *database(true);
    SQLite::Transaction transaction(keys, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement insert(keys,
                             "INSERT OR IGNORE INTO subject_key SELECT ?1, ?2 WHERE NOT EXISTS(SELECT 1 FROM destroyed "
                             "WHERE subject = ?1)");
    for (const auto& [subject, key] : others) {
        bind_key(insert, subject, key);
        insert.exec();
        insert.reset();
    }
    transaction.commit();
}

bool SubjectKeys::empty() {
    auto* keys = database(false);
    return !keys || keys->execAndGet("SELECT count(*) FROM subject_key").getInt64() == 0;
}

bool SubjectKeys::scrub() {
    auto* keys = database(false);
    return !keys || keys->execAndGet("PRAGMA wal_checkpoint(TRUNCATE)").getInt() == 0;
}

std::vector<std::pair<std::string, std::string>> subject_keys_in(const SQLite::Database& database) {
    std::vector<std::pair<std::string, std::string>> out;
    if (!database.tableExists("subject_key")) return out;
    SQLite::Statement row(database, "SELECT subject, key FROM subject_key");
    while (row.executeStep()) out.emplace_back(row.getColumn(0).getString(), row.getColumn(1).getString());
    return out;
}

void SubjectKeys::copy_to(const std::string& path) {
    auto& keys = *database(true);
    SQLite::Database copy(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    ::chmod(path.c_str(), S_IRUSR | S_IWUSR);
    SQLite::Backup(copy, keys).executeStep();
    copy.exec("PRAGMA journal_mode = DELETE");
}

}  // namespace huiyin::server
