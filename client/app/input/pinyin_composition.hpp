// SPDX-License-Identifier: GPL-3.0-or-later
// A phrase on its way from letters to Chinese: what has been chosen, and the letters still to be converted.
#pragma once
#include <QString>
#include <QStringList>
#include <vector>

#include "client/app/input/pinyin.hpp"

namespace huiyin::app::input {

class PinyinComposition {
  public:
    explicit PinyinComposition(Pinyin pinyin) : pinyin_(std::move(pinyin)) {}

    bool empty() const { return chosen_.empty() && letters_.isEmpty(); }
    /// Adds a letter a–z or an apostrophe; anything else is not taken.
    bool type(QChar letter);
    /// Takes back the last letter; when there is none, the last choice becomes letters again.
    void erase();
    /// Takes the candidate at `index`; the phrase is complete when no letters are left.
    void choose(int index);
    void clear();

    const QStringList& candidates() const { return candidates_; }
    bool complete() const { return !chosen_.empty() && letters_.isEmpty(); }
    QString shown() const;      ///< what is chosen, then the letters
    QString likeliest() const;  ///< what is chosen, then the first candidates for the letters

  private:
    struct Choice {
        QString text, letters;
    };
    void look_up();
    QString chosen_text() const;

    Pinyin pinyin_;
    std::vector<Choice> chosen_;
    QString letters_;
    QStringList candidates_;
};

}  // namespace huiyin::app::input
