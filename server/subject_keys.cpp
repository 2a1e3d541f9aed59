// SPDX-License-Identifier: Apache-2.0
// server/subject_keys.cpp
#include "server/subject_keys.hpp"

#include <SQLiteCpp/Statement.h>
#include <sodium/crypto_secretbox.h>
#include <sys/stat.h>

#include <filesystem>

#include "sync/sealing.hpp"

namespace huiyin::server {
namespace {

constexpr std::size_t most_known = 4096;  ///< keys remembered; beyond that they are read again

unsigned char* bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* bytes(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string random_text(std::size_t size) {
    std::string out(size, '\0');
    sync::random_bytes({bytes(out), size});
    return out;
}

std::string keys_beside(const std::string& path) { return path + ".keys"; }

}  // namespace

std::optional<std::string> SubjectKeys::key_of(const std::string& subject) {
    if (const auto known = known_.find(subject); known != known_.end()) return known->second;
    SQLite::Statement row(database_, "SELECT key FROM subject_key WHERE subject = ?");
    row.bind(1, subject);
    if (!row.executeStep()) return std::nullopt;
    if (known_.size() >= most_known) known_.clear();
    return known_[subject] = row.getColumn(0).getString();
}

std::string SubjectKeys::seal(const std::string& subject, const std::string& text) {
    auto key = key_of(subject);
    if (!key) {
        key = known_[subject] = random_text(crypto_secretbox_KEYBYTES);
        SQLite::Statement make(database_, "INSERT INTO subject_key VALUES(?, ?)");
        make.bind(1, subject);
        make.bind(2, key->data(), static_cast<int>(key->size()));
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

void SubjectKeys::destroy(const std::string& subject) {
    SQLite::Statement remove(database_, "DELETE FROM subject_key WHERE subject = ?");
    remove.bind(1, subject);
    remove.exec();
    known_.erase(subject);
}

bool part_keys_from_copy(const std::string& copy) {
    SQLite::Database database(copy, SQLite::OPEN_READWRITE);
    if (database.execAndGet("SELECT count(*) FROM subject_key").getInt64() == 0) return false;
    const auto beside = keys_beside(copy);
    std::filesystem::remove(beside);
    {
        SQLite::Database keys(beside, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        ::chmod(beside.c_str(), S_IRUSR | S_IWUSR);
        keys.exec("CREATE TABLE subject_key(subject TEXT PRIMARY KEY, key BLOB NOT NULL) WITHOUT ROWID");
    }
    SQLite::Statement attach(database, "ATTACH ? AS beside");
    attach.bind(1, beside);
    attach.exec();
    database.exec("INSERT INTO beside.subject_key SELECT subject, key FROM main.subject_key");
    database.exec("DETACH beside");
    database.exec("PRAGMA journal_mode = DELETE");
    database.exec("DELETE FROM subject_key");
    database.exec("DELETE FROM subject");
    database.exec("DELETE FROM duty");
    database.exec("DELETE FROM duty_count");
    database.exec("DELETE FROM given_answer");
    database.exec("INSERT OR REPLACE INTO meta VALUES('projections', 'stale')");
    database.exec("VACUUM");  // and nothing of it in free pages
    return true;
}

void join_keys_with(SQLite::Database& database, const std::string& path) {
    const auto beside = keys_beside(path);
    if (std::error_code ignored; !std::filesystem::exists(beside, ignored)) return;
    SQLite::Statement attach(database, "ATTACH ? AS beside");
    attach.bind(1, beside);
    attach.exec();
    database.exec("INSERT OR IGNORE INTO main.subject_key SELECT subject, key FROM beside.subject_key");
    database.exec("DETACH beside");
    std::filesystem::remove(beside);
}

}  // namespace huiyin::server
