// SPDX-License-Identifier: GPL-3.0-or-later
// The languages of the faces: one line each, and one catalogue each (qml/i18n/<name>_<catalogue>.ts).
#pragma once
#include <QString>
#include <array>

namespace huiyin::app {

struct FaceLanguage {
    QString code, name;  ///< its name is in its own script
    QString catalogue;   ///< "": what the source says
    bool right_to_left = false;
};

inline std::array<FaceLanguage, 2> shipped_languages() {
    return {{{QStringLiteral("zh"), QStringLiteral("中文"), QStringLiteral("zh_CN")},
             {QStringLiteral("en"), QStringLiteral("English"), QStringLiteral("en")}}};
}

}  // namespace huiyin::app
