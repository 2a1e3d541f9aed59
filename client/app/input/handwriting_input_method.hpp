// SPDX-License-Identifier: GPL-3.0-or-later
// Writing with the finger for Qt Virtual Keyboard. A character is finished when the finger rests; the likeliest one
// stands in the text until another is chosen or the next stroke begins.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QStringList>
#include <QTimer>
#include <QtVirtualKeyboard/QVirtualKeyboardAbstractInputMethod>
#include <optional>

#include "client/app/input/handwriting.hpp"

namespace huiyin::app::input {

class HandwritingInputMethod : public QVirtualKeyboardAbstractInputMethod {
    Q_OBJECT
    QML_ELEMENT

  public:
    using Engine = QVirtualKeyboardInputEngine;
    using Strip = QVirtualKeyboardSelectionListModel;

    explicit HandwritingInputMethod(QObject* parent = nullptr);
    ~HandwritingInputMethod() override;

    QList<Engine::InputMode> inputModes(const QString& locale) override;
    bool setInputMode(const QString&, Engine::InputMode) override { return true; }
    bool setTextCase(Engine::TextCase) override { return true; }
    bool keyEvent(Qt::Key key, const QString& text, Qt::KeyboardModifiers modifiers) override;
    QList<Strip::Type> selectionLists() override { return {Strip::Type::WordCandidateList}; }
    int selectionListItemCount(Strip::Type) override { return static_cast<int>(candidates_.size()); }
    QVariant selectionListData(Strip::Type type, int index, Strip::Role role) override;
    void selectionListItemSelected(Strip::Type type, int index) override;
    QList<Engine::PatternRecognitionMode> patternRecognitionModes() const override;
    QVirtualKeyboardTrace* traceBegin(int id, Engine::PatternRecognitionMode mode, const QVariantMap& device,
                                      const QVariantMap& screen) override;
    bool traceEnd(QVirtualKeyboardTrace* trace) override;

  public slots:
    void reset() override;   ///< forgets what is being written
    void update() override;  ///< takes the likeliest character

  private:
    void recognise();
    void take(const QString& character);
    void clear_field();
    void show();

    std::optional<Handwriting> handwriting_;
    QList<QVirtualKeyboardTrace*> traces_;
    QStringList candidates_;
    QTimer resting_;
};

}  // namespace huiyin::app::input
