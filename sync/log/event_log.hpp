// SPDX-License-Identifier: Apache-2.0
// A device's durable log on SQLite (WAL, synchronous=FULL): its own chain and what it received.
#pragma once
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/event/event.hpp"
#include "sync/chain/chain.hpp"
#include "sync/chain/identity.hpp"
#include "sync/crypto/pin.hpp"
#include "sync/platform/steady_clock.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::sync {

struct Salvaged;

/// What a face made of a subject's lines, in its own words.
struct Note {
    std::string subject, text;
};

/// What waits, what is held: for the quiet indicator and for operators.
struct LogState {
    std::int64_t last_seq = 0;  ///< own lines written
    std::int64_t held = 0;      ///< own lines head office has acknowledged as durable
    std::int64_t waiting = 0;   ///< last_seq - held, without set-aside ones
    std::int64_t refused = 0;   ///< kept here and named to the operator
    std::int64_t feed = 0;
    std::int64_t clock_offset_ms = 0;  ///< server's clock minus ours, at the last exchange
    std::optional<Instant> last_exchange;
    bool diverged = false;        ///< the last digest did not match
    bool demo = false;            ///< head office is a demonstration bank
    bool rehearsal = false;       ///< head office runs on a virtual clock
    bool clock_in_doubt = false;  ///< head office doubts its own clock
    /// Lines of others that head office has sent anew with other bytes: it was restored, or someone rewrote its log.
    std::int64_t rewritten = 0;
    std::int64_t epoch = 0;        ///< of head office; 0: it has not said
    std::int64_t giving_back = 0;  ///< of what a restored head office lacks, still to be given back to it
    bool unconfirmed = false;      ///< head office took this device back by its certificate, and gives it nothing yet
};

/// How a log's content lies on the disk (docs/decisions/0007).
enum class AtRest {
    plain,   ///< nobody has a PIN on this device
    locked,  ///< sealed, and its key is not at hand: nothing can be read, written or exchanged
    open     ///< sealed, and readable here
};

class EventLog {
  public:
    /// Opens or creates DIR/log.sqlite and runs the migrations. Fails with one sentence naming the path
    /// (not a directory, damaged, locked by another process, disk full, made by a newer version).
    static Result<std::unique_ptr<EventLog>> open(const std::string& directory);
    virtual ~EventLog() = default;

    /// Where the steady time of what is written comes from. Without one, events say nothing of it.
    virtual void use_steady_clock(std::function<SteadyReading()> clock) = 0;

    virtual std::optional<Identity> identity() const = 0;
    virtual Result<void> enrol(const Identity&) = 0;

    /// Makes the next line of this origin's chain from `draft` and commits it durably before it returns.
    /// On a kiosk only the sealed form is stored. Nothing is stored when it fails.
    virtual Result<Event> append(const Draft& draft, Instant wall) = 0;
    /// Several lines in one commit: all or none.
    virtual Result<std::vector<Event>> append_all(const std::vector<Draft>& drafts, Instant wall) = 0;

    /// On a kiosk: sealed lines that have no place in this chain any more (sync/salvage/salvage.hpp, a restored disk).
    /// Each gets a new one at the end of the chain, at once or once this device is enrolled; what cannot be placed is
    /// kept and counted among the refused. The same line is never taken twice.
    virtual Result<void> carry(const std::vector<std::string>& sealed, const std::string& why) = 0;
    /// Goes on where a damaged log of this kiosk ended: its identity, chain and small values. Only in a log that has
    /// no identity yet. Fails when `salvaged` has none, or the file cannot be written; then nothing is taken over.
    virtual Result<void> take_over(const Salvaged& salvaged) = 0;

    /// A number that this device never gave before (see complaint_number). Durable with the next append.
    virtual Result<std::int64_t> next_counter() = 0;

