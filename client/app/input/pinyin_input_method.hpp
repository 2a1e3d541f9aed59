// SPDX-License-Identifier: GPL-3.0-or-later
// Pinyin for Qt Virtual Keyboard: letters become a preedit and a strip of candidates; Latin and sensitive fields pass
// through.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QtVirtualKeyboard/QVirtualKeyboardAbstractInputMethod>
#include <optional>

#include "client/app/input/pinyin_composition.hpp"

namespace huiyin::app::input {

class PinyinInputMethod : public QVirtualKeyboardAbstractInputMethod {
    Q_OBJECT
    QML_ELEMENT

  public:
    using Engine = QVirtualKeyboardInputEngine;
    using Strip = QVirtualKeyboardSelectionListModel;

    explicit PinyinInputMethod(QObject* parent = nullptr);

    QList<Engine::InputMode> inputModes(const QString& locale) override;
    bool setInputMode(const QString& locale, Engine::InputMode mode) override;
    bool setTextCase(Engine::TextCase) override { return true; }
    bool keyEvent(Qt::Key key, const QString& text, Qt::KeyboardModifiers modifiers) override;
    QList<Strip::Type> selectionLists() override { return {Strip::Type::WordCandidateList}; }
    int selectionListItemCount(Strip::Type type) override;
    QVariant selectionListData(Strip::Type type, int index, Strip::Role role) override;
    void selectionListItemSelected(Strip::Type type, int index) override;

  public slots:
    void reset() override;   ///< forgets what is being composed
    void update() override;  ///< writes what is being composed

  private:
    bool composing() const { return composition_ && !composition_->empty(); }
    bool composed_key(Qt::Key key);
    void choose(int index);
    void write(const QString& text);
    void show();

    std::optional<PinyinComposition> composition_;  ///< none when the dictionary is not installed: then Latin only
    bool latin_ = false;
};

}  // namespace huiyin::app::input
