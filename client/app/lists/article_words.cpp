// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/lists/article_words.hpp"

#include <QCoreApplication>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app::article_words {
namespace {

QString said(const char* english) { return QCoreApplication::translate("Articles", english); }

}  // namespace

QString state(ArticleState state) {
    switch (state) {
        case ArticleState::draft:
            return said(QT_TRANSLATE_NOOP("Articles", "Draft"));
        case ArticleState::proposed:
            return said(QT_TRANSLATE_NOOP("Articles", "Proposed"));
        case ArticleState::confirmed:
            return said(QT_TRANSLATE_NOOP("Articles", "Confirmed"));
        case ArticleState::withdrawn:
            break;
    }
    return said(QT_TRANSLATE_NOOP("Articles", "Withdrawn"));
}

QString mark(const Article& article, const ArticleVersion& shown) {
    if (shown.state == ArticleState::confirmed) return {};
    if (shown.state == ArticleState::proposed && article.stands == shown)
        return said(QT_TRANSLATE_NOOP("Articles", "Not confirmed yet"));
    return state(shown.state);
}

QString tone(const Article&, const ArticleVersion& shown) {
    switch (shown.state) {
        case ArticleState::proposed:
            return QStringLiteral("soon");
        case ArticleState::confirmed:
            return QStringLiteral("done");
        default:
            return QStringLiteral("neutral");
    }
}

QString told(const ArticleVersion& version, const Rules& rules) {
    if (version.by.empty())
        return said(QT_TRANSLATE_NOOP("Articles", "Version %1, shipped with the rules")).arg(version.version);
    return said(QT_TRANSLATE_NOOP("Articles", "Version %1 · %2 · %3 · %4"))
        .arg(version.version)
        .arg(state(version.state),
             glossary::person(rules, QString::fromStdString(version.by), QString::fromStdString(version.unit)),
             format::moment(version.at));
}

QString used(std::int64_t times) {
    if (times == 0) return said(QT_TRANSLATE_NOOP("Articles", "Not used yet"));
    return said(QT_TRANSLATE_NOOP("Articles", "Uses: %1")).arg(times);
}

}  // namespace huiyin::app::article_words
