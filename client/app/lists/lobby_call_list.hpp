// SPDX-License-Identifier: GPL-3.0-or-later
// Kiosks of the branch at which a customer calls somebody, and the answer to it (docs/decisions/0038).
#pragma once
#include <QPointer>
#include <QVariantList>

#include "client/app/session/session.hpp"

namespace huiyin::app {

class LobbyCallList : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    /// [{kiosk, name, time}]; a kiosk without a name goes by its id
    Q_PROPERTY(QVariantList calls READ calls NOTIFY changed)

  public:
    explicit LobbyCallList(QObject* parent = nullptr) : QObject(parent) {}
    Session* session() const { return session_; }
    void set_session(Session* session);
    QVariantList calls() const { return calls_; }
    Q_INVOKABLE void go(const QString& kiosk);  ///< I am going: it rings on no other tablet any more

  signals:
    void sessionChanged();
    void changed();

  private:
    void refresh();

    QPointer<Session> session_;
    QVariantList calls_;
};

}  // namespace huiyin::app
