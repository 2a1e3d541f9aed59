// SPDX-License-Identifier: GPL-3.0-or-later
// The knowledge base: standard answers from the rules in force, searched in both languages; with no network, too.
#pragma once
#include <QAbstractListModel>

#include "client/app/lists/session_view.hpp"

namespace huiyin::app {

class KnowledgeModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged REQUIRED)
    /// Words that must all stand in an answer, its title or its category.
    Q_PROPERTY(QString query READ query WRITE set_query NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)

  public:
    using QAbstractListModel::QAbstractListModel;
    Session* session() const { return session_; }
    void set_session(Session* session);
    QString query() const { return query_; }
    void set_query(const QString& query);
    int count() const { return static_cast<int>(rows_.size()); }
    /// {title, category, text, article} of a row; {} when there is none.
    Q_INVOKABLE QVariantMap answer(int row) const;
    Q_INVOKABLE void copy(int row) const;  ///< its text, to the clipboard

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

  signals:
    void sessionChanged();
    void changed();

  private:
    void refresh();
    QPointer<Session> session_;
    std::shared_ptr<const Rules> rules_;  ///< what the rows point into
    QString query_;
    std::vector<const StandardAnswer*> rows_;
};

}  // namespace huiyin::app
