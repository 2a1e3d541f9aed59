// SPDX-License-Identifier: GPL-3.0-or-later
// Writing in the knowledge base: by the calls of the person who is signed in, because head office decides what is in
// force (Art. 6(3)3, 6(4)4). Nothing is written without it.
#pragma once
#include <QPointer>
#include <QVariantMap>

#include "client/app/session/session.hpp"

namespace huiyin::app {

class ArticleEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged REQUIRED)
    /// Who is signed in writes articles: the contact centre and the departments.
    Q_PROPERTY(bool writes READ writes NOTIFY sessionChanged)
    Q_PROPERTY(bool online READ online NOTIFY sessionChanged)  ///< head office can be asked in that person's name
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString problem MEMBER problem_ NOTIFY changed)  ///< why it was not written; "" nothing is wrong
    Q_PROPERTY(QString wrongField MEMBER wrong_field_ NOTIFY changed)
    Q_PROPERTY(QStringList versions MEMBER versions_ NOTIFY changed)  ///< of the article that is open, newest first

  public:
    using QObject::QObject;
    Session* session() const { return session_; }
    void set_session(Session* session);
    bool writes() const;
    bool online() const { return session_ && session_->can_ask_office(); }
    bool busy() const { return busy_; }

    /// Asks for the versions of an article; without head office there are none.
    Q_INVOKABLE void follow(const QString& id);
    /// [{state, text, icon}]: what who is signed in may do with an article of this sub-category, the usual first.
    Q_INVOKABLE QVariantList steps(const QString& category) const;
    /// Writes the next version; `words` as KnowledgeModel::words has them. "" makes a new article. written() or
    /// problem.
    Q_INVOKABLE void write(const QString& id, const QVariantMap& words, const QString& state);
    Q_INVOKABLE void forget();  ///< what was wrong

  signals:
    void sessionChanged();
    void changed();
    void written(const QString& id);

  private:
    void tell(const OfficeReply& reply);
    QPointer<Session> session_;
    bool busy_ = false;
    QString problem_, wrong_field_, followed_;
    QStringList versions_;
};

}  // namespace huiyin::app
