// SPDX-License-Identifier: GPL-3.0-or-later
// The auditor's trail: who had whose data shown or erased, and when (rulebook 8), from this device's own lines.
#pragma once
#include "client/app/lists/keyed_rows.hpp"
#include "client/app/lists/session_view.hpp"

namespace huiyin::app {

class TrailModel : public KeyedRows<ShowingRow> {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(
        QString query READ query WRITE set_query NOTIFY queryChanged)  ///< part of an account, a unit or a number
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY countChanged)

  public:
    explicit TrailModel(QObject* parent = nullptr) : KeyedRows(parent) {}
    Session* session() const { return session_; }
    void set_session(Session* session);
    QString query() const { return query_; }
    void set_query(const QString& query);
    int count() const { return rowCount(); }
    QString summary() const;
    QHash<int, QByteArray> roleNames() const override;

  signals:
    void sessionChanged();
    void queryChanged();
    void countChanged();

  protected:
    QString key(const ShowingRow& row) const override;
    QVariant value(const ShowingRow& row, int role) const override;

  private:
    void refresh();
    bool fits(const ShowingRow& row) const;
    QString who(const ShowingRow& row) const;
    QPointer<Session> session_;
    QString query_;
};

}  // namespace huiyin::app
