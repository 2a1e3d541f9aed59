// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with this kiosk: one calm sentence for customers when it can take nothing, and for staff what happened
// and what to do. Capture goes on wherever a complaint will arrive.
#pragma once
#include <QPointer>
#include <QStringList>

#include "client/app/session/session.hpp"

namespace huiyin::app {

/// Why no complaint can be captured, the gravest reason first.
enum class Closed { no, broken, revoked, not_set_up, disk_full };
Closed closed_by(const Status& status);

class KioskHealth : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    Q_PROPERTY(bool closed READ closed NOTIFY changed)
    Q_PROPERTY(QString closedText READ closed_text NOTIFY changed)  ///< for customers; "" while it is open
    Q_PROPERTY(QStringList notices READ notices NOTIFY changed)     ///< for staff, the most urgent first
    Q_PROPERTY(bool canBeNoted READ can_be_noted NOTIFY changed)    ///< there is one that staff may put away

  public:
    explicit KioskHealth(QObject* parent = nullptr) : QObject(parent) {}
    Session* session() const { return session_; }
    void set_session(Session* session);
    bool closed() const;
    QString closed_text() const;
    QStringList notices() const;
    bool can_be_noted() const;
    Q_INVOKABLE void noted();  ///< staff have read about the log that was moved aside

  signals:
    void sessionChanged();
    void changed();

  private:
    QPointer<Session> session_;
};

}  // namespace huiyin::app
