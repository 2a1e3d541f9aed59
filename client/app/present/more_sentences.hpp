// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences of signing in and of the knowledge base; messages.cpp holds the others and says what they are for.
#pragma once
#include <QCoreApplication>

namespace huiyin::app::format {

inline constexpr const char* more_sentences[] = {
    QT_TRANSLATE_NOOP("Sentences", "a kiosk has no PIN of this kind: what it takes down is sealed to head office"),
    QT_TRANSLATE_NOOP("Sentences", "this device is sealed already: sign in with a PIN"),
    QT_TRANSLATE_NOOP("Sentences", "nobody has a PIN on this device yet: sign in with the password first"),
    QT_TRANSLATE_NOOP("Sentences", "this device is locked: sign in with your PIN first"),
    QT_TRANSLATE_NOOP("Sentences", "this is not the PIN of this account"),
    QT_TRANSLATE_NOOP("Sentences", "too many wrong PINs: wait before the next try"),
    QT_TRANSLATE_NOOP("Sentences",
                      "too many wrong PINs: sign in with the password at head office and choose a new PIN"),
    QT_TRANSLATE_NOOP("Sentences", "this account has no PIN on this device: sign in with the password first"),
    QT_TRANSLATE_NOOP("Sentences", "choose a PIN of 6 to 12 digits"),
    QT_TRANSLATE_NOOP("Sentences", "this PIN is too easy to guess: choose one without a run or a pattern"),
    QT_TRANSLATE_NOOP("Sentences", "there is too little memory to take the PIN: close other programs and try again"),
    QT_TRANSLATE_NOOP("Sentences", "sign in with the password first, then choose a PIN"),
    QT_TRANSLATE_NOOP("Sentences", "names an article of the measures, such as 12(1)"),
    QT_TRANSLATE_NOOP("Sentences", "is draft, proposed, confirmed or withdrawn"),
    QT_TRANSLATE_NOOP("Sentences", "The department of the category confirms an article: propose it (Art. 6(3))."),
    QT_TRANSLATE_NOOP("Sentences", "The lead of the contact centre or the department withdraws an article."),
    QT_TRANSLATE_NOOP("Sentences",
                      "The contact centre keeps the knowledge base, with the departments (Art. 6(3)3, 6(4)4)."),
    QT_TRANSLATE_NOOP("Sentences", "This category is another department's (Art. 9, 17)."),
    QT_TRANSLATE_NOOP("Sentences", "A department proposes or confirms; drafts are the contact centre's."),
};

}  // namespace huiyin::app::format
