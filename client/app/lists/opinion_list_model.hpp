// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of the opinion book, those to answer first (Art. 10).
#pragma once
#include "client/app/lists/keyed_rows.hpp"
#include "client/app/lists/session_view.hpp"

namespace huiyin::app {

class OpinionListModel : public KeyedRows<OpinionRowPtr> {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int toAnswer READ to_answer NOTIFY countChanged)

  public:
    using KeyedRows::KeyedRows;

    Session* session() const { return session_; }
    void set_session(Session* session);
    int count() const { return rowCount(); }
    int to_answer() const;
    QHash<int, QByteArray> roleNames() const override;

    /// Saves the book as it is shown, names masked, as PDF among the person's documents; answered by saved() or
    /// notSaved().
    Q_INVOKABLE void savePage();
    Q_INVOKABLE void openPaper(const QString& path) const;  ///< in the system's own viewer, which prints

  signals:
    void saved(const QString& path);
    void notSaved(const QString& why);
    void sessionChanged();
    void countChanged();

  protected:
    QString key(const OpinionRowPtr& row) const override { return row->subject; }
    QVariant value(const OpinionRowPtr& row, int role) const override;

  private:
    void refresh();
    void reworded() { reword(); }
    QPointer<Session> session_;
};

}  // namespace huiyin::app
