// SPDX-License-Identifier: Apache-2.0
// An engine and a window, offscreen, on which a test puts one screen.
#pragma once
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <memory>

namespace huiyin::testing {

class Stage {
  public:
    Stage();
    /// Shows `type` of `module` (e.g. "Huiyin.Parts", "PartsGallery"); fails the test when it does not load cleanly.
    QQuickItem* show(const QString& module, const QString& type, const QVariantMap& properties, QSize size);
    QQuickView& view() { return *view_; }
    void close() { view_.reset(); }  ///< before what the screen was given goes
    QObject* theme();
    QStringList warnings;  ///< what the QML engine complained of
    /// Saves what is seen when HUIYIN_SCREENS names a directory: for a person to look at.
    void picture(const QString& name);

  private:
    std::unique_ptr<QQuickView> view_;
    QObject* theme_ = nullptr;
};

/// Every item below `root` that is visible and has text which does not fit: "text (type)".
QStringList cut_texts(QQuickItem* root);

}  // namespace huiyin::testing
