// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/icon.cpp
#include "icon.hpp"

#include <QPainter>
#include <QStandardPaths>
#include <QSvgRenderer>

namespace huiyin::parts {

QString icon_file(const QString& name) {
    if (name.isEmpty()) return {};
    for (const char* group : {"actions", "status", "emotes", "devices", "places", "preferences", "emblems"}) {
        for (const char* size : {"22", "32", "16"}) {
            const auto path =
                QStringLiteral("icons/breeze/%1/%2/%3.svg").arg(QLatin1String(group), QLatin1String(size), name);
            const auto found = QStandardPaths::locate(QStandardPaths::GenericDataLocation, path);
            if (!found.isEmpty()) return found;
        }
    }
    return {};
}

Icon::Icon(QQuickItem* parent) : QQuickPaintedItem(parent) { setImplicitSize(size_, size_); }

void Icon::set_name(const QString& name) {
    if (name == name_) return;
    name_ = name;
    file_ = icon_file(name);
    emit nameChanged();
    update();
}

void Icon::set_color(const QColor& color) {
    if (color == color_) return;
    color_ = color;
    emit colorChanged();
    update();
}

void Icon::set_size(int size) {
    if (size == size_) return;
    size_ = size;
    setImplicitSize(size_, size_);
    emit sizeChanged();
    update();
}

namespace {

/// A sign that the theme draws in white on a filled shape is a hole in it: all that is seen is of one colour.
void cut_out_white(QImage& image) {
    constexpr int white = 240;
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x)
            if (qRed(line[x]) > white && qGreen(line[x]) > white && qBlue(line[x]) > white) line[x] = 0;
    }
}

}  // namespace

void Icon::paint(QPainter* painter) {
    if (file_.isEmpty()) return;
    QSvgRenderer svg(file_);
    svg.setAspectRatioMode(Qt::KeepAspectRatio);
    const auto ratio = painter->device()->devicePixelRatioF();
    QImage image((boundingRect().size() * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) return;
    image.fill(Qt::transparent);
    QPainter ink(&image);
    svg.render(&ink);
    ink.end();
    cut_out_white(image);
    ink.begin(&image);
    ink.setCompositionMode(QPainter::CompositionMode_SourceIn);
    ink.fillRect(image.rect(), color_);
    ink.end();
    painter->drawImage(boundingRect(), image);
}

}  // namespace huiyin::parts
