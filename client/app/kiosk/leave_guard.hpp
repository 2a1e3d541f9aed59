// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the branch's PIN before the kiosk is left. After five wrong ones it asks again only after five minutes. The
// PIN is checked on a thread of its own, since a good hash takes its time.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace huiyin::app {

class LeaveGuard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString directory MEMBER directory_)
    Q_PROPERTY(int lockMs MEMBER lock_ms_)
    /// asking checking wrong locked unset — the state of the question.
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)

  public:
    explicit LeaveGuard(QObject* parent = nullptr);
    ~LeaveGuard() override;
    Q_INVOKABLE void ask();  ///< a member of staff wants to leave
    Q_INVOKABLE void enter(const QString& pin);
    QString state() const { return state_; }

  signals:
    void stateChanged();
    void left();  ///< the PIN was right

  private:
    void become(const QString& state);
    void take(bool right);

    QString directory_, state_ = "asking";
    int lock_ms_ = 300'000;
    int wrong_ = 0;
    QTimer lock_;
    QThreadPool pool_;
};

}  // namespace huiyin::app
