// SPDX-License-Identifier: Apache-2.0
// The migrations. One that has been shipped is never changed; a change is a new one at the end.
#include "sync/sqlite/schema.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>

#include <array>

#include "sync/sqlite/log_file_faults.hpp"

namespace huiyin::sync {
namespace {

constexpr std::array migrations{
    // 1: identity, own chain, readable lines.
    // `own` has a row for each line of this device, told by seq alone: a directory has one identity for life. Its bytes
    // stand in `sealed` (kiosk) or in `lines` (open). `gone`: the bytes were dropped on purpose (30 days after the
    // receipt,
    // or the subject left). `adopted`: this device lost the line and took over its hash from head office's receipt.
    // `orphaned` keeps sealed lines that head office can no longer take in their place, for an operator to carry.
    R"sql(
    CREATE TABLE settings(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE identity(id INTEGER PRIMARY KEY CHECK(id = 1), origin TEXT NOT NULL, unit TEXT NOT NULL, server TEXT NOT NULL,
        token TEXT NOT NULL, face TEXT NOT NULL, box_key TEXT NOT NULL, sign_key TEXT NOT NULL);
    CREATE TABLE progress(id INTEGER PRIMARY KEY CHECK(id = 1), counter INTEGER NOT NULL, held INTEGER NOT NULL, feed INTEGER NOT NULL,
        clock_offset INTEGER NOT NULL, last_exchange INTEGER, diverged INTEGER NOT NULL, receipt TEXT NOT NULL);
    INSERT INTO progress VALUES(1, 0, 0, 0, 0, NULL, 0, '');
    CREATE TABLE own(seq INTEGER PRIMARY KEY, hash BLOB NOT NULL, sealed TEXT, held_at INTEGER, refused TEXT,
        gone INTEGER NOT NULL DEFAULT 0, adopted INTEGER NOT NULL DEFAULT 0);
    CREATE INDEX own_refused ON own(seq) WHERE refused IS NOT NULL;
    CREATE INDEX own_sealed ON own(held_at) WHERE sealed IS NOT NULL;
    CREATE TABLE lines(origin TEXT NOT NULL, seq INTEGER NOT NULL, subject TEXT NOT NULL, hash BLOB NOT NULL, bytes TEXT NOT NULL,
        set_aside INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(origin, seq));
    CREATE INDEX lines_by_subject ON lines(subject);
    CREATE TABLE subjects(subject TEXT PRIMARY KEY, digest INTEGER NOT NULL, latest TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE stranded(hash BLOB PRIMARY KEY, sealed TEXT NOT NULL, why TEXT NOT NULL) WITHOUT ROWID;
    )sql",
    // 2: who opens the device with a PIN (docs/decisions/0007). From the first of them on, what holds content
    // (`lines.bytes`, `identity.token`, the settings that are secrets) is a BLOB sealed with the data key; a TEXT is as
    // it was before.
    R"sql(
    CREATE TABLE key_holders(account TEXT PRIMARY KEY, role TEXT NOT NULL, unit TEXT NOT NULL, salt BLOB NOT NULL,
        passes INTEGER NOT NULL, memory INTEGER NOT NULL, box BLOB NOT NULL, wrong INTEGER NOT NULL) WITHOUT ROWID;
    )sql",
    // 3: what a face made of a subject's lines (EventLog::cache_entries). In the row of the subject, which is written
    // anew
    // with each line that comes, changes or goes: an old note cannot stay behind.
    R"sql(
    ALTER TABLE subjects ADD COLUMN note_of TEXT;
    ALTER TABLE subjects ADD COLUMN note;
    )sql",
    // 4: refused lines that an operator sent again, or lets be.
    R"sql(
    ALTER TABLE own ADD COLUMN settled INTEGER NOT NULL DEFAULT 0;
    )sql",
    // 5: the device's steady clock (rulebook 10), and at which of its totals an event was acknowledged: a device
    // reckons
    // how long it keeps what it sealed on its own time, not on what anybody's wall clock says.
    R"sql(
    ALTER TABLE progress ADD COLUMN boot TEXT NOT NULL DEFAULT '';
    ALTER TABLE progress ADD COLUMN since_boot INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE progress ADD COLUMN total_on INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE own ADD COLUMN held_total INTEGER;
    UPDATE own SET held_total = 0 WHERE held_at IS NOT NULL;
    DROP INDEX own_sealed;
    CREATE INDEX own_sealed ON own(held_total) WHERE sealed IS NOT NULL;
    )sql",
    // 6: what a restored head office gets back. Of a line of others: head office's proof that it delivered it, and the
    // hash that its chain is made of when that is not the text's. Of an own line whose subject left: what only head
    // office can read of it. `kept`: what head office gave to be kept. `to_return`: what is still to be given back, in
    // this order; without an origin it is one of `kept`. `total`: as of `own.held_total`, when it was kept.
    R"sql(
    ALTER TABLE lines ADD COLUMN proof TEXT;
    ALTER TABLE lines ADD COLUMN chain_hash BLOB;
    ALTER TABLE own ADD COLUMN covered TEXT;
    CREATE INDEX own_covered ON own(held_total) WHERE covered IS NOT NULL;
    CREATE TABLE receipts(held INTEGER PRIMARY KEY, receipt TEXT NOT NULL, total INTEGER NOT NULL);
    CREATE TABLE kept(number INTEGER PRIMARY KEY, box TEXT NOT NULL, total INTEGER NOT NULL);
    CREATE TABLE to_return(id INTEGER PRIMARY KEY, origin TEXT NOT NULL, seq INTEGER NOT NULL);
    )sql",
};

}  // namespace

int newest_schema() { return static_cast<int>(migrations.size()); }

const char* migration(int number) { return migrations.at(static_cast<std::size_t>(number - 1)); }

Result<void> migrate(SQLite::Database& database, const std::string& path) {
    const int found = database.execAndGet("PRAGMA user_version").getInt();
    if (found > newest_schema()) return fault(faults::log_of_newer_version, path, {path});
    for (int number = found + 1; number <= newest_schema(); ++number) {
        SQLite::Transaction transaction(database);
        database.exec(migration(number));
        database.exec("PRAGMA user_version = " + std::to_string(number));
        transaction.commit();
    }
    return {};
}

}  // namespace huiyin::sync