    virtual std::vector<std::string> subjects() const = 0;                      ///< all subjects with readable lines
    virtual bool knows(const std::string& subject) const = 0;                   ///< has readable lines of it
    virtual std::vector<Event> lines_of(const std::string& subject) const = 0;  ///< any order
    /// The same, for who must not take a failing disk for an empty one: they fail when it does, read_lines() also when
    /// the log is locked.
    virtual Result<std::vector<std::string>> read_subjects() const = 0;
    virtual Result<std::vector<Event>> read_lines(const std::string& subject) const = 0;
    /// Keeps what would otherwise be made of the lines at each start. A note goes with the first line of its subject
    /// that comes, changes or goes. `maker` names who made it, by which rules: another maker's notes are not found.
    virtual Result<void> keep_notes(const std::string& maker, const std::vector<Note>& notes) = 0;
    virtual void each_note(const std::string& maker, const std::function<void(const Note&)>& found) const = 0;
    virtual LogState state() const = 0;               ///< counts what waits: not for what is done often
    virtual Result<LogState> read_state() const = 0;  ///< the same; fails when the disk does
    /// Head office's clock minus ours, at the last exchange.
    virtual std::chrono::milliseconds clock_offset() const = 0;
    /// The lines that head office refused, with its reason; seq 0: a sealed line that lost its place in the chain.
    virtual std::vector<Refused> refused() const = 0;
    virtual Result<std::vector<Refused>> read_refused() const = 0;  ///< the same; fails when the disk does
    /// The refused line `seq` once more at the end of the chain, as its writer wrote it; returns its subject, "" when
    /// that is sealed. It is then told no more. Fails when there is no such line.
    virtual Result<std::string> send_again(std::int64_t seq, Instant wall) = 0;
    /// The refused line `seq` is told no more; it stays.
    virtual Result<void> let_be(std::int64_t seq) = 0;
    /// Whether the file holds together, by SQLite's own quick check; a fault is damage (sync/platform/corruption.hpp).
    virtual Result<void> check() const = 0;
    virtual Result<void> verify() const = 0;  ///< own chain whole and unchanged; fault names the seq

    /// Small values of the device's own (rules in force, last signed-in account …).
    virtual Result<void> put(const std::string& key, const std::string& value) = 0;
    virtual std::optional<std::string> get(const std::string& key) const = 0;
    /// The same; fails when the disk does.
    virtual Result<std::optional<std::string>> read(const std::string& key) const = 0;

    /// The bytes of own lines that are nowhere else: not sent yet, refused by head office, or out of their place in the
    /// chain. Open or sealed, as they lie here. Fails when the disk does.
    virtual Result<std::vector<std::string>> only_here() const = 0;

    // -- content at rest --
    virtual AtRest at_rest() const = 0;
    /// Seals this log's content with a fresh key from now on: `first` opens it, `escrow` is the key as only head office
    /// can read it. Durable before a first value is sealed; see seal_the_rest().
    virtual Result<void> begin_sealing(DataKey key, const KeyHolder& first, const std::string& escrow) = 0;
    /// Opens a locked log. Fails, changing nothing, when `key` is not this log's.
    virtual Result<void> unlock(DataKey key) = 0;
    /// Seals what an earlier version, or a start that was cut off, left plain; quick when nothing is. Resumes wherever
    /// it was cut.
    virtual Result<void> seal_the_rest() = 0;
    virtual const DataKey* key() const = 0;  ///< null unless at_rest() is open
    virtual std::string escrow() const = 0;
    virtual std::vector<KeyHolder> key_holders() const = 0;
    virtual Result<void> store(const KeyHolder& holder) = 0;  ///< in the place of the account's earlier one; durable
    virtual Result<void> remove_key_holder(const std::string& account) = 0;
    /// Every key, then every line and value is deleted, overwritten, and gone from the write-ahead log; the log is then
    /// as one that was never enrolled. Doing it again, after it was cut off, completes it.
    virtual Result<void> destroy() = 0;

    // -- the exchange's side --
    /// Up to where head office said it holds lines of this device, when these are not known to be ours (a disk was put
    /// back). Lines up to there are offered whatever they wait for: it is asked whether they stand.
    virtual std::int64_t heard_held() const = 0;
    /// The next own lines, `max_lines` and none behind place `last`.
    virtual Request next_request(Instant wall, int max_lines, const std::string& incarnation,
                                 std::int64_t last = std::numeric_limits<std::int64_t>::max()) const = 0;
    /// Applies an answer in one transaction: receipt checked, held moved, lines stored (any order, any number of
    /// times), left subjects purged, feed moved last. Returns the subjects that changed.
    virtual Result<std::vector<std::string>> apply(const Response&, Instant wall_sent, Instant wall_now) = 0;
};

}  // namespace huiyin::sync
