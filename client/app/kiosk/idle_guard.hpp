// SPDX-License-Identifier: GPL-3.0-or-later
// Watches for a customer who has walked away: after `idleMs` without a touch or a key it warns, after `warningMs` more
// it says so once.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QTimer>

namespace huiyin::app {

class IdleGuard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool running READ running WRITE set_running NOTIFY runningChanged)  ///< there is something to wipe
    Q_PROPERTY(int idleMs MEMBER idle_ms_ NOTIFY timingChanged)
    Q_PROPERTY(int warningMs MEMBER warning_ms_ NOTIFY timingChanged)
    Q_PROPERTY(bool warning READ warning NOTIFY warningChanged)
    Q_PROPERTY(int secondsLeft READ seconds_left NOTIFY secondsLeftChanged)

  public:
    explicit IdleGuard(QObject* parent = nullptr);
    bool running() const { return running_; }
    void set_running(bool running);
    bool warning() const { return countdown_.isActive(); }
    int seconds_left() const { return seconds_left_; }
    Q_INVOKABLE void touch();  ///< the customer is here

  signals:
    void runningChanged();
    void timingChanged();
    void warningChanged();
    void secondsLeftChanged();
    void expired();

  private:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void warn();
    void expire();
    void stop();
    void show_seconds();

    bool running_ = false;
    int idle_ms_ = 60'000, warning_ms_ = 15'000;
    int seconds_left_ = 0;
    QTimer quiet_, countdown_, tick_;
};

}  // namespace huiyin::app
