// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/rows/shortened.hpp"

#include <QTextBoundaryFinder>

namespace huiyin::app::format {

QString shortened(const QString& text, int most) {
    if (text.size() <= most) return text;
    QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, text);
    characters.setPosition(most);
    if (!characters.isAtBoundary()) characters.toPreviousBoundary();
    return text.left(characters.position()) + QChar(u'…');
}

}  // namespace huiyin::app::format
