// SPDX-License-Identifier: GPL-3.0-or-later
// The receipt on paper: number, promises, code. No name, no phone, no word of what was complained of, since paper is
// left lying about.
#pragma once
#include <QPagedPaintDevice>
#include <QStringList>

namespace huiyin::app {

struct ReceiptSheet {
    QString unit, title, number, grouped_number, note, qr;
    QStringList promises;
    QString digits{};  ///< the line with the four digits of who gave no name; "" for others
    QString code{};    ///< the line with the code of eight letters; "" when it has none yet
};

/// Paints the sheet on the device's first page, at most 80 mm wide, as a till's roll is. False when it cannot be begun.
bool paint(QPagedPaintDevice& paper, const ReceiptSheet& sheet);

/// Writes the sheet as a PDF; false when the file cannot be written.
bool write_pdf(const QString& file, const ReceiptSheet& sheet);

}  // namespace huiyin::app
