// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/input/pinyin_input_method.hpp"

#include <QFile>
#include <QLoggingCategory>
#include <QtVirtualKeyboard/QVirtualKeyboardInputContext>

namespace huiyin::app::input {

PinyinInputMethod::PinyinInputMethod(QObject* parent) : QVirtualKeyboardAbstractInputMethod(parent) {
    QFile words(QStringLiteral(":/Huiyin/Input/data/words.txt"));
    const bool there = words.open(QIODevice::ReadOnly);
    auto pinyin = Pinyin::open(Pinyin::installed(), there ? BankWords(words.readAll().toStdString()) : BankWords());
    if (pinyin)
        composition_.emplace(std::move(*pinyin));
    else
        qWarning("%s: %s", pinyin.error().where.c_str(), pinyin.error().what.c_str());
}

QList<QVirtualKeyboardInputEngine::InputMode> PinyinInputMethod::inputModes(const QString&) {
    if (!composition_) return {Engine::InputMode::Latin};
    return {Engine::InputMode::Pinyin, Engine::InputMode::Latin};
}

bool PinyinInputMethod::setInputMode(const QString&, Engine::InputMode mode) {
    update();
    latin_ = mode != Engine::InputMode::Pinyin;
    return true;
}

bool PinyinInputMethod::keyEvent(Qt::Key key, const QString& text, Qt::KeyboardModifiers) {
    const bool private_text = inputContext()->inputMethodHints() & (Qt::ImhHiddenText | Qt::ImhSensitiveData);
    if (latin_ || !composition_ || private_text) return false;
    if (text.size() == 1 && composition_->type(text.front())) {
        show();
        return true;
    }
    if (!composing()) return false;
    if (composed_key(key)) return true;
    write(composition_->likeliest());
    return false;
}

/// What the keys that are no letters do to a composition.
bool PinyinInputMethod::composed_key(Qt::Key key) {
    switch (key) {
        case Qt::Key_Backspace:
            composition_->erase();
            show();
            return true;
        case Qt::Key_Space:
            if (composition_->candidates().isEmpty())
                write(composition_->shown());
            else
                choose(0);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            write(composition_->shown());
            return true;
        default:
            return false;
    }
}

int PinyinInputMethod::selectionListItemCount(Strip::Type) {
    return composition_ ? static_cast<int>(composition_->candidates().size()) : 0;
}

QVariant PinyinInputMethod::selectionListData(Strip::Type type, int index, Strip::Role role) {
    if (role == Strip::Role::Display) return composition_->candidates().value(index);
    return QVirtualKeyboardAbstractInputMethod::selectionListData(type, index, role);
}

void PinyinInputMethod::selectionListItemSelected(Strip::Type, int index) { choose(index); }

void PinyinInputMethod::choose(int index) {
    composition_->choose(index);
    if (composition_->complete()) return write(composition_->shown());
    show();
}

void PinyinInputMethod::reset() {
    if (!composing()) return;
    composition_->clear();
    show();
}

void PinyinInputMethod::update() {
    if (composing()) write(composition_->likeliest());
}

void PinyinInputMethod::write(const QString& text) {
    composition_->clear();
    emit selectionListChanged(Strip::Type::WordCandidateList);
    inputContext()->commit(text);
}

void PinyinInputMethod::show() {
    inputContext()->setPreeditText(composition_->shown());
    emit selectionListChanged(Strip::Type::WordCandidateList);
    emit selectionListActiveItemChanged(Strip::Type::WordCandidateList, composition_->candidates().isEmpty() ? -1 : 0);
}

}  // namespace huiyin::app::input
