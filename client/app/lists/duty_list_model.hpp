// SPDX-License-Identifier: GPL-3.0-or-later
// What is due, most urgent first: of each complaint and entry the first duty, with its clock, its article and the one
// action that discharges it, and what else it owes.
#pragma once
#include <map>

#include "client/app/lists/keyed_rows.hpp"
#include "client/app/lists/session_view.hpp"

namespace huiyin::app {

class DutyListModel : public KeyedRows<DutyRowPtr> {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged REQUIRED)
    /// Only what the signed-in person's unit, or one below it, owes.
    Q_PROPERTY(bool ownOnly READ own_only WRITE set_own_only NOTIFY ownOnlyChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int overdue READ overdue NOTIFY countChanged)
    Q_PROPERTY(int today READ today NOTIFY countChanged)

  public:
    using KeyedRows::KeyedRows;

    Session* session() const { return session_; }
    void set_session(Session* session);
    bool own_only() const { return own_only_; }
    void set_own_only(bool own);
    int count() const { return rowCount(); }
    int overdue() const;
    int today() const;
    QHash<int, QByteArray> roleNames() const override;

  signals:
    void sessionChanged();
    void ownOnlyChanged();
    void countChanged();

  protected:
    QString key(const DutyRowPtr& row) const override;
    QVariant value(const DutyRowPtr& row, int role) const override;

  private:
    void refresh();
    void reworded();
    QPointer<Session> session_;
    bool own_only_ = true;
    std::vector<DutyRowPtr> all_;            ///< that are owed now
    std::map<QString, QStringList> others_;  ///< of a subject, the titles of those after its first
};

}  // namespace huiyin::app
