// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the timeline in words.
#include <QCoreApplication>
#include <map>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"
#include "client/app/present/timeline.hpp"

namespace huiyin::app::timeline {
namespace {

QString said(const char* english) { return QCoreApplication::translate("Sayings", english); }
QString text(const Json& object, const char* key) { return QString::fromStdString(text_of(object, key)); }
QString dot() { return QStringLiteral(" · "); }

QString joined(const QStringList& parts) {
    QStringList out;
    for (const auto& part : parts)
        if (!part.isEmpty()) out += part;
    return out.join(dot());
}

QString unit_in(const Json& body, const Rules& rules, const char* key = "unit") {
    const auto code = text(body, key);
    return code.isEmpty() ? QString() : glossary::unit(rules, code);
}

QString yuan(std::int64_t fen) {
    return said(QT_TRANSLATE_NOOP("Sayings", "%1 yuan")).arg(static_cast<double>(fen) / 100.0, 0, 'f', 2);
}

QString moment_in(const Json& body, const char* key) {
    const auto instant = parse_instant(text_of(body, key));
    return instant ? format::moment(*instant) : QString();
}

QString due_in(const Json& body) {
    const auto instant = parse_instant(text_of(body, "due"));
    return instant ? format::due_moment(*instant) : QString();
}

QString units_in(const Json& body, const Rules& rules) {
    QStringList out{unit_in(body, rules)};
    if (const auto list = body.find("units"); list != body.end() && list->is_array())
        for (const auto& unit : *list)
            if (unit.is_string()) out += glossary::unit(rules, QString::fromStdString(unit.get<std::string>()));
    return joined(out);
}

QString reasons_in(const Json& body) {
    QStringList out{glossary::reason(text(body, "reason"))};
    if (const auto list = body.find("reasons"); list != body.end() && list->is_array())
        for (const auto& reason : *list)
            out += glossary::reason(text(reason, "rule")) + QLatin1Char(' ') + glossary::article(text(reason, "article"));
    return joined(out);
}

QString satisfaction_in(const Json& body) {
    return flag_of(body, "unreachable") ? glossary::choice(QStringLiteral("unreachable"))
                                        : glossary::choice(QString::number(number_of(body, "score")));
}

/// Whom a sanction or a commendation is of.
QString subject_of(const Json& body, const Rules& rules) {
    return joined({unit_in(body, rules), glossary::account_role(text(body, "person")).isEmpty()
                                             ? text(body, "person")
                                             : glossary::account_role(text(body, "person"))});
}

/// The new value of a correction: words, a code, a number.
QString correction_in(const Json& body, const Rules& rules) {
    const auto value = body.value("new", Json());
    if (value.is_boolean())
        return value.get<bool>() ? said(QT_TRANSLATE_NOOP("Sayings", "yes")) : said(QT_TRANSLATE_NOOP("Sayings", "no"));
    if (value.is_number()) return QString::number(value.get<std::int64_t>());
    if (!value.is_string()) return {};
    const auto words = QString::fromStdString(value.get<std::string>());
    return text(body, "field") == QLatin1String("category") ? glossary::sub_category(rules, words) : words;
}

using Words = QString (*)(const Json&, const Rules&);

/// What the title adds to the kind.
const std::map<QString, Words>& title_words() {
    static const std::map<QString, Words> table{
        {"accepted",
         [](const Json& b, const Rules&) {
             return flag_of(b, "on_the_spot") ? said(QT_TRANSLATE_NOOP("Sayings", "on the spot")) : QString();
         }},
        {"graded", [](const Json& b, const Rules&) { return glossary::level(static_cast<int>(number_of(b, "level"))); }},
        {"raised", [](const Json& b, const Rules&) { return glossary::level(static_cast<int>(number_of(b, "to"))); }},
        {"lowered", [](const Json& b, const Rules&) { return glossary::level(static_cast<int>(number_of(b, "to"))); }},
        {"assigned",
         [](const Json& b, const Rules& r) {
             return joined({unit_in(b, r), text(b, "person"), glossary::choice(text(b, "as"))});
         }},
        {"referred_up", [](const Json& b, const Rules& r) { return unit_in(b, r); }},
        {"responded", [](const Json& b, const Rules&) { return glossary::choice(text(b, "how")); }},
        {"progress_told", [](const Json& b, const Rules&) { return glossary::choice(text(b, "how")); }},
        {"contact_failed", [](const Json& b, const Rules&) { return glossary::choice(text(b, "how")); }},
        {"investigated", [](const Json& b, const Rules&) { return glossary::choice(text(b, "verdict")); }},
        {"compensated", [](const Json& b, const Rules&) { return yuan(number_of(b, "amount_fen")); }},
        {"replied",
         [](const Json& b, const Rules&) {
             const auto way = !b.contains("direct")  ? QString()
                              : flag_of(b, "direct") ? said(QT_TRANSLATE_NOOP("Sayings", "directly"))
                                                     : said(QT_TRANSLATE_NOOP("Sayings", "indirectly"));
             return joined({glossary::choice(text(b, "outcome")), way, glossary::choice(text(b, "how"))});
         }},
        {"satisfaction_recorded", [](const Json& b, const Rules&) { return satisfaction_in(b); }},
        {"filed", units_in},
        {"notified", units_in},
        {"called_back", [](const Json& b, const Rules&) { return glossary::choice(text(b, "result")); }},
        {"rework_ordered", [](const Json& b, const Rules& r) { return unit_in(b, r); }},
        {"withdrawal_verified",
         [](const Json& b, const Rules&) {
             return flag_of(b, "voluntary") ? said(QT_TRANSLATE_NOOP("Sayings", "of their own will"))
                                            : said(QT_TRANSLATE_NOOP("Sayings", "under pressure"));
         }},
        {"determined", [](const Json& b, const Rules&) { return glossary::choice(text(b, "finding")); }},
        {"improvement_reported", [](const Json& b, const Rules&) { return glossary::choice(text(b, "cause")); }},
        {"overdue", [](const Json& b, const Rules&) { return glossary::duty(text(b, "duty"), text(b, "article")); }},
        {"sanctioned", subject_of},
        {"commended", subject_of},
        {"evidence_attached", [](const Json& b, const Rules&) { return glossary::choice(text(b, "type")); }},
        {"amended", [](const Json& b, const Rules&) { return glossary::amendable(text(b, "field")); }},
        {"captured", [](const Json& b, const Rules&) { return glossary::channel(text(b, "channel")); }},
        {"entered", [](const Json& b, const Rules&) { return glossary::opinion(text(b, "opinion")); }},
    };
    return table;
}

/// The free words of a line, whichever fields they stand in.
QString free_text(const QString& kind, const Json& body, const Rules& rules) {
    QStringList out;
    if (kind == QLatin1String("graded") || kind == QLatin1String("raised") || kind == QLatin1String("lowered"))
        out += reasons_in(body);
    else if (kind != QLatin1String("captured") && kind != QLatin1String("entered"))
        for (const char* field : {"findings", "solution", "opinion", "question", "text", "reason", "why", "note",
                                  "what", "cause", "measure", "result", "plan", "who", "referrer", "name"})
            if (field != std::string_view("cause") || kind == QLatin1String("rectified"))
                out += glossary::cause(text(body, field));
    if (const auto* ground = rules.policy.ground(text_of(body, "ground")))
        out += QString::fromStdString(glossary::chinese() ? ground->name : ground->name_en);
    else
        out += text(body, "ground");
    if (kind == QLatin1String("amended")) out += correction_in(body, rules);
    if (const auto by = moment_in(body, "by"); !by.isEmpty())
        out += said(QT_TRANSLATE_NOOP("Sayings", "by %1")).arg(by);
    if (kind == QLatin1String("withdrawal_verified")) out += text(body, "how");
    if (const auto next = moment_in(body, "next_reply_at"); !next.isEmpty())
        out += said(QT_TRANSLATE_NOOP("Sayings", "Next reply by %1")).arg(next);
    if (kind == QLatin1String("overdue")) out += said(QT_TRANSLATE_NOOP("Sayings", "Was due %1")).arg(due_in(body));
    if (kind == QLatin1String("clock_corrected") && flag_of(body, "bounded"))
        out += said(QT_TRANSLATE_NOOP("Sayings", "The device said %1, which cannot be; it counts as %2"))
                   .arg(moment_in(body, "clock"), moment_in(body, "time"));
    if (kind == QLatin1String("captured")) out += glossary::sub_category(rules, text(body, "category"));
    if (!text(body, "signature").isEmpty()) out += said(QT_TRANSLATE_NOOP("Sayings", "signed"));
    return joined(out);
}

QString icon_of(const QString& kind) {
    static const std::map<QString, const char*> icons{{"captured", "document-new"},
                                                      {"entered", "document-new"},
                                                      {"accepted", "checkmark"},
                                                      {"graded", "flag"},
                                                      {"raised", "go-up"},
                                                      {"lowered", "go-down"},
                                                      {"assigned", "go-next"},
                                                      {"responded", "call-start"},
                                                      {"progress_told", "call-start"},
                                                      {"contact_failed", "call-stop"},
                                                      {"investigated", "document-edit"},
                                                      {"proposed", "document-edit"},
                                                      {"approved", "checkmark"},
                                                      {"replied", "mail-replied"},
                                                      {"answered", "mail-replied"},
                                                      {"satisfaction_recorded", "rating"},
                                                      {"filed", "folder"},
                                                      {"notified", "mail-message-new"},
                                                      {"closed", "object-locked"},
                                                      {"reopened", "object-unlocked"},
                                                      {"overdue", "dialog-warning"},
                                                      {"viewed", "view-visible"},
                                                      {"called_back", "call-start"},
                                                      {"archived", "folder"},
                                                      {"sent_back", "edit-undo"},
                                                      {"rework_ordered", "edit-undo"},
                                                      {"published", "document-export"}};
    const auto found = icons.find(kind);
    return QString::fromUtf8(found == icons.end() ? "document-properties" : found->second);
}

}  // namespace

Saying line(const Json& entry, const Rules& rules) {
    Saying out;
    out.kind = text(entry, "kind");
    const auto body = entry.value("body", Json::object());
    out.key = text(entry, "origin") + QLatin1Char('/') + QString::number(number_of(entry, "seq"));
    const auto words = title_words().find(out.kind);
    out.title = joined({glossary::kind(out.kind), words == title_words().end() ? QString() : words->second(body, rules)});
    out.text = free_text(out.kind, body, rules);
    const auto account = text(entry, "by"), role = text(entry, "role");
    const auto unit = text(entry, "unit");
    const bool named = account != role && !account.startsWith(QLatin1String("device:")) &&
                       glossary::account_role(account) != glossary::role(role);
    if (role == QLatin1String("rule_keeper"))
        out.by = glossary::role(role);
    else
        out.by = joined(
            {unit.isEmpty() ? QString() : glossary::unit(rules, unit), glossary::role(role), named ? account : QString()});
    if (const auto at = parse_instant(text_of(entry, "at"))) out.when = format::moment(*at);
    out.effective = flag_of(entry, "effective", true);
    out.why_not = format::sentence(text_of(entry, "why_not"));
    out.icon = icon_of(out.kind);
    return out;
}

}  // namespace huiyin::app::timeline
