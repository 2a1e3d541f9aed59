// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/picture.cpp
#include "picture.hpp"

#include <QPainter>

namespace huiyin::parts {

void Picture::set_image(const QImage& image) {
    image_ = image;
    emit changed();
    update();
}

void Picture::paint(QPainter* painter) {
    if (image_.isNull()) return;
    const auto room = boundingRect().size();
    auto size = QSizeF(image_.size());
    if (size.width() > room.width() || size.height() > room.height()) size.scale(room, Qt::KeepAspectRatio);
    const QPointF corner{(room.width() - size.width()) / 2, (room.height() - size.height()) / 2};
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(QRectF(corner, size), image_);
}

}  // namespace huiyin::parts
