// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/strokes.cpp
#include "strokes.hpp"

#include <QPainter>
#include <QPainterPath>

namespace huiyin::parts {

Strokes::Strokes(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(this, &Strokes::changed, this, [this] { update(); });
}

void Strokes::paint(QPainter* painter) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color_, pen_, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto thousandth = width() / 1000;
    for (const auto& stroke : strokes_) {
        const auto numbers = stroke.toList();
        QPainterPath path;
        for (qsizetype i = 0; i + 1 < numbers.size(); i += 2) {
            const QPointF point(numbers[i].toReal() * thousandth, numbers[i + 1].toReal() * thousandth);
            if (i == 0)
                path.moveTo(point);
            else
                path.lineTo(point);
        }
        if (numbers.size() == 2) path.lineTo(path.currentPosition() + QPointF(0.1, 0.1));
        painter->drawPath(path);
    }
}

}  // namespace huiyin::parts
