// SPDX-License-Identifier: GPL-3.0-or-later
// A QR code on the screen.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QQuickPaintedItem>

#include "client/app/kiosk/qr.hpp"

namespace huiyin::app {

class QrCode : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text MEMBER text_ NOTIFY changed)
    Q_PROPERTY(QColor dark MEMBER dark_ NOTIFY changed)
    Q_PROPERTY(QColor light MEMBER light_ NOTIFY changed)

  public:
    explicit QrCode(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) {
        connect(this, &QrCode::changed, this, [this] { update(); });
    }
    void paint(QPainter* painter) override { app::paint(*painter, boundingRect(), qr_of(text_), dark_, light_); }

  signals:
    void changed();

  private:
    QString text_;
    QColor dark_ = Qt::black, light_ = Qt::white;
};

}  // namespace huiyin::app
