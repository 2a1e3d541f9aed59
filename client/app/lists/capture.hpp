// SPDX-License-Identifier: GPL-3.0-or-later
// A complaint or an opinion entry written down for a customer: handed in, answered with its number after the durable
// commit.
#pragma once
#include "client/app/lists/session_view.hpp"

namespace huiyin::app {

class Capture : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)

  public:
    explicit Capture(QObject* parent = nullptr) : QObject(parent) {}
    Session* session() const { return session_; }
    void set_session(Session* session);
    bool busy() const { return busy_; }

    /// `body` as in the contract, "Captured body". Answered by captured() or refused().
    Q_INVOKABLE void submit(const QVariantMap& body);
    /// Likewise for the opinion book.
    Q_INVOKABLE void enter(const QVariantMap& body);

  signals:
    void sessionChanged();
    void busyChanged();
    /// `code`: of eight letters, as it is read aloud; "" there is none yet.
    void captured(const QString& number, const QString& subject, const QString& code);
    void refused(const QString& text, const QString& field);

  private:
    void hand_in(const QVariantMap& body, bool opinion);
    void set_busy(bool busy);
    QPointer<Session> session_;
    bool busy_ = false;
};

}  // namespace huiyin::app
