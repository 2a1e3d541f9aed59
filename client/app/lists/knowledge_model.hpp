// SPDX-License-Identifier: GPL-3.0-or-later
// The knowledge base as this device holds it (Art. 6), searched in both languages; with no network, too. Who works on
// an article sees what it will be, everybody else what people go by.
#pragma once
#include <QAbstractListModel>

#include "client/app/lists/session_view.hpp"

namespace huiyin::app {

class KnowledgeModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged REQUIRED)
    /// Words that must all occur in an article, its title or its category.
    Q_PROPERTY(QString query READ query WRITE set_query NOTIFY changed)
    /// The sub-category that articles to answer by are about; "" all articles, work on them included.
    Q_PROPERTY(QString category READ category WRITE set_category NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)

  public:
    using QAbstractListModel::QAbstractListModel;
    Session* session() const { return session_; }
    void set_session(Session* session);
    QString query() const { return query_; }
    void set_query(const QString& query);
    QString category() const { return category_; }
    void set_category(const QString& category);
    int count() const { return static_cast<int>(rows_.size()); }
    /// {id, title, category, text, article, mark, tone, version, told, used} of a row; {} when there is none. `told`
    /// says which version it is and who wrote or confirmed it when, `used` how often it was.
    Q_INVOKABLE QVariantMap answer(int row) const;
    /// Of an article: {category, title, title_en, text, text_en, article, version} as they would be edited; a new one
    /// has version 0.
    Q_INVOKABLE QVariantMap words(const QString& id) const;
    Q_INVOKABLE int rowOf(const QString& id) const;  ///< -1: not in the list
    Q_INVOKABLE void copy(int row);                  ///< its text, to the clipboard; a use
    Q_INVOKABLE void use(int row);                   ///< it was put into an answer: counted
    Q_INVOKABLE QVariantList categories() const;     ///< [{value, text}], every sub-category

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

  signals:
    void sessionChanged();
    void changed();

  private:
    /// The version of an article that is shown to who is signed in.
    struct Row {
        const Article* article;
        const ArticleVersion* shown;
    };
    std::optional<Row> row_of(const Article& article) const;
    void refresh();
    QPointer<Session> session_;
    std::shared_ptr<const Rules> rules_;
    std::shared_ptr<const std::vector<Article>> articles_;  ///< what the rows point into
    Actor actor_;
    QString query_, category_;
    std::vector<Row> rows_;
};

}  // namespace huiyin::app
