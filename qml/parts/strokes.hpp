// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/strokes.hpp — what a finger wrote, painted: [[x, y, x, y, …], …] in thousandths of the width.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QColor>
#include <QQuickPaintedItem>
#include <QVariant>

namespace huiyin::parts {

class Strokes : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantList strokes MEMBER strokes_ NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER color_ NOTIFY changed)
    Q_PROPERTY(qreal pen MEMBER pen_ NOTIFY changed)  ///< width in pixels

  public:
    explicit Strokes(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

  signals:
    void changed();

  private:
    QVariantList strokes_;
    QColor color_ = Qt::black;
    qreal pen_ = 3;
};

}  // namespace huiyin::parts
