// SPDX-License-Identifier: GPL-3.0-or-later
// A text as a QR code: a square of dark and light fields.
#pragma once
#include <QColor>
#include <QPainter>
#include <QString>
#include <vector>

namespace huiyin::app {

struct QrSquare {
    int side = 0;            ///< fields in a row, without the quiet margin; 0: nothing to show
    std::vector<bool> dark;  ///< row by row
    bool at(int x, int y) const { return dark[static_cast<std::size_t>(y * side + x)]; }
};

/// With a quarter of it dirty or torn off it can still be read. Empty for an empty text or one too long for a code.
QrSquare qr_of(const QString& text);

constexpr int qr_quiet_margin = 4;  ///< light fields on each side, without which a reader finds no code

/// Fills `area` with the code and its margin.
void paint(QPainter& painter, const QRectF& area, const QrSquare& code, const QColor& dark, const QColor& light);

}  // namespace huiyin::app
