// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of an article of the knowledge base and its versions, in the language in force.
#pragma once
#include <QString>

#include "shared/knowledge/article.hpp"

namespace huiyin::app::article_words {

QString state(ArticleState state);  ///< "已确认"
/// What a reader must know of the version shown: "" where it is the line's confirmed word.
QString mark(const Article& article, const ArticleVersion& shown);
QString tone(const Article& article, const ArticleVersion& shown);  ///< of that mark: see qml/parts/Mark.qml
/// "Version 2, confirmed by Department · E-Banking, 2 Mar 10:00".
QString told(const ArticleVersion& version, const Rules& rules);
QString used(std::int64_t times);  ///< "Uses: 7"

}  // namespace huiyin::app::article_words
