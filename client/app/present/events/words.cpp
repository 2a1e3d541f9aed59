// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/present/events/words.hpp"

#include <QCoreApplication>

#include "client/app/present/format.hpp"
#include "client/app/present/people.hpp"

namespace huiyin::app::words_of {

const QStringList ways_of_contact{"phone", "visit", "email", "letter"};

QString said(const char* english) { return QCoreApplication::translate("Sayings", english); }

QString plain(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString joined(const QStringList& parts) {
    QString out;
    for (const auto& part : parts) {
        if (part.isEmpty()) continue;
        if (out.endsWith(QStringLiteral("。")) || out.endsWith(QLatin1Char('.'))) out.chop(1);
        out += out.isEmpty() ? part : QStringLiteral(" · ") + part;
    }
    return out;
}

QString choice(std::string_view code) { return code.empty() ? QString() : glossary::choice(plain(code)); }
QString level(std::int64_t level) { return glossary::level(static_cast<int>(level)); }
QString unit(const Rules& rules, std::string_view code) {
    return code.empty() ? QString() : glossary::unit(rules, plain(code));
}

QString units(const Rules& rules, std::string_view first, std::span<const std::string> more) {
    QStringList out{unit(rules, first)};
    for (const auto& code : more) out += unit(rules, code);
    return joined(out);
}

QString written(std::string_view text) { return text.empty() ? QString() : glossary::cause(plain(text)); }

QString reasons(std::string_view reason, std::span<const GradingReason> more) {
    QStringList out{reason.empty() ? QString() : glossary::reason(plain(reason))};
    for (const auto& one : more)
        out += glossary::reason(plain(one.rule)) + QLatin1Char(' ') + glossary::article(plain(one.article));
    return joined(out);
}

QString unit_and_person(const Rules& rules, std::string_view code, std::string_view person) {
    const auto role = glossary::account_role(plain(person)), name = people::name_of(plain(person));
    return joined({unit(rules, code), !name.isEmpty() ? name : role.isEmpty() ? plain(person) : role});
}

QString done_by(std::optional<Instant> by) {
    return by ? said(QT_TRANSLATE_NOOP("Sayings", "by %1")).arg(format::moment(*by)) : QString();
}

QString is_signed(std::string_view signature) {
    return signature.empty() ? QString() : said(QT_TRANSLATE_NOOP("Sayings", "signed"));
}

}  // namespace huiyin::app::words_of
