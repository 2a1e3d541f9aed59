// SPDX-License-Identifier: GPL-3.0-or-later
// Prints a receipt on the system's printer; without one it is kept as a PDF in the device's directory, under receipts/,
// for the staff. On a thread of its own: a printer may take its time.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QObject>
#include <QThreadPool>

#include "client/app/kiosk/kiosk_model.hpp"
#include "client/app/kiosk/receipt_sheet.hpp"

namespace huiyin::app {

class ReceiptPrinter : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// "" printing printed saved failed
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)

  public:
    explicit ReceiptPrinter(QObject* parent = nullptr);
    ~ReceiptPrinter() override;
    Q_INVOKABLE void print(huiyin::app::KioskModel* kiosk);
    Q_INVOKABLE void forget();  ///< the next customer has printed nothing yet
    QString state() const { return state_; }

  signals:
    void stateChanged();

  private:
    void become(const QString& state);
    QString state_;
    int visit_ = 0;  ///< an answer to an earlier customer's wish changes nothing
    QThreadPool pool_;
};

}  // namespace huiyin::app
