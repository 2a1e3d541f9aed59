// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/screens/photos.cpp — a drawn photo, and a folder with some.
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>

#include "client/app/screens/canned.hpp"

namespace huiyin::app::canned {
namespace {

constexpr QSize photo_size{1600, 1200};
constexpr const char* names[] = {"20260303-0942.jpg", "20260303-0940.jpg", "20260303-0938.png"};

QImage drawn(const QColor& wall, const QColor& counter) {
    QImage out(photo_size, QImage::Format_RGB32);
    out.fill(wall);
    QPainter painter(&out);
    painter.fillRect(0, 720, photo_size.width(), 480, counter.darker(150));
    painter.fillRect(0, 640, photo_size.width(), 90, counter);
    for (int window = 0; window < 3; ++window) {
        const QRect glass(140 + window * 480, 180, 360, 460);
        painter.fillRect(glass.adjusted(-12, -12, 12, 0), wall.darker(140));
        painter.fillRect(glass, wall.lighter(112));
    }
    return out;
}

void keep(const QImage& image, const QString& path, const Instant& taken) {
    image.scaled(400, 300).save(path);
    QFile file(path);
    if (file.open(QIODevice::ReadWrite))
        file.setFileTime(QDateTime::fromMSecsSinceEpoch(taken.ms), QFileDevice::FileModificationTime);
}

}  // namespace

QImage photo() { return drawn(QColor(214, 222, 224), QColor(122, 96, 74)); }

QString photo_folder() {
    static const QTemporaryDir directory;
    const QDir folder(directory.filePath(QStringLiteral("DCIM")));
    if (!folder.exists()) {
        QDir().mkpath(folder.filePath(QStringLiteral("2026-02")));
        auto taken = moment("03-03 09:42");
        for (const char* name : names) {
            keep(photo(), folder.filePath(QLatin1String(name)), taken);
            taken = taken - std::chrono::minutes{2};
        }
    }
    return folder.path();
}

}  // namespace huiyin::app::canned
