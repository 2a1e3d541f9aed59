// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/snapshot.hpp — what the worker hands to the view models: immutable values, codes and instants, no text in
// a language, no pointer into the replica.
#pragma once
#include <QMetaType>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "client/app/wording.hpp"
#include "client/engine/attachments.hpp"
#include "client/engine/key_ring.hpp"
#include "client/engine/moving_aside.hpp"
#include "client/engine/opinion_book.hpp"
#include "client/engine/standing.hpp"
#include "client/engine/wiping.hpp"
#include "shared/authority.hpp"
#include "shared/duties.hpp"
#include "shared/view.hpp"
#include "sync/event_log.hpp"

namespace huiyin::app {

struct DutyRow {
    QString subject, number, kind, article, unit, action, summary, explain, explain_zh;
    DutyState state = DutyState::open;
    Instant due;
    wording::TimeLeft left;
    int level = 0;
    bool opinion = false;
    bool assumed = false;  ///< reckoned without an official calendar
    bool operator==(const DutyRow&) const = default;
};

struct ComplaintRow {
    QString subject, number, unit, category, channel, owner, who, phone, summary;
    QString haystack;  ///< what a search looks through, lower case
    State state = State::captured;
    int level = 0;
    Instant received;
    bool overdue = false;
    std::optional<Instant> next_due;
    wording::TimeLeft left;
    QStringList queues;                ///< the queues of the desk that it waits in
    std::optional<Instant> rectified;  ///< when its trouble was first called rectified (Art. 6(5)3)
    bool operator==(const ComplaintRow&) const = default;
};

struct OpinionRow {
    QString subject, number, unit, opinion, category, state, narrative, answer, who;
    Instant received;
    std::optional<Instant> due;
    wording::TimeLeft left;
    DutyState duty_state = DutyState::void_;
    bool operator==(const OpinionRow&) const = default;
};

/// Everything a list shows, as of `now`.
struct Snapshot {
    Instant now;
    std::shared_ptr<const Rules> rules;
    std::vector<DutyRow> duties;  ///< overdue first, then by due time; done ones left out
    std::vector<ComplaintRow> complaints;
    std::vector<OpinionRow> opinions;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// One kind of line that the person may write now, or why not.
struct Offer {
    QString kind;
    std::string why_not;  ///< "" = offered
};

/// Evidence with a file (rulebook 23), and where its bytes are.
struct AttachmentRow {
    QString hash, type, text, unit;
    QString ending;  ///< ".jpg"; "" when its name has none that this kind of evidence may have
    Instant at;
    client::AttachmentState state;
    bool operator==(const AttachmentRow&) const = default;
};

/// One complaint or opinion entry, whole.
struct Detail {
    QString subject;
    bool opinion = false;
    Json view;  ///< complaint_view or opinion_view
    std::vector<Offer> offers;
    std::vector<std::pair<QString, wording::TimeLeft>> clocks;  ///< in the order of the view's duties
    std::vector<AttachmentRow> attachments;                     ///< newest first
    std::shared_ptr<const Rules> rules;
    Instant now;
};
using DetailPtr = std::shared_ptr<const Detail>;

inline constexpr int default_lock_after = 5, longest_lock_after = 15;

/// Where the device stands.
struct Status {
    bool opened = false, enrolled = false, reachable = false, tried = false;
    QString face, unit, origin, server, directory;
    sync::LogState log;
    std::vector<sync::Refused> refused;
    Fault problem;        ///< the replica could not be opened
    QString unreachable;  ///< why head office was not reached last time
    QString notice;
    std::size_t attachments_waiting = 0;  ///< to be sent
    bool attachments_rest = false;        ///< the person put their sending off
    Actor actor;
    bool as_device = true;  ///< nobody signed in
    Instant now;
    std::shared_ptr<const Rules> rules;
    std::vector<client::Person> people;       ///< who has a PIN on this device
    std::optional<client::ShutOut> shut_out;  ///< head office shut the device out, and it wiped itself
    int lock_after = default_lock_after;      ///< minutes without a touch after which the face is shut
    std::string server_key;                   ///< see Replica::pinned_key
    client::Standing standing = client::Standing::good;
    client::Clock clock = client::Clock::right;
    std::optional<client::MovedAside> moved_aside;
    std::int64_t disk_free = -1;                      ///< bytes on the log's disk; -1: not known
    std::shared_ptr<const client::OpinionBook> book;  ///< on a kiosk; null before it ever heard of it
};

/// What `actor` may write on the complaint as it stands, in the order of its life, with why not for the rest.
std::vector<Offer> offers_of(const Complaint&, const Actor&, const Rules&);

/// All rows of one subject.
struct SubjectRows {
    std::vector<DutyRow> duties;
    std::optional<ComplaintRow> complaint;
    std::optional<OpinionRow> opinion;
};
SubjectRows rows_of(const Complaint&, const Rules&, Instant now);
SubjectRows rows_of(const OpinionEntry&, const Rules&, Instant now);
/// The queues of the desk (experience) that a complaint waits in.
QStringList queues_of(const Complaint&, const std::vector<Duty>&, const Policy&);
/// Puts the rows of many subjects in order.
Snapshot in_order(std::vector<const SubjectRows*> rows, std::shared_ptr<const Rules> rules, Instant now);

Detail detail_of(const Complaint&, const Actor&, std::shared_ptr<const Rules>, Instant now);
Detail detail_of(const OpinionEntry&, const Actor&, std::shared_ptr<const Rules>, Instant now);

}  // namespace huiyin::app

Q_DECLARE_METATYPE(huiyin::app::SnapshotPtr)
Q_DECLARE_METATYPE(huiyin::app::DetailPtr)
Q_DECLARE_METATYPE(huiyin::app::Status)
