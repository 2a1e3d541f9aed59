// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/kiosk/receipt_printer.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QPrinter>
#include <QPrinterInfo>

namespace huiyin::app {
namespace {

ReceiptSheet sheet_of(const KioskModel& kiosk) {
    const bool complaint = kiosk.journey() == QLatin1String("complaint");
    const auto digits = kiosk.receipt_digits(), code = kiosk.grouped_code();
    const char* note =
        digits.isEmpty()
            ? QT_TRANSLATE_NOOP("ReceiptPrinter",
                                "Use this number and the last four digits of your phone to check progress.")
            : QT_TRANSLATE_NOOP("ReceiptPrinter", "Use this number and these four digits to check progress.");
    return {kiosk.session()->unit_name(),
            complaint ? QCoreApplication::translate("ReceiptPrinter", "Receipt for your complaint")
                      : QCoreApplication::translate("ReceiptPrinter", "Receipt for your entry in the opinion book"),
            kiosk.receipt_number(),
            kiosk.grouped_number(),
            QCoreApplication::translate("ReceiptPrinter", note),
            kiosk.receipt_qr(),
            kiosk.promises(),
            digits.isEmpty() ? QString() : QCoreApplication::translate("ReceiptPrinter", "Four digits: %1").arg(digits),
            code.isEmpty() ? QString() : QCoreApplication::translate("ReceiptPrinter", "Short code: %1").arg(code)};
}

QString deliver(const ReceiptSheet& sheet, const QString& directory) {
    const auto printer = QPrinterInfo::defaultPrinter();
    if (!printer.isNull()) {
        QPrinter paper(printer, QPrinter::HighResolution);
        if (paint(paper, sheet)) return QStringLiteral("printed");
    }
    const QDir receipts(QDir(directory).filePath(QStringLiteral("receipts")));
    const auto file = receipts.filePath(sheet.number + QStringLiteral(".pdf"));
    return receipts.mkpath(QStringLiteral(".")) && write_pdf(file, sheet) ? QStringLiteral("saved")
                                                                          : QStringLiteral("failed");
}

}  // namespace

ReceiptPrinter::ReceiptPrinter(QObject* parent) : QObject(parent) { pool_.setMaxThreadCount(1); }

ReceiptPrinter::~ReceiptPrinter() { pool_.waitForDone(); }

void ReceiptPrinter::print(KioskModel* kiosk) {
    if (!kiosk || !kiosk->session() || kiosk->receipt_number().isEmpty() || state_ == QLatin1String("printing")) return;
    become(QStringLiteral("printing"));
    pool_.start([this, visit = visit_, sheet = sheet_of(*kiosk), directory = kiosk->session()->directory()] {
        const auto result = deliver(sheet, directory);
        QMetaObject::invokeMethod(this, [this, visit, result] {
            if (visit == visit_) become(result);
        });
    });
}

void ReceiptPrinter::forget() {
    ++visit_;
    become({});
}

void ReceiptPrinter::become(const QString& state) {
    if (state == state_) return;
    state_ = state;
    emit stateChanged();
}

}  // namespace huiyin::app
