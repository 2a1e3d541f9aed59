// SPDX-License-Identifier: Apache-2.0
// The migrations. One that has been shipped is never changed; a change is a new one at the end.
#include "server/store/sqlite/schema.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>

#include <array>

namespace huiyin::server {
namespace {

constexpr std::array migrations{
    // 1: the log (meta, origin, event), delivery (feed, scope, digest), projections (subject, duty, attachment), people
    // (account, session, code, given_answer).
    R"sql(
    CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE origin(id TEXT PRIMARY KEY, unit TEXT NOT NULL, face TEXT NOT NULL, name TEXT NOT NULL,
        token_hash TEXT NOT NULL, revoked INTEGER NOT NULL, forked INTEGER NOT NULL, head_seq INTEGER NOT NULL,
        head_hash BLOB NOT NULL, offset_ms INTEGER NOT NULL, last_seen INTEGER NOT NULL, incarnation TEXT NOT NULL,
        previous_incarnation TEXT NOT NULL) WITHOUT ROWID;
    CREATE UNIQUE INDEX origin_token ON origin(token_hash) WHERE token_hash <> '';
    CREATE TABLE line(origin TEXT NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL, travelled TEXT, opened TEXT,
        subject TEXT, refused TEXT, received INTEGER NOT NULL, PRIMARY KEY(origin, seq));
    CREATE INDEX line_subject ON line(subject) WHERE subject IS NOT NULL;
    CREATE TABLE feed(feed INTEGER PRIMARY KEY AUTOINCREMENT, subject TEXT NOT NULL, origin TEXT, seq INTEGER,
        audience TEXT);
    CREATE TABLE scope(subject TEXT NOT NULL, unit TEXT NOT NULL, PRIMARY KEY(subject, unit)) WITHOUT ROWID;
    CREATE INDEX scope_unit ON scope(unit, subject);
    CREATE TABLE digest(unit TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE subject(subject TEXT PRIMARY KEY, opinion INTEGER NOT NULL, number TEXT NOT NULL, unit TEXT NOT NULL,
        category TEXT NOT NULL, channel TEXT NOT NULL, level INTEGER NOT NULL, state TEXT NOT NULL,
        owner_unit TEXT NOT NULL, owner_person TEXT NOT NULL, received_at INTEGER NOT NULL, overdue INTEGER NOT NULL,
        name TEXT NOT NULL, mobile TEXT NOT NULL, landline TEXT NOT NULL, narrative TEXT NOT NULL,
        from_opinion TEXT NOT NULL, digest INTEGER NOT NULL, next_wake INTEGER, as_of INTEGER NOT NULL) WITHOUT ROWID;
    CREATE INDEX subject_received ON subject(opinion, received_at, subject);
    CREATE INDEX subject_issue ON subject(unit, category, received_at) WHERE opinion = 0;
    CREATE INDEX subject_number ON subject(number);
    CREATE INDEX subject_wake ON subject(next_wake) WHERE next_wake IS NOT NULL;
    CREATE INDEX subject_from_opinion ON subject(from_opinion) WHERE from_opinion <> '';
    CREATE TABLE duty(subject TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, unit TEXT NOT NULL,
        state TEXT NOT NULL, due INTEGER NOT NULL, item TEXT NOT NULL, PRIMARY KEY(subject, position)) WITHOUT ROWID;
    CREATE INDEX duty_due ON duty(due, subject, position);
    CREATE INDEX duty_state ON duty(state);
    CREATE TABLE attachment(hash TEXT NOT NULL, subject TEXT NOT NULL, PRIMARY KEY(hash, subject)) WITHOUT ROWID;
    CREATE TABLE account(id TEXT PRIMARY KEY, unit TEXT NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL,
        password_hash TEXT NOT NULL, active INTEGER NOT NULL, demo INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE session(token_hash TEXT PRIMARY KEY, account TEXT NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
    CREATE INDEX session_account ON session(account);
    CREATE INDEX session_expires ON session(expires);
    CREATE TABLE code(code_hash TEXT PRIMARY KEY, unit TEXT NOT NULL, face TEXT NOT NULL, expires INTEGER NOT NULL)
        WITHOUT ROWID;
    CREATE TABLE given_answer(account TEXT NOT NULL, key TEXT NOT NULL, body_hash BLOB NOT NULL,
        status INTEGER NOT NULL, answer TEXT NOT NULL, location TEXT NOT NULL, given INTEGER NOT NULL,
        PRIMARY KEY(account, key)) WITHOUT ROWID;
    CREATE INDEX given_answer_given ON given_answer(given);
    )sql",
    // 2: recognition asks about other complaints of a customer and on an issue (Art. 11). Projections that were made
    // before
    // lack what it asks for: they are made again.
    R"sql(
    ALTER TABLE subject ADD COLUMN captured_by TEXT NOT NULL DEFAULT '';
    ALTER TABLE subject ADD COLUMN answered_at INTEGER;
    CREATE TABLE link(subject TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY(subject, other)) WITHOUT ROWID;
    CREATE INDEX link_other ON link(other);
    CREATE INDEX subject_category ON subject(category, received_at) WHERE opinion = 0;
    CREATE INDEX subject_below_major ON subject(category, received_at, unit)
        WHERE opinion = 0 AND level < 3 AND state NOT IN ('closed', 'archived', 'withdrawn');
    CREATE INDEX subject_mobile ON subject(mobile, received_at) WHERE mobile <> '';
    CREATE INDEX subject_landline ON subject(landline, received_at) WHERE landline <> '';
    INSERT OR REPLACE INTO meta SELECT 'projections', 'stale' WHERE EXISTS(SELECT 1 FROM subject);
    )sql",
    // 3: each subject's key, where the policy allows erasure (rulebook 8). A line's text that is a BLOB lies under it.
    R"sql(
    CREATE TABLE subject_key(subject TEXT PRIMARY KEY, key BLOB NOT NULL) WITHOUT ROWID;
    )sql",
    // 4: a duty's sentences are told when it is shown, not kept. How many complaints came on a sub-category in each six
    // hours is counted as they come, so that whether a crowd is possible at all need not be counted anew each time.
    R"sql(
    ALTER TABLE duty DROP COLUMN item;
    CREATE TABLE issue_count(category TEXT NOT NULL, hours INTEGER NOT NULL, complaints INTEGER NOT NULL,
        PRIMARY KEY(category, hours)) WITHOUT ROWID;
    INSERT INTO issue_count SELECT category, received_at / 21600000, count(*) FROM subject WHERE opinion = 0
        GROUP BY 1, 2;
    )sql",
    // 5: the key that a device signs its exchanges with; devices of before have none.
    R"sql(
    ALTER TABLE origin ADD COLUMN exchange_key TEXT NOT NULL DEFAULT '';
    )sql",
    // 6: a captured event made some seventy rows and index entries; now it makes some forty-five. An event's place in
    // the
    // order of delivery stands in its own row, `feed` keeps what is delivered again or to one unit only. A duty stands
    // once, where the lists look for it: the subject's row tells when its duties are due, which finds them. Numbers are
    // sorted by their day, which stands behind the unit: those of a day lie together, however many there are.
    R"sql(
    CREATE TABLE first_fed(origin TEXT NOT NULL, seq INTEGER NOT NULL, feed INTEGER NOT NULL, PRIMARY KEY(origin, seq))
        WITHOUT ROWID;
    INSERT INTO first_fed SELECT origin, seq, min(feed) FROM feed WHERE seq IS NOT NULL AND audience IS NULL
        GROUP BY origin, seq;
    ALTER TABLE line RENAME TO line_of_before;
    CREATE TABLE line(feed INTEGER PRIMARY KEY, origin TEXT NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL,
        travelled TEXT, opened TEXT, subject TEXT, refused TEXT, received INTEGER NOT NULL);
    INSERT INTO line SELECT f.feed, l.* FROM first_fed f JOIN line_of_before l USING(origin, seq) ORDER BY f.feed;
    INSERT INTO line SELECT (SELECT coalesce(max(feed), 0) FROM feed) + row_number() OVER (ORDER BY l.rowid), l.*
        FROM line_of_before l LEFT JOIN first_fed f USING(origin, seq) WHERE f.feed IS NULL;
    DROP TABLE line_of_before;
    CREATE UNIQUE INDEX line_place ON line(origin, seq);
    CREATE INDEX line_subject ON line(subject) WHERE subject IS NOT NULL;
    ALTER TABLE feed RENAME TO feed_of_before;
    CREATE TABLE feed(feed INTEGER PRIMARY KEY, subject TEXT NOT NULL, origin TEXT, seq INTEGER, audience TEXT);
    INSERT INTO feed SELECT * FROM feed_of_before WHERE feed NOT IN (SELECT feed FROM first_fed);
    DROP TABLE feed_of_before;
    DROP TABLE first_fed;
    DROP INDEX subject_number;
    CREATE INDEX subject_number ON subject(substr(number, 8), number);
    ALTER TABLE subject ADD COLUMN dues TEXT NOT NULL DEFAULT '[]';
    UPDATE subject SET dues = (SELECT json_group_array(due) FROM (SELECT due FROM duty
        WHERE duty.subject = subject.subject ORDER BY position));
    ALTER TABLE duty RENAME TO duty_of_before;
    CREATE TABLE duty(due INTEGER NOT NULL, subject TEXT NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
        unit TEXT NOT NULL, state TEXT NOT NULL, PRIMARY KEY(due, subject, position)) WITHOUT ROWID;
    INSERT INTO duty SELECT due, subject, position, kind, unit, state FROM duty_of_before;
    DROP TABLE duty_of_before;
    CREATE TABLE duty_count(state TEXT PRIMARY KEY, duties INTEGER NOT NULL) WITHOUT ROWID;
    INSERT INTO duty_count SELECT state, count(*) FROM duty GROUP BY state;
    )sql",
    // 7: what operators are told of the log is counted as it is written: asking reads no event of it.
    R"sql(
    CREATE TABLE log_count(what TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID;
    INSERT INTO log_count VALUES('lines', (SELECT count(*) FROM line)),
        ('refused', (SELECT count(*) FROM line WHERE subject IS NULL)),
        ('complaints', (SELECT count(*) FROM subject WHERE opinion = 0 AND subject NOT GLOB 'u-*')),
        ('opinions', (SELECT count(*) FROM subject WHERE opinion = 1 AND subject NOT GLOB 'u-*'));
    )sql",
    // 8: customers are compared and complaints found by the normal form of text (shared/foundation/text.hpp).
    // Projections that were made before hold other forms: they are made again.
    R"sql(
    ALTER TABLE subject DROP COLUMN narrative;
    ALTER TABLE subject ADD COLUMN words TEXT NOT NULL DEFAULT '';
    INSERT OR REPLACE INTO meta SELECT 'projections', 'stale' WHERE EXISTS(SELECT 1 FROM subject);
    )sql",
    // 9: who brought an attachment is kept, and one that is named by an event without effect opens to nobody. What was
    // named before keeps its effect, and who brought it is not known. Complaints wait for what their links name.
    R"sql(
    ALTER TABLE attachment ADD COLUMN opens INTEGER NOT NULL DEFAULT 1;
    CREATE INDEX attachment_subject ON attachment(subject);
    CREATE TABLE brought(hash TEXT NOT NULL, bringer TEXT NOT NULL, size INTEGER NOT NULL, whole INTEGER NOT NULL,
        named INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(hash, bringer)) WITHOUT ROWID;
    CREATE INDEX brought_unnamed ON brought(at) WHERE named = 0;
    CREATE INDEX brought_by ON brought(bringer) WHERE named = 0;
    CREATE TABLE awaited(subject TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY(subject, target)) WITHOUT ROWID;
    CREATE INDEX awaited_target ON awaited(target);
    INSERT OR REPLACE INTO meta SELECT 'projections', 'stale' WHERE EXISTS(SELECT 1 FROM attachment);
    )sql",
    // 10: what the events of a device are dated by, and when the last of them came (rulebook 10).
    R"sql(
    ALTER TABLE origin ADD COLUMN heard TEXT NOT NULL DEFAULT '';
    ALTER TABLE origin ADD COLUMN head_arrived INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE origin ADD COLUMN bounded INTEGER NOT NULL DEFAULT 0;
    UPDATE origin SET head_arrived = coalesce((SELECT received FROM line WHERE line.origin = origin.id
        AND line.seq = origin.head_seq), 0);
    )sql",
    // 11: complaints received at the same time are ordered by the clock of the chain in which they were captured.
    R"sql(
    ALTER TABLE subject ADD COLUMN captured_at TEXT NOT NULL DEFAULT '';
    INSERT OR REPLACE INTO meta SELECT 'projections', 'stale' WHERE EXISTS(SELECT 1 FROM subject);
    )sql",
    // 12: the subjects' keys lie in a database of their own (subject_keys.hpp); which of them are to be destroyed
    // stands here until they are. The table of before is emptied when the store is opened.
    R"sql(
    CREATE TABLE key_to_destroy(subject TEXT PRIMARY KEY) WITHOUT ROWID;
    )sql",
    // 13: a restored head office is helped by everybody: devices that it does not know come back and wait to be
    // confirmed, events that others gave back stand beyond the end of their chain with the proof that they were once
    // delivered, and devices keep things for head office.
    R"sql(
    ALTER TABLE origin ADD COLUMN unconfirmed INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE returned(origin TEXT NOT NULL, seq INTEGER NOT NULL, proof TEXT NOT NULL, PRIMARY KEY(origin, seq))
        WITHOUT ROWID;
    CREATE TABLE keepsake(number INTEGER PRIMARY KEY, box TEXT NOT NULL, given INTEGER NOT NULL);
    )sql",
    // 14: what accounts were is kept, because events are judged by the accounts of their own time; of what was before
    // only how they are now is known. Why an event is refused has a code, and what an earlier version refused is judged
    // once more: of what customers said, nothing is refused any more that can be read.
    R"sql(
    CREATE TABLE account_history(account TEXT NOT NULL, since INTEGER NOT NULL, unit TEXT NOT NULL, role TEXT NOT NULL,
        active INTEGER NOT NULL, PRIMARY KEY(account, since)) WITHOUT ROWID;
    INSERT INTO account_history SELECT id, 0, unit, role, active FROM account;
    ALTER TABLE line ADD COLUMN refused_code TEXT;
    CREATE INDEX line_refused ON line(feed) WHERE subject IS NULL;
    INSERT OR REPLACE INTO meta SELECT 'vouched ' || id, head_seq FROM origin
        WHERE head_seq > 0 AND (id = 'ho' OR id GLOB 'ho-*' OR name = 'imported');
    )sql",
    // 15: the knowledge base is a store of its own (Art. 6): every version of an article, and how often whom used it.
    R"sql(
    CREATE TABLE article(id TEXT PRIMARY KEY, category TEXT NOT NULL, latest INTEGER NOT NULL, stands INTEGER,
        changed INTEGER NOT NULL) WITHOUT ROWID;
    CREATE UNIQUE INDEX article_changed ON article(changed);
    CREATE INDEX article_place ON article(category, id);
    CREATE TABLE article_version(id TEXT NOT NULL, version INTEGER NOT NULL, category TEXT NOT NULL,
        content TEXT NOT NULL, searched TEXT NOT NULL, PRIMARY KEY(id, version)) WITHOUT ROWID;
    CREATE TABLE article_use(id TEXT NOT NULL, counter TEXT NOT NULL, total INTEGER NOT NULL, PRIMARY KEY(id, counter))
        WITHOUT ROWID;
    )sql",
    // 16: which subjects changed, in order: an index in a file of its own follows them (docs/decisions/0028). Rows
    // hold all that lists show, so that nothing is folded for them.
    R"sql(
    CREATE TABLE changed(number INTEGER PRIMARY KEY, subject TEXT NOT NULL);
    ALTER TABLE subject ADD COLUMN said TEXT NOT NULL DEFAULT '{}';
    ALTER TABLE duty ADD COLUMN article TEXT NOT NULL DEFAULT '';
    ALTER TABLE duty ADD COLUMN met_at INTEGER;
    ALTER TABLE duty ADD COLUMN period TEXT NOT NULL DEFAULT '';
    ALTER TABLE duty ADD COLUMN assumed INTEGER NOT NULL DEFAULT 0;
    INSERT OR REPLACE INTO meta SELECT 'projections', 'stale' WHERE EXISTS(SELECT 1 FROM subject);
    )sql",
    // 17: what reports read of each complaint, in the order of receipt (docs/decisions/0029).
    R"sql(
    CREATE TABLE fact(received_at INTEGER NOT NULL, captured_at TEXT NOT NULL, length INTEGER NOT NULL,
        number TEXT NOT NULL, subject TEXT NOT NULL, unit TEXT NOT NULL, channel TEXT NOT NULL, category TEXT NOT NULL,
        state TEXT NOT NULL, level INTEGER NOT NULL, finding TEXT NOT NULL, callback TEXT NOT NULL,
        product TEXT NOT NULL, department TEXT NOT NULL, cause INTEGER NOT NULL, satisfaction INTEGER NOT NULL,
        done INTEGER NOT NULL, rectified_at INTEGER, limits_end INTEGER, limit_missed INTEGER NOT NULL,
        unresolved INTEGER, judged_later INTEGER, duplicates TEXT NOT NULL, owner_unit TEXT NOT NULL,
        owner_person TEXT NOT NULL, PRIMARY KEY(received_at, captured_at, length, number, subject)) WITHOUT ROWID;
    CREATE INDEX fact_linked ON fact(received_at) WHERE duplicates <> '';
    CREATE INDEX fact_rectified ON fact(received_at) WHERE rectified_at IS NOT NULL;
    CREATE INDEX fact_judged ON fact(judged_later) WHERE judged_later IS NOT NULL;
    INSERT OR REPLACE INTO meta SELECT 'projections', 'stale' WHERE EXISTS(SELECT 1 FROM subject);
    )sql",
    // 18: first and reset passwords are good for one sign-in; who is signed in since when, and tokens that are
    // good for little. Subjects are found by code
    // and by external reference; which prefix of codes was given to whom, each once.
    R"sql(
    ALTER TABLE account ADD COLUMN must_change INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE account ADD COLUMN was_used INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE session ADD COLUMN created INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE session ADD COLUMN only_for TEXT NOT NULL DEFAULT '';
    CREATE TABLE subject_name(name TEXT NOT NULL, subject TEXT NOT NULL, PRIMARY KEY(name, subject)) WITHOUT ROWID;
    CREATE TABLE code_prefix(place INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, origin TEXT NOT NULL);
    CREATE INDEX code_prefix_origin ON code_prefix(origin);
    INSERT OR REPLACE INTO meta SELECT 'projections', 'stale' WHERE EXISTS(SELECT 1 FROM subject);
    )sql",
    // 19: what came to head office in a later quarter than it happened in may be a correction of a fixed one (Art. 22).
    R"sql(
    ALTER TABLE fact ADD COLUMN came_late INTEGER;
    CREATE INDEX fact_came_late ON fact(came_late) WHERE came_late IS NOT NULL;
    INSERT OR REPLACE INTO meta SELECT 'projections', 'stale' WHERE EXISTS(SELECT 1 FROM subject);
    )sql",
};

}  // namespace

int newest_schema() { return static_cast<int>(migrations.size()); }

Result<void> migrate(SQLite::Database& database, const std::string& path) {
    const int found = database.execAndGet("PRAGMA user_version").getInt();
    if (found > newest_schema())
        return fault("the database " + path + " was made by a newer version of Huiyin: install that version", path);
    for (int number = found + 1; number <= newest_schema(); ++number) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        database.exec(migrations.at(static_cast<std::size_t>(number - 1)));
        database.exec("PRAGMA user_version = " + std::to_string(number));
        transaction.commit();
    }
    return {};
}

}  // namespace huiyin::server
