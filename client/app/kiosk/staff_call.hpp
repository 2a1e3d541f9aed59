// SPDX-License-Identifier: GPL-3.0-or-later
// A customer calls somebody to the kiosk, and sees how that stands (docs/decisions/0038). Nothing of the customer is in
// it.
#pragma once
#include <QPointer>

#include "client/app/session/session.hpp"

namespace huiyin::app {

class StaffCall : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    /// none calling coming unanswered failed
    Q_PROPERTY(QString state READ state NOTIFY changed)
    Q_PROPERTY(bool possible READ possible NOTIFY changed)  ///< this kiosk belongs to a branch

  public:
    explicit StaffCall(QObject* parent = nullptr) : QObject(parent) {}
    Session* session() const { return session_; }
    void set_session(Session* session);
    QString state() const;
    bool possible() const { return session_ && session_->enrolled(); }
    Q_INVOKABLE void call();  ///< nothing while a call is under way: one a minute

  signals:
    void sessionChanged();
    void changed();

  private:
    QPointer<Session> session_;
};

}  // namespace huiyin::app
