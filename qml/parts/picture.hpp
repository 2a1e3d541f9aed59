// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/picture.hpp — an image that is only in memory, as large as its room allows, never larger than it is.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QImage>
#include <QQuickPaintedItem>

namespace huiyin::parts {

class Picture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QImage image MEMBER image_ WRITE set_image NOTIFY changed)
    Q_PROPERTY(bool empty READ empty NOTIFY changed)

  public:
    explicit Picture(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) {}
    void set_image(const QImage& image);
    bool empty() const { return image_.isNull(); }
    void paint(QPainter* painter) override;

  signals:
    void changed();

  private:
    QImage image_;
};

}  // namespace huiyin::parts
