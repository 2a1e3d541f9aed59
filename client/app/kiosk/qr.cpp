// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/kiosk/qr.hpp"

#include <qrencode.h>

#include <memory>

namespace huiyin::app {

QrSquare qr_of(const QString& text) {
    if (text.isEmpty()) return {};
    const auto bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_Q), QRcode_free);
    if (!code) return {};
    QrSquare out{code->width, {}};
    for (int i = 0; i < code->width * code->width; ++i) out.dark.push_back((code->data[i] & 1) != 0);
    return out;
}

void paint(QPainter& painter, const QRectF& area, const QrSquare& code, const QColor& dark, const QColor& light) {
    painter.fillRect(area, light);
    if (code.side == 0) return;
    const double field = std::min(area.width(), area.height()) / (code.side + 2 * qr_quiet_margin);
    // Edges on whole dots, so that no light line runs between two dark fields.
    const auto edge = [&](double start, int i) { return std::round(start + field * (i + qr_quiet_margin)); };
    for (int y = 0; y < code.side; ++y)
        for (int x = 0; x < code.side; ++x)
            if (code.at(x, y))
                painter.fillRect(QRectF(QPointF(edge(area.left(), x), edge(area.top(), y)),
                                        QPointF(edge(area.left(), x + 1), edge(area.top(), y + 1))),
                                 dark);
}

}  // namespace huiyin::app
