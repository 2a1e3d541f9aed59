// SPDX-License-Identifier: GPL-3.0-or-later
// Complaints, newest first, through a queue and a search.
#pragma once
#include "client/app/lists/keyed_rows.hpp"
#include "client/app/lists/session_view.hpp"

namespace huiyin::app {

class ComplaintListModel : public KeyedRows<ComplaintRowPtr> {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QString queue MEMBER queue_ WRITE set_queue NOTIFY filterChanged)  ///< a code of QueueListModel; "" all
    Q_PROPERTY(QString query MEMBER query_ WRITE set_query NOTIFY filterChanged)  ///< words, a number, a phone number
    /// Shows nothing until this many characters are searched for; 0 shows everything.
    Q_PROPERTY(int minimumQuery MEMBER minimum_query_ WRITE set_minimum_query NOTIFY filterChanged)
    /// The other complaints of the customer whose complaint this is, once it is open; "" everyone's.
    Q_PROPERTY(QString sameCustomerAs MEMBER same_as_ WRITE set_same_as NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    using KeyedRows::KeyedRows;

    Session* session() const { return session_; }
    void set_session(Session* session);
    void set_queue(const QString& queue);
    void set_query(const QString& query);
    void set_minimum_query(int characters);
    void set_same_as(const QString& subject);
    int count() const { return rowCount(); }
    QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE QString subjectAt(int row) const;
    Q_INVOKABLE int rowOf(const QString& subject) const;  ///< -1 when it is not shown

  signals:
    void sessionChanged();
    void filterChanged();
    void countChanged();

  protected:
    QString key(const ComplaintRowPtr& row) const override { return row->subject(); }
    QVariant value(const ComplaintRowPtr& row, int role) const override;

  private:
    void refresh();
    std::vector<ComplaintRowPtr> of_the_same_customer() const;
    format::TimeLeft left(const ComplaintRow& row) const;
    void reworded() { reword(); }
    QPointer<Session> session_;
    QString queue_, query_, same_as_;
    int minimum_query_ = 0;
};

}  // namespace huiyin::app
