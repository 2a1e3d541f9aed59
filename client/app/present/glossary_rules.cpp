// SPDX-License-Identifier: GPL-3.0-or-later
// Words around rules: articles, levels, duties by their article, why head office wrote a line, and who a person is.
#include <QCoreApplication>
#include <QRegularExpression>

#include "client/app/present/glossary.hpp"
#include "client/app/present/people.hpp"

namespace huiyin::app::glossary {
namespace {

QString said(const char* english) { return QCoreApplication::translate("Terms", english); }

constexpr const char* level_words[] = {QT_TRANSLATE_NOOP("Terms", "Not graded"), QT_TRANSLATE_NOOP("Terms", "Ordinary"),
                                       QT_TRANSLATE_NOOP("Terms", "Sensitive"), QT_TRANSLATE_NOOP("Terms", "Major")};
constexpr const char16_t* numerals[] = {u"〇", u"一", u"二", u"三", u"四", u"五", u"六", u"七", u"八", u"九"};

QString chinese_number(int n) {
    const auto digit = [](int d) { return QString::fromUtf16(numerals[d]); };
    if (n < 10) return digit(n);
    return (n >= 20 ? digit(n / 10) : QString()) + QStringLiteral("十") + (n % 10 ? digit(n % 10) : QString());
}

struct Cause {
    const char* code;
    const char* words;
};
constexpr Cause causes[] = {
    {"level_1", QT_TRANSLATE_NOOP("Terms", "By its level: ordinary")},
    {"level_2", QT_TRANSLATE_NOOP("Terms", "By its level: sensitive")},
    {"level_3", QT_TRANSLATE_NOOP("Terms", "By its level: major")},
    {"level_3_emergency_plan", QT_TRANSLATE_NOOP("Terms", "Level major: an emergency plan may be needed")},
    {"media_or_society", QT_TRANSLATE_NOOP("Terms", "Media or society may attend")},
    {"referred", QT_TRANSLATE_NOOP("Terms", "A body referred it")},
    {"several_departments", QT_TRANSLATE_NOOP("Terms", "Several departments: the contact centre coordinates")},
    {"linked", QT_TRANSLATE_NOOP("Terms", "Linked to another complaint")},
    {"link_undone", QT_TRANSLATE_NOOP("Terms", "The link was undone")},
    {"same_customer", QT_TRANSLATE_NOOP("Terms", "Same customer")},
    {"same_issue", QT_TRANSLATE_NOOP("Terms", "Same issue")},
    {"duplicate", QT_TRANSLATE_NOOP("Terms", "The same complaint twice")},
    {"copy", QT_TRANSLATE_NOOP("Terms", "A copy for its files")},
    {"file", QT_TRANSLATE_NOOP("Terms", "For the files")},
    {"summary", QT_TRANSLATE_NOOP("Terms", "Summary to the superior")},
    {"leaders", QT_TRANSLATE_NOOP("Terms", "The bank's leaders")},
    {"unit", QT_TRANSLATE_NOOP("Terms", "A unit")},
    {"head_is_accused", QT_TRANSLATE_NOOP("Terms", "Its head is complained of")},
    {"account_of_that_name", QT_TRANSLATE_NOOP("Terms", "Accounts of people of that name")},
    {"improvement", QT_TRANSLATE_NOOP("Terms", "What is to be improved in its line")},
    {"public_opinion_brand", QT_TRANSLATE_NOOP("Terms", "Public opinion about the bank's brand")},
    {"public_opinion_service", QT_TRANSLATE_NOOP("Terms", "Public opinion about service")},
    {"public_opinion_business", QT_TRANSLATE_NOOP("Terms", "Public opinion about business")},
    {"public_opinion_product", QT_TRANSLATE_NOOP("Terms", "Public opinion about a product")},
    {"callback_improper", QT_TRANSLATE_NOOP("Terms", "The callback found the handling improper")},
    {"urged", QT_TRANSLATE_NOOP("Terms", "Urged to act on the assignment")},
    {"head_told", QT_TRANSLATE_NOOP("Terms", "The head of the unit is notified: nobody has acted")},
    {"not_answered_in_time", QT_TRANSLATE_NOOP("Terms", "Not answered in time")},
};

/// A code with something after it, such as "overdue_respond".
QString composed_cause(const QString& code) {
    if (code.startsWith(QLatin1String("overdue_")))
        return said(QT_TRANSLATE_NOOP("Terms", "Missed: %1")).arg(duty(code.mid(8)));
    if (code.startsWith(QLatin1String("recurring_")))
        return said(QT_TRANSLATE_NOOP("Terms", "Recurs at this unit: sub-category %1")).arg(code.mid(10));
    if (code.startsWith(QLatin1String("category_")))
        return said(QT_TRANSLATE_NOOP("Terms", "The department of category %1")).arg(code.mid(9));
    return code;
}

/// "Art. 12(1)" is of the measures, "Op. 7" and "As. 1(5)" of annexes 2 and 3 (rulebook, "How to read this page").
const QRegularExpression& article_shape() {
    static const QRegularExpression shape(QStringLiteral(R"(^(Op\. |As\. )?(\d+)(?:\((\d+)\))?(\d+)?$)"));
    return shape;
}

}  // namespace

QString article(const QString& code) {
    if (code == QLatin1String("regulator")) return said(QT_TRANSLATE_NOOP("Terms", "Regulator's requirement"));
    const auto match = article_shape().match(code);
    if (!match.hasMatch()) return code;
    const auto annex = match.captured(1);
    if (!chinese()) return annex.isEmpty() ? QStringLiteral("Art. ") + code : code;
    QString out = annex.isEmpty()                  ? QString()
                  : annex == QLatin1String("Op. ") ? QStringLiteral("操作规程")
                                                   : QStringLiteral("考核细则");
    out += QStringLiteral("第%1条").arg(chinese_number(match.captured(2).toInt()));
    if (!match.captured(3).isEmpty()) out += QStringLiteral("（%1）").arg(chinese_number(match.captured(3).toInt()));
    return match.captured(4).isEmpty() ? out : out + QStringLiteral("第%1项").arg(match.captured(4));
}

QString level_word(int level) { return said(level_words[level >= 1 && level <= 3 ? level : 0]); }

QString level(int level) {
    if (level < 1 || level > 3) return level_word(0);
    return chinese() ? QStringLiteral("%1级（%2）").arg(chinese_number(level), level_word(level))
                     : QStringLiteral("Level %1 · %2").arg(level).arg(level_word(level));
}

QString duty(const QString& code, const QString& article) {
    if (code != QLatin1String("urge")) return duty(code);
    return article == QLatin1String("7") ? said(QT_TRANSLATE_NOOP("Terms", "Still not acted on: notify the head"))
                                         : said(QT_TRANSLATE_NOOP("Terms", "Act on the assignment"));
}

QString cause(const QString& code) {
    for (const auto& cause : causes)
        if (code == QLatin1String(cause.code)) return said(cause.words);
    return composed_cause(code);
}

QString account_role(const QString& account) {
    const auto dash = account.lastIndexOf(QLatin1Char('-'));
    const auto code = dash < 0 ? account : account.left(dash);
    const auto words = role(code);
    return words == code ? QString() : words;
}

QString person(const Rules& rules, const QString& account, const QString& unit_code) {
    const auto where = unit_code.isEmpty() ? QString() : unit(rules, unit_code);
    if (account.isEmpty() || account.startsWith(QLatin1String("device:"))) return where;
    const auto who = account_role(account), name = people::name_of(account);
    const auto words = !name.isEmpty() ? name : who.isEmpty() ? account : who;
    return where.isEmpty() ? words : where + QStringLiteral(" · ") + words;
}

}  // namespace huiyin::app::glossary
