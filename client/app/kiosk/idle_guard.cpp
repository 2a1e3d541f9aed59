// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/kiosk/idle_guard.hpp"

#include <QCoreApplication>
#include <QEvent>

namespace huiyin::app {
namespace {

bool from_a_person(QEvent::Type type) {
    switch (type) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::TouchBegin:
        case QEvent::TouchUpdate:
        case QEvent::KeyPress:
        case QEvent::Wheel:
        case QEvent::InputMethod:
            return true;
        default:
            return false;
    }
}

}  // namespace

IdleGuard::IdleGuard(QObject* parent) : QObject(parent) {
    quiet_.setSingleShot(true);
    countdown_.setSingleShot(true);
    tick_.setInterval(250);
    connect(&quiet_, &QTimer::timeout, this, &IdleGuard::warn);
    connect(&countdown_, &QTimer::timeout, this, &IdleGuard::expire);
    connect(&tick_, &QTimer::timeout, this, &IdleGuard::show_seconds);
}

void IdleGuard::set_running(bool running) {
    if (running == running_) return;
    running_ = running;
    auto* application = QCoreApplication::instance();
    if (running_) {
        application->installEventFilter(this);
        quiet_.start(idle_ms_);
    } else {
        application->removeEventFilter(this);
        stop();
    }
    emit runningChanged();
}

void IdleGuard::touch() {
    if (!running_) return;
    stop();
    quiet_.start(idle_ms_);
}

bool IdleGuard::eventFilter(QObject* watched, QEvent* event) {
    if (from_a_person(event->type())) touch();
    return QObject::eventFilter(watched, event);
}

void IdleGuard::warn() {
    countdown_.start(warning_ms_);
    tick_.start();
    show_seconds();
    emit warningChanged();
}

void IdleGuard::expire() {
    set_running(false);
    emit warningChanged();
    emit expired();
}

void IdleGuard::stop() {
    const bool was_warning = countdown_.isActive();
    quiet_.stop();
    countdown_.stop();
    tick_.stop();
    if (was_warning) emit warningChanged();
}

void IdleGuard::show_seconds() {
    const int left = (countdown_.remainingTime() + 999) / 1000;
    if (left == seconds_left_) return;
    seconds_left_ = left;
    emit secondsLeftChanged();
}

}  // namespace huiyin::app
