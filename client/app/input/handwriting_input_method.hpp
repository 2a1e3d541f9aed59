// SPDX-License-Identifier: GPL-3.0-or-later
// Writing with the finger for Qt Virtual Keyboard, on squared paper. A character is finished when one of the candidates
// is touched or the finger writes in another square, never by time; until then the ink stays, and the likeliest
// candidate is in the text.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QStringList>
#include <QtVirtualKeyboard/QVirtualKeyboardAbstractInputMethod>
#include <optional>

#include "client/app/input/handwriting.hpp"
#include "client/app/input/stroke_matcher.hpp"

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
    std::vector<Stroke> strokes_without(const QVirtualKeyboardTrace* left_out) const;
    void recognise();
    void take(const QString& character);
    void clear_field();
    void show();

    std::optional<StrokeMatcher> matcher_;
    std::optional<Handwriting> handwriting_;  ///< none when the model is not installed
    QList<QVirtualKeyboardTrace*> traces_;
    QStringList candidates_;
    int square_ = 0;  ///< how wide a square of the paper is
};

}  // namespace huiyin::app::input
