// SPDX-License-Identifier: GPL-3.0-or-later
// The opinion book that hangs in the lobby: published entries and their answers, names masked (Art. 10). Shows what the
// device last heard of it, also without a network.
#pragma once
#include <QPointer>
#include <QVariantList>

#include "client/app/session/session.hpp"

namespace huiyin::app {

class BookModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    /// loading offline empty shown — "offline": without a network and never heard of; "shown" may be offline, too.
    Q_PROPERTY(QString state READ state NOTIFY changed)
    /// [{kind, kindText, who, when, words, answer, answeredWhen}] newest first
    Q_PROPERTY(QVariantList entries READ entries NOTIFY changed)
    Q_PROPERTY(QString asOfText READ as_of_text NOTIFY changed)  ///< "" while head office can be asked

  public:
    explicit BookModel(QObject* parent = nullptr) : QObject(parent) {}
    Session* session() const { return session_; }
    void set_session(Session* session);
    QString state() const;
    QVariantList entries() const { return entries_; }
    QString as_of_text() const;

  signals:
    void sessionChanged();
    void changed();

  private:
    void refresh();  ///< words the entries anew, when they or the language changed

    QPointer<Session> session_;
    std::shared_ptr<const client::OpinionBook> shown_;
    QVariantList entries_;
};

}  // namespace huiyin::app
