// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a PIN may be chosen: said at once, not when it was typed twice.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QObject>

namespace huiyin::app {

class PinRule : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

  public:
    explicit PinRule(QObject* parent = nullptr) : QObject(parent) {}
    /// Why it may not, in the language in force; "" it may.
    Q_INVOKABLE QString whyNot(const QString& pin) const;
};

}  // namespace huiyin::app
