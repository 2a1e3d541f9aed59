// SPDX-License-Identifier: GPL-3.0-or-later
// The queues of the desk: which the role has, and how many wait in each.
#pragma once
#include "client/app/lists/keyed_rows.hpp"
#include "client/app/lists/session_view.hpp"

namespace huiyin::app {

struct QueueRow {
    QString code;
    int count = 0;
    bool operator==(const QueueRow&) const = default;
};

class QueueListModel : public KeyedRows<QueueRow> {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QString first READ first NOTIFY firstChanged)  ///< where the desk opens

  public:
    using KeyedRows::KeyedRows;

    Session* session() const { return session_; }
    void set_session(Session* session);
    QString first() const { return rows().empty() ? QString() : rows().front().code; }
    QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE QString codeAt(int row) const;
    /// The kind of event that a complaint waits for in this queue; "" where it waits for its own next step.
    Q_INVOKABLE QString stepOf(const QString& queue) const;

  signals:
    void sessionChanged();
    void firstChanged();

  protected:
    QString key(const QueueRow& row) const override { return row.code; }
    QVariant value(const QueueRow& row, int role) const override;

  private:
    void refresh();
    void reworded() { reword(); }
    QPointer<Session> session_;
};

}  // namespace huiyin::app
