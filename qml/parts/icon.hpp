// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/icon.hpp — one Breeze icon in one colour. Painted here, so that it needs no system icon theme, no GPU and
// no set-up of the engine.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QColor>
#include <QQuickPaintedItem>

namespace huiyin::parts {

class Icon : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE set_name NOTIFY nameChanged)  ///< e.g. "dialog-warning"; "" shows nothing
    Q_PROPERTY(QColor color READ color WRITE set_color NOTIFY colorChanged)
    Q_PROPERTY(int size READ size WRITE set_size NOTIFY sizeChanged)
    Q_PROPERTY(bool found READ found NOTIFY nameChanged)

  public:
    explicit Icon(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

    QString name() const { return name_; }
    QColor color() const { return color_; }
    int size() const { return size_; }
    bool found() const { return !file_.isEmpty(); }
    void set_name(const QString& name);
    void set_color(const QColor& color);
    void set_size(int size);

  signals:
    void nameChanged();
    void colorChanged();
    void sizeChanged();

  private:
    QString name_, file_;
    QColor color_ = Qt::black;
    int size_ = 22;
};

/// The file of a Breeze icon, or "" when the theme has none of that name.
QString icon_file(const QString& name);

}  // namespace huiyin::parts
