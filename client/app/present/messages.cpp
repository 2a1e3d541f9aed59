// SPDX-License-Identifier: GPL-3.0-or-later
// Reasons in the language in force, by their codes: context "Reasons" of the catalogues, whose sources are the codes.
// English is what came with the code; it stands in, too, for a code of a newer version.
#include <QCoreApplication>
#include <algorithm>
#include <span>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app::format {
namespace {

using Args = std::span<const std::string>;

/// "" in English, and for what is no code of this version.
QString translated(const std::string& code) {
    const auto out = QCoreApplication::translate("Reasons", code.c_str());
    return out == QString::fromStdString(code) ? QString() : out;
}

/// A role, a state, a kind or an account in words; else as it is.
QString in_words(const QString& text) {
    for (const auto& words : {glossary::role(text), glossary::kind(text), glossary::state(text)})
        if (words != text) return words;
    const auto role = glossary::account_role(text);
    if (role.isEmpty()) return text;
    return (glossary::chinese() ? QStringLiteral("%1（%2）") : QStringLiteral("%1 (%2)"))
        .arg(role, text.section(QLatin1Char('-'), -1));
}

QString filled(const QString& sentence, Args& rest);

/// What stands first in `rest`, taken from it; a nested reason takes its own arguments, too.
QString next_of(Args& rest) {
    const auto first = rest.front();
    rest = rest.subspan(1);
    const auto nested = translated(first);
    return nested.isEmpty() ? in_words(QString::fromStdString(first)) : filled(nested, rest);
}

QString filled(const QString& sentence, Args& rest) {
    auto out = sentence;
    const auto places = sentence.count(QLatin1Char('%'));
    for (qsizetype place = 0; place < places && !rest.empty(); ++place) out = out.arg(next_of(rest));
    return out;
}

/// As the beginning of a sentence.
QString capital(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

}  // namespace

QString reason(const std::string& code, const std::vector<std::string>& args, const std::string& english) {
    if (code == "missing_to_close") {
        QStringList each;
        for (const auto& missing : args) each += translated("to_close_" + missing);
        if (!each.contains(QString())) return each.join(QString());
    }
    const auto sentence = code.empty() ? QString() : translated(code);
    Args rest(args);
    return sentence.isEmpty() ? capital(QString::fromStdString(english)) : filled(sentence, rest);
}

Fault refusal_in(const Json& entry) {
    const auto given = entry.find("reason");
    if (given == entry.end() || !given->is_object()) return {text_of(entry, "why_not"), {}};
    Fault out{text_of(*given, "text"), {}, text_of(*given, "code")};
    for (const auto& arg : given->value("args", Json::array()))
        if (arg.is_string()) out.args.push_back(arg.get<std::string>());
    return out;
}

QString why_not(const Json& entry) { return fault(refusal_in(entry)); }

QString fault(const Fault& problem) { return reason(problem.code, problem.args, problem.what); }

}  // namespace huiyin::app::format
