// SPDX-License-Identifier: Apache-2.0
// The rows of head office's store as plain values.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "shared/event/event.hpp"
#include "shared/view/search.hpp"

namespace huiyin::server {

/// An event in its origin's chain. A refused event is a marker: it keeps the chain whole, and belongs to no subject.
struct StoredEvent {
    std::string origin;
    std::int64_t seq = 0;
    Hash hash{};            ///< of the bytes that travelled: what the next line's prev names
    std::string travelled;  ///< sealed or open; empty when it is the same as `opened`
    std::string opened;     ///< canonical text; empty for a marker
    std::string subject;    ///< empty for a marker
    std::string refused;    ///< why; empty unless a marker
    Instant received;
    bool under_key = false;         ///< its texts lie under the subject's key in the database (subject_keys.hpp)
    std::string refused_code = {};  ///< of a marker, for programs; "" of one that an earlier version refused

    /// The key of its subject was destroyed, in a copy from before: only its place and its hash are left.
    bool unreadable() const { return travelled.empty() && opened.empty() && refused.empty(); }
    const std::string& bytes() const { return travelled.empty() ? opened : travelled; }
};

struct MarkerPage {
    std::vector<StoredEvent> events;
    std::int64_t last = 0;  ///< where to go on from
};

/// When an event came to head office.
struct Arrival {
    std::string origin;
    std::int64_t seq = 0;
    Instant at;
};

/// A place of a chain.
struct Place {
    Hash hash{};
    std::string refused, refused_code;
};

struct Origin {
    std::string id, unit;
    Face face = Face::tablet;
    std::string name, token_hash;
    bool revoked = false;
    bool forked = false;  ///< two devices used this identity; shown to the operator
    std::int64_t head_seq = 0;
    Hash head_hash{};
    std::int64_t offset_ms = 0;  ///< our clock minus its clock, at the last exchange
    Instant last_seen;
    std::string boot_id, previous_boot_id;
    std::string exchange_key;  ///< its Ed25519 public key, base64; "" when it was enrolled without one
    std::string heard;         ///< what its events are dated by (server/ingest/device_time.hpp)
    /// When the last event of its chain came; receipts sign it. Zero: not known, for head office doubts its clock.
    Instant head_arrived;
    std::int64_t bounded = 0;  ///< events whose time could not be what they claimed
    bool unconfirmed = false;  ///< taken back by its certificate or by what others gave back: it is given nothing yet
};

/// A place in the order of delivery. seq 0: the subject left `audience`'s scope.
struct FeedRow {
    std::string subject, origin;
    std::int64_t seq = 0;
    std::string visible_to;  ///< empty: everyone who sees the subject
};

struct FeedItem {
    std::int64_t feed = 0;
    std::string opened;
    std::string origin;
    std::int64_t seq = 0;
    Hash hash{};  ///< of what its chain is made of
};

/// Something that devices keep for head office, as only head office can read it.
struct Keepsake {
    std::int64_t number = 0;
    std::string box;
    Instant given;
};

struct FeedPage {
    std::vector<FeedItem> items;
    std::vector<std::string> left;
    std::int64_t feed = 0;
    bool more = false;
};

/// The projection of a complaint or an opinion entry.
struct SubjectRow {
    std::string subject;
    bool opinion = false;  ///< an entry of the opinion book
    std::string number, unit, category, channel;
    int level = 0;  ///< 0 not graded
    std::string state, owner_unit, owner_person;
    Instant received_at;
    bool overdue = false;
    std::string name, mobile, landline;  ///< of the customer, see CustomerIdentity
    std::string words;                   ///< what it is found by (shared/view/search.hpp)
    std::string from_opinion;            ///< the entry it was made from
    std::uint64_t digest = 0;
    std::optional<Instant> next_wake;
    Instant as_of;                       ///< when the projection was made: duties depend on it
    std::string captured_by;             ///< the unit that took it in
    std::optional<Instant> answered_at;  ///< when the customer first had an answer
    std::vector<Instant> dues;           ///< when its duties are due, by position
    std::string said = "{}";  ///< JSON of code, cause, product, external and accused, as far as they are known
    std::string captured_at;  ///< the stamp of the event that captured it, see PlaceInTime
    bool operator==(const SubjectRow&) const = default;
};

struct DutyRow {
    std::string subject;
    int position = 0;
    std::string kind, unit, state;
    Instant due;
    std::string article;
    std::optional<Instant> met_at;
    std::string period;    ///< of a report
    bool assumed = false;  ///< due in a year whose official calendar is not out yet
    bool operator==(const DutyRow&) const = default;
};

/// An attachment that an event of a subject names.
struct AttachmentRow {
    std::string hash;
    bool opens = false;  ///< the event is effective: who sees the subject may read it
    auto operator<=>(const AttachmentRow&) const = default;
};

/// An attachment that somebody sends or has sent; no event need name it.
struct Brought {
    std::string hash, bringer;  ///< an account, or "device:<origin>"; "" when nobody knows any more
    std::int64_t size = 0;      ///< of the whole
    bool whole = false;         ///< all of it came
    bool named = false;         ///< an event of this bringer names it
    Instant at;                 ///< when it became whole; of a part: when it was last worked on, to the hour
    bool operator==(const Brought&) const = default;
};

/// Subjects whose projections were written, in the order of their change.
struct ChangedSubjects {
    std::vector<std::string> subjects;  ///< sorted, each once
    std::int64_t last = 0;              ///< the number of the last change among them; 0 none
    bool missed = false;                ///< some were forgotten before they were asked for
};

/// The last row that was seen: by received_at (complaints, newest first) or due (duties, earliest first).
struct Cursor {
    Instant time;
    std::string subject;
    int position = 0;  ///< of a duty
};

/// Complaints on one sub-category, received in [from, until); `unit` empty: of the whole bank.
struct Issue {
    std::string category, unit;
    Instant from, until;
};

/// `viewer`: the unit whose scope it is; nothing = everything.
struct SubjectFilter {
    std::optional<std::string> viewer;
    bool opinions = false;
    std::vector<std::string> units;  ///< empty: any
    std::optional<int> level;
    std::string state, category, channel;
    std::string code;      ///< of eight letters, in its normal form
    std::string external;  ///< "source:reference", or the reference alone
    std::optional<Search> search;
    std::optional<bool> overdue;
    std::optional<Instant> received_from, received_until;  ///< until: without it
    std::optional<Instant> changed_since;                  ///< projected at this time or later
    std::optional<Cursor> after;
    int limit = 50;
};

struct DutyFilter {
    std::optional<std::string> viewer;
    std::vector<std::string> units;
    std::string kind, state;
    std::optional<Instant> due_before;
    std::optional<Cursor> after;
    int limit = 50;
};

struct Account {
    std::string id, unit;
    Role role = Role::outlet_staff;
    std::string name, password_hash;
    bool active = true;
    bool demo = false;
    bool must_change = false;  ///< its password is a first one, or was reset: it is good for one sign-in
    bool was_used = false;     ///< with must_change: that sign-in has been
};

struct Session {
    std::string token_hash, account;
    Instant expires;  ///< real time
    Instant created;  ///< real time; 1970: before this was kept
    std::string only =
        {};  ///< all that the token is good for (server/identity/tokens.hpp); "": whatever its account may
};

struct EnrolmentCode {
    std::string code_hash, unit;
    Face face = Face::tablet;
    Instant expires;  ///< real time
};

/// An answer already given to a request with an Idempotency-Key.
struct GivenAnswer {
    std::string account, key;
    Hash body_hash{};
    int status = 0;
    std::string answer, location;
    Instant given;
};

struct Counts {
    std::int64_t events = 0, complaints = 0, opinions = 0, duties_open = 0, duties_overdue = 0, devices = 0,
                 refused = 0, forked = 0;
    bool operator==(const Counts&) const = default;
};

/// The name of the digest of everything.
inline constexpr const char* everything = "*";

}  // namespace huiyin::server
