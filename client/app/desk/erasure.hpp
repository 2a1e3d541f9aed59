// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing a person's data on a lawful order (rulebook 8): head office does it, and what is left comes back with the
// exchange.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QPointer>

#include "client/app/session/session.hpp"

namespace huiyin::app {

class Erasure : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged REQUIRED)
    /// The person may order it, and the rules in force allow it. What is finished and not erased yet is for the page.
    Q_PROPERTY(bool allowed READ allowed NOTIFY allowedChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)

  public:
    using QObject::QObject;
    Session* session() const { return session_; }
    void set_session(Session* session);
    bool allowed() const;
    bool busy() const { return busy_; }
    /// `order`: the order's document number. Answered by done() or failed().
    Q_INVOKABLE void erase(const QString& subject, const QString& order);

  signals:
    void sessionChanged();
    void allowedChanged();
    void busyChanged();
    void done();
    void failed(const QString& text);

  private:
    void set_busy(bool busy);
    QPointer<Session> session_;
    bool busy_ = false;
};

}  // namespace huiyin::app
