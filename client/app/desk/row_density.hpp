// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the desk's list is compact: kept beside the log of this device, for whoever sits there.
#pragma once
#include <QPointer>

#include "client/app/session/session.hpp"

namespace huiyin::app {

class RowDensity : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY changed)
    Q_PROPERTY(bool compact READ compact WRITE set_compact NOTIFY changed)

  public:
    explicit RowDensity(QObject* parent = nullptr) : QObject(parent) {}
    Session* session() const { return session_; }
    void set_session(Session* session);
    bool compact() const { return compact_; }
    void set_compact(bool compact);

  signals:
    void changed();

  private:
    /// Where it is kept; "" before the session knows its directory, and in a fixture.
    QString path() const;
    void read();

    QPointer<Session> session_;
    bool compact_ = false, read_ = false;
};

}  // namespace huiyin::app
