// SPDX-License-Identifier: GPL-3.0-or-later
// What the worker hands to the view models: immutable values, codes and instants, no text in a language, no pointer
// into the replica.
#pragma once
#include <QMetaType>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "client/app/rows/complaint_row.hpp"
#include "client/app/rows/time_left.hpp"
#include "client/engine/attachments.hpp"
#include "client/engine/key_ring.hpp"
#include "client/engine/lobby_calls.hpp"
#include "client/engine/opinion_book.hpp"
#include "client/engine/quarantine.hpp"
#include "client/engine/remote_wipe.hpp"
#include "client/engine/trust_state.hpp"
#include "shared/duties/duties.hpp"
#include "shared/events/actions.hpp"
#include "shared/knowledge/article.hpp"
#include "shared/view/view.hpp"
#include "sync/log/event_log.hpp"

namespace huiyin::app {

struct DutyRow {
    QString subject, number, kind, article, unit, action, summary;
    DutyState state = DutyState::open;
    Instant due;
    Explanation why;
    int level = 0;
    bool opinion = false;
    ComplaintRowPtr complaint = nullptr;  ///< that owes it; nothing for an entry of the opinion book
    bool operator==(const DutyRow&) const = default;
};
using DutyRowPtr = std::shared_ptr<const DutyRow>;

struct OpinionRow {
    QString subject, number, unit, opinion, category, state, narrative, answer, who;
    QString lobby_narrative, lobby_answer;  ///< with persons hidden, as everyone may read them
    Instant received;
    std::optional<Instant> due;
    DutyState duty_state = DutyState::void_;
    bool operator==(const OpinionRow&) const = default;
};
using OpinionRowPtr = std::shared_ptr<const OpinionRow>;

/// A person's data was shown, or erased (rulebook 8): for the auditor.
struct ShowingRow {
    QString subject, number, account, role, unit;
    QStringList fields;  ///< what was shown, in codes
    Instant at;
    bool erased = false;
    bool operator==(const ShowingRow&) const = default;
};

/// Everything a list shows, as of `now`.
struct Snapshot {
    Instant now;
    std::shared_ptr<const Rules> rules;
    std::vector<DutyRowPtr> duties;           ///< overdue first, then by due time; done ones left out
    std::vector<ComplaintRowPtr> complaints;  ///< newest first
    std::vector<OpinionRowPtr> opinions;      ///< newest first
    std::vector<ShowingRow> showings;         ///< newest first
    /// How many subjects of how many were read since the device was opened: lists are not whole before all are.
    std::size_t read = 0, of = 0;

    /// What is left until `due`, for `unit`.
    format::TimeLeft left(Instant due, const QString& unit) const {
        return format::time_left(now, due, rules->working_time(unit.toStdString()));
    }
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// Evidence with a file (Art. 23), and where its bytes are.
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
    bool finished = false;                                     ///< nothing more is to be done
    Json view;                                                 ///< complaint_view or opinion_view
    std::vector<Action> actions;                               ///< what the person may write now
    std::vector<std::pair<QString, format::TimeLeft>> clocks;  ///< in the order of the view's duties
    std::vector<AttachmentRow> attachments;                    ///< newest first
    std::shared_ptr<const Rules> rules;
    Instant now;
};
using DetailPtr = std::shared_ptr<const Detail>;

inline constexpr int default_lock_after = 5, longest_lock_after = 15;

/// The device's state.
struct Status {
    bool opened = false, enrolled = false, reachable = false, tried = false;
    QString face, unit, origin, server, directory;
    sync::LogState log;
    std::vector<sync::Refused> refused;
    Fault problem;      ///< the replica could not be opened
    Fault unreachable;  ///< why head office was not reached last time
    Fault notice;
    std::size_t attachments_waiting = 0;  ///< to be sent
    bool attachments_rest = false;        ///< the person put their sending off
    Actor actor;
    bool as_device = true;  ///< nobody signed in
    Instant now;
    std::shared_ptr<const Rules> rules;
    std::vector<client::Person> people;         ///< who has a PIN on this device
    std::vector<client::Colleague> colleagues;  ///< who may be named in charge
    std::optional<client::Revocation> revoked;  ///< head office shut the device out, and it wiped itself
    int lock_after = default_lock_after;        ///< minutes without a touch after which the face is shut
    std::vector<std::string> server_keys;       ///< see Replica::pinned_keys
    client::TrustState trust = client::TrustState::good;
    client::Clock clock = client::Clock::right;
    std::optional<client::Quarantined> quarantined;
    std::int64_t disk_free = -1;                            ///< bytes on the log's disk; -1: not known
    std::shared_ptr<const client::OpinionBook> book;        ///< on a kiosk; null before it ever heard of it
    std::shared_ptr<const std::vector<Article>> knowledge;  ///< null on a kiosk
    client::CallState call = client::CallState::none;       ///< of a kiosk: a customer called somebody
    std::vector<sync::LobbyCall> calls;                     ///< of a tablet: kiosks at which somebody is called
};

/// All rows of one subject.
struct SubjectRows {
    std::vector<DutyRowPtr> duties;
    ComplaintRowPtr complaint;
    OpinionRowPtr opinion;
    std::vector<ShowingRow> showings;
    std::optional<Instant> wake;  ///< when they change though no line comes
};
SubjectRows rows_of(const Complaint&, const Rules&, Instant now, Codes&);
SubjectRows rows_of(const OpinionEntry&, const Rules&, Instant now, Codes&);

Detail detail_of(const Complaint&, const Actor&, std::shared_ptr<const Rules>, Instant now);
Detail detail_of(const OpinionEntry&, const Actor&, std::shared_ptr<const Rules>, Instant now);

}  // namespace huiyin::app

Q_DECLARE_METATYPE(huiyin::app::SnapshotPtr)
Q_DECLARE_METATYPE(huiyin::app::DetailPtr)
Q_DECLARE_METATYPE(huiyin::app::Status)
