// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/kiosk/leave_guard.hpp"

#include "client/app/kiosk/leave_pin.hpp"

namespace huiyin::app {
namespace {

constexpr int tries = 5;

}  // namespace

LeaveGuard::LeaveGuard(QObject* parent) : QObject(parent) {
    pool_.setMaxThreadCount(1);
    lock_.setSingleShot(true);
    connect(&lock_, &QTimer::timeout, this, [this] {
        wrong_ = 0;
        become(QStringLiteral("asking"));
    });
}

LeaveGuard::~LeaveGuard() { pool_.waitForDone(); }

void LeaveGuard::ask() {
    if (lock_.isActive() || state_ == QLatin1String("checking")) return;
    const bool set = has_leave_pin(directory_.toStdString());
    become(set ? QStringLiteral("asking") : QStringLiteral("unset"));
}

void LeaveGuard::enter(const QString& pin) {
    if (state_ != QLatin1String("asking") && state_ != QLatin1String("wrong")) return;
    become(QStringLiteral("checking"));
    pool_.start([this, directory = directory_.toStdString(), digits = pin.toStdString()] {
        const bool right = is_leave_pin(directory, digits);
        QMetaObject::invokeMethod(this, [this, right] { take(right); });
    });
}

void LeaveGuard::take(bool right) {
    if (right) {
        wrong_ = 0;
        become(QStringLiteral("asking"));
        emit left();
        return;
    }
    if (++wrong_ < tries) return become(QStringLiteral("wrong"));
    become(QStringLiteral("locked"));
    lock_.start(lock_ms_);
}

void LeaveGuard::become(const QString& state) {
    if (state == state_) return;
    state_ = state;
    emit stateChanged();
}

}  // namespace huiyin::app
