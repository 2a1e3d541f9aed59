// SPDX-License-Identifier: GPL-3.0-or-later
// The bank-wide board of channel operations, from this device's own lines: it works with no network. Open, due today
// and overdue by branch and level; the last twelve weeks; clusters; what came back after it was called rectified (Art.
// 6(5)3, 21).
#pragma once
#include <map>

#include "client/app/desk/drill_model.hpp"
#include "client/app/lists/session_view.hpp"

namespace huiyin::app {

class BoardModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(bool empty READ empty NOTIFY changed)
    Q_PROPERTY(QVariantList headline MEMBER headline_ NOTIFY changed)  ///< [{key, label, count, tone}]
    Q_PROPERTY(QVariantList branches MEMBER branches_ NOTIFY changed)  ///< [{key, label, count, share}] of each branch
    Q_PROPERTY(QVariantList levels MEMBER levels_ NOTIFY changed)      ///< the same by level
    Q_PROPERTY(QVariantList lateBranches MEMBER late_branches_ NOTIFY changed)  ///< the same of what is overdue
    Q_PROPERTY(QVariantList lateLevels MEMBER late_levels_ NOTIFY changed)
    Q_PROPERTY(QVariantList clusters MEMBER clusters_ NOTIFY changed)   ///< the same: one issue, several customers
    Q_PROPERTY(QVariantList comeBack MEMBER come_back_ NOTIFY changed)  ///< the same: after it was rectified
    Q_PROPERTY(QStringList weeks MEMBER weeks_ NOTIFY changed)          ///< the Mondays of the last twelve weeks
    Q_PROPERTY(QVariantList received MEMBER received_ NOTIFY changed)   ///< complaints received in each
    Q_PROPERTY(QVariantList late MEMBER late_ NOTIFY changed)           ///< of those, the ones overdue now
    Q_PROPERTY(int most READ most NOTIFY changed)                       ///< received in the fullest week
    Q_PROPERTY(QString trendText READ trend_text NOTIFY changed)        ///< the chart in words
    Q_PROPERTY(QString chosen READ chosen NOTIFY chosenChanged)
    Q_PROPERTY(QString chosenTitle READ chosen_title NOTIFY chosenChanged)
    Q_PROPERTY(huiyin::app::DrillModel* complaints READ complaints CONSTANT)

  public:
    using QObject::QObject;
    Session* session() const { return session_; }
    void set_session(Session* session);
    bool empty() const { return !session_ || !session_->snapshot() || session_->snapshot()->complaints.empty(); }
    int most() const;
    QString trend_text() const;
    QString chosen() const { return chosen_; }
    QString chosen_title() const;
    DrillModel* complaints() { return &complaints_; }
    Q_INVOKABLE void choose(const QString& key);
    Q_INVOKABLE void chooseWeek(int week) { choose(QStringLiteral("week/%1").arg(week)); }

  signals:
    void sessionChanged();
    void changed();
    void chosenChanged();

  private:
    using Rows = std::vector<const ComplaintRow*>;
    void refresh();
    void sort_out();
    QVariantList table(const QString& prefix, bool largest_first) const;
    QString label(const QString& key) const;
    void drill();

    QPointer<Session> session_;
    SnapshotPtr shown_;               ///< what the rows below point into
    std::map<QString, Rows> behind_;  ///< the complaints behind each figure
    QVariantList headline_, branches_, levels_, late_branches_, late_levels_, clusters_, come_back_, received_, late_;
    QStringList weeks_;
    QString chosen_ = QStringLiteral("overdue");
    DrillModel complaints_{this};
};

}  // namespace huiyin::app
