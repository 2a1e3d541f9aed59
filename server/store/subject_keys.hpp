// SPDX-License-Identifier: Apache-2.0
// Each subject's own key, under which its events lie in the database where the policy allows erasure (rulebook 8): once
// the key is destroyed, no copy of the database can be read for that subject any more.
//
// The keys lie in a database of their own, DIR/subject-keys.sqlite, so that no backup of the other one holds them. Two
// databases do not commit as one when the power goes: a key is on the disk before the first line under it is, and it is
// destroyed once the redactions are on the disk; the main database says until then that it is to be destroyed.
#pragma once
#include <SQLiteCpp/Database.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/foundation/fault.hpp"

namespace huiyin::server {

/// The file in which the keys of a head office lie; there is none where the policy never allowed erasure.
std::string subject_keys_path(const std::string& directory);

/// Used by one store; opened when it is first needed. Throws SQLite::Exception.
class SubjectKeys {
  public:
    explicit SubjectKeys(std::string path) : path_(std::move(path)) {}

    /// `text` under the subject's key, which is made when there is none: XSalsa20-Poly1305, nonce in front. To be
    /// followed by keep() before the event is committed.
    std::string seal(const std::string& subject, const std::string& text);
    /// The text again; nothing when the key was destroyed or the bytes are not what was sealed.
    std::optional<std::string> open(const std::string& subject, const std::string& sealed);

    void keep();              ///< what was made is on the disk
    void discard() noexcept;  ///< what was made and not kept is gone
    /// Durably, and for good: a key that comes back with an older copy of the keys is not accepted.
    void destroy(const std::vector<std::string>& subjects);
    /// Takes in what is not there yet and was not destroyed.
    void take(const std::vector<std::pair<std::string, std::string>>& keys);
    bool empty();  ///< no subject has a key
    /// What was destroyed leaves the write-ahead log, too. False: not yet, others are reading.
    bool scrub();
    /// A copy of the keys, without what was destroyed, in a new file. The caller makes it durable.
    void copy_to(const std::string& path);
    /// Another connection or a rollback may have changed the keys: none is remembered from before.
    void forget() { known_.clear(); }

  private:
    SQLite::Database* database(bool make);
    std::optional<std::string> key_of(const std::string& subject);
    std::string path_;
    std::unique_ptr<SQLite::Database> database_;
    bool making_ = false;                       ///< in a transaction of their own
    std::map<std::string, std::string> known_;  ///< of this transaction
};

/// What lies in a table of keys, in whatever database; none where there is no such table.
std::vector<std::pair<std::string, std::string>> subject_keys_in(const SQLite::Database&);

/// Takes the keys in that lie in a file which a backup of the keys, or an earlier version, made: {subject_key}. What
/// was destroyed here stays destroyed. Fails with one sentence when it is no such file, or those here are damaged.
Result<void> take_subject_keys(const std::string& directory, const std::string& file);
/// How many subjects' events lie under a key that is neither in `keys_directory` nor was destroyed: they cannot be read
/// until it comes back. Reads the log of `directory` once. Fails with one sentence when that, or the keys, cannot be
/// read.
Result<std::int64_t> subjects_without_key(const std::string& directory, const std::string& keys_directory);
/// The same of one directory, as a sentence for the operator; "": none is missing.
std::string why_subject_keys_are_missing(const std::string& directory);
/// Writes the keys into a new file for the owner only, durably: under another name first. Fails with one sentence, and
/// leaves nothing there then.
Result<void> back_up_subject_keys(const std::string& directory, const std::string& to);

}  // namespace huiyin::server
