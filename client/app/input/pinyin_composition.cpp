// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/input/pinyin_composition.hpp"

namespace huiyin::app::input {
namespace {

constexpr int longest = 60;  // letters; a sentence is shorter, and conversion stays quick

bool is_letter(QChar c) { return c >= QLatin1Char('a') && c <= QLatin1Char('z'); }

}  // namespace

bool PinyinComposition::type(QChar letter) {
    const bool parts = letter == QLatin1Char('\'') && !letters_.isEmpty();
    if (!is_letter(letter) && !parts) return false;
    if (letters_.size() >= longest) return true;  // taken, and dropped: nobody types that far without choosing
    letters_ += letter;
    look_up();
    return true;
}

void PinyinComposition::erase() {
    letters_.chop(1);
    if (letters_.isEmpty() && !chosen_.empty()) {
        letters_ = chosen_.back().letters;
        chosen_.pop_back();
    }
    look_up();
}

void PinyinComposition::choose(int index) {
    if (index < 0 || index >= candidates_.size()) return;
    const auto taken = pinyin_.take(letters_.toStdString(), static_cast<std::size_t>(index));
    const auto end = taken.letters == 0 ? letters_.size() : static_cast<qsizetype>(taken.letters);
    chosen_.push_back({QString::fromStdString(taken.text), letters_.left(end)});
    letters_.remove(0, end);
    while (letters_.startsWith(QLatin1Char('\''))) letters_.remove(0, 1);
    look_up();
}

void PinyinComposition::clear() {
    chosen_.clear();
    letters_.clear();
    candidates_.clear();
}

QString PinyinComposition::chosen_text() const {
    QString out;
    for (const auto& choice : chosen_) out += choice.text;
    return out;
}

QString PinyinComposition::shown() const { return chosen_text() + letters_; }

QString PinyinComposition::likeliest() const {
    QString out = chosen_text();
    QString rest = letters_;
    while (!rest.isEmpty()) {
        const auto taken = pinyin_.take(rest.toStdString(), 0);
        if (taken.letters == 0) return out + rest;  // no Chinese for these letters: they stand as they are
        out += QString::fromStdString(taken.text);
        rest.remove(0, static_cast<qsizetype>(taken.letters));
        while (rest.startsWith(QLatin1Char('\''))) rest.remove(0, 1);
    }
    return out;
}

void PinyinComposition::look_up() {
    candidates_.clear();
    if (letters_.isEmpty()) return;
    for (const auto& candidate : pinyin_.candidates(letters_.toStdString()))
        candidates_ += QString::fromStdString(candidate);
}

}  // namespace huiyin::app::input
