// SPDX-License-Identifier: GPL-3.0-or-later
// A complaint of a list, small enough for a hundred thousand of them in memory: its words are kept as they are
// searched, and what a row shows of them is read out when it is shown.
#pragma once
#include <QByteArray>
#include <QDataStream>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <unordered_map>

#include "client/app/rows/queue_set.hpp"
#include "shared/duties/duties.hpp"
#include "shared/view/search.hpp"

namespace huiyin::app {

/// Codes that many rows repeat: each is in memory once.
class Codes {
  public:
    QString of(std::string_view code);

  private:
    std::unordered_map<std::string, QString> known_;
};

class ComplaintRow {
  public:
    QString unit, category, channel, owner;  ///< codes
    State state = State::captured;
    int level = 0;
    Instant received;
    bool overdue = false;
    std::optional<Instant> next_due;
    QueueSet queues;
    QStringList accused;               ///< accounts of who is complained of (recusal)
    std::optional<Instant> rectified;  ///< when its trouble was first called rectified (Art. 6(5)3)

    ComplaintRow() = default;
    /// Takes its words from the folded complaint.
    explicit ComplaintRow(const Complaint& complaint);

    QString subject() const { return QString::fromUtf8(line(0)); }
    bool is(const QByteArray& subject) const { return line(0) == subject; }
    QByteArrayView number() const { return line(1); }
    QString who() const;      ///< masked; "" when anonymous
    QString phone() const;    ///< masked
    QString summary() const;  ///< the narrative's beginning, in one line
    /// Who is complained of does not see who complained, nor finds it by a name (rulebook 1).
    bool shows_customer_to(const QString& account) const { return !accused.contains(account); }
    /// True when its number or the narrative is what is searched for, or, when the searcher may know the customer,
    /// their name or phone.
    bool mentions(const Search& search, bool customer_too = true) const;
    bool mentions(std::string_view typed, bool customer_too = true) const {
        return mentions(Search(typed), customer_too);
    }

    friend QDataStream& operator<<(QDataStream& out, const ComplaintRow& row);
    friend QDataStream& operator>>(QDataStream& in, ComplaintRow& row);

  private:
    /// Lines of UTF-8: subject, number, name, mobile, landline, the narrative's beginning; then what it is found by, as
    /// searched_form says it: number and narrative, U+001F, the customer.
    QByteArrayView line(int number) const;
    std::string_view searched() const;
    QByteArray text_;
    bool anonymous_ = false;
};
using ComplaintRowPtr = std::shared_ptr<const ComplaintRow>;

/// Newest first; no two are equal.
bool newer(const ComplaintRow& a, const ComplaintRow& b);

/// A narrative's beginning, in one line.
QString summary_of(const QString& narrative);

}  // namespace huiyin::app
