// SPDX-License-Identifier: Apache-2.0
// server/subject_keys.hpp — each subject's own key, under which its lines lie in the database where the policy allows
// erasure (rulebook 8): once the key is destroyed, no copy of the database can be read for that subject any more.
#pragma once
#include <SQLiteCpp/Database.h>

#include <map>
#include <optional>
#include <string>

namespace huiyin::server {

/// Used by one store, inside its transactions: a key is as durable as the first line under it. Throws
/// SQLite::Exception.
class SubjectKeys {
  public:
    explicit SubjectKeys(SQLite::Database& database) : database_(database) {}

    /// `text` under the subject's key, which is made when there is none: XSalsa20-Poly1305, nonce in front.
    std::string seal(const std::string& subject, const std::string& text);
    /// The text again; nothing when the key was destroyed or the bytes are not what was sealed.
    std::optional<std::string> open(const std::string& subject, const std::string& sealed);
    void destroy(const std::string& subject);
    /// Another connection or a rollback may have changed the keys: none is remembered from before.
    void forget() { known_.clear(); }

  private:
    std::optional<std::string> key_of(const std::string& subject);
    SQLite::Database& database_;
    std::map<std::string, std::string> known_;  ///< of this transaction
};

/// Moves the keys out of a copy of the database into a file of their own beside it, `copy`.keys. Nothing stays in the
/// copy that could be read without them: its projections go, to be made again from the lines, and so do answers that
/// were remembered. True when there were any keys.
bool part_keys_from_copy(const std::string& copy);
/// Takes the keys of `database`.keys in, if that file is there, and removes it: a backup that was put back.
void join_keys_with(SQLite::Database& database, const std::string& path);

}  // namespace huiyin::server
