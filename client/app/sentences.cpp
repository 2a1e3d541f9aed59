// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/sentences.cpp — the sentences of shared/ in the language in force. shared/ speaks English and knows no Qt;
// here stands each of its sentences once, %1 and %2 for what varies, translated like any other text.
#include <QCoreApplication>
#include <QRegularExpression>
#include <vector>

#include "client/app/terms.hpp"
#include "client/app/wording.hpp"

namespace huiyin::app::wording {
namespace {

#define T(text) QT_TRANSLATE_NOOP("Sentences", text)
constexpr const char* sentences[] = {
    T("The role %1 may not write '%2' (rulebook 1)."),
    T("The complaint does not concern the unit %1."),
    T("The entry does not concern the unit %1."),
    T("Who is complained of does not handle the complaint (recusal)."),
    T("Level 3 is answered by the head of channel operations, or by the general office where media or society attend "
      "(Art. 12(3))."),
    T("The contact centre answers indirectly, with what the unit found (Art. 19(2))."),
    T("The general office answers where media or society attend (Op. 9, 10)."),
    T("Outlet staff answer what was solved on the spot (Op. 7)."),
    T("Level 2 is answered by the branch (Art. 11, 13)."),
    T("Only the head of channel operations lowers level 3."),
    T("A branch head lowers level 2 to level 1."),
    T("Levels 2 and 3 are determined by channel operations (Art. 23)."),
    T("What could not be determined is decided by channel operations (Art. 23)."),
    T("Levels 2 and 3 are sanctioned by channel operations (Art. 23)."),
    T("Level 2 and 3 are closed by the branch or head office (rulebook 1)."),
    T("A newer version's kind of line: kept and passed on, not understood here."),
    T("The complaint was captured already."),
    T("The complaint itself has not arrived yet."),
    T("It is not closed."),
    T("Only a closed complaint is archived."),
    T("Nothing was answered yet that could be done again."),
    T("It is %1; reopen it first."),
    T("It is graded already; raise or lower it."),
    T("It already stands at level %1: the highest stands."),
    T("It does not stand above level %1."),
    T("It was accepted already by %1."),
    T("It was accepted already."),
    T("The customer has not asked to withdraw."),
    T("The customer has not been answered yet."),
    T("This field is not corrected by a line."),
    T("The entry was made already."),
    T("The entry itself has not arrived yet."),
    T("It was answered already by %1."),
    T("It has become a complaint; answer that."),
    T("Only an answered entry is published."),
    T("It is published already."),
    T("It has become a complaint already."),
    T("this field is missing"),
    T("is no mobile number: 11 digits beginning with 1"),
    T("is no landline number: 7 to 12 digits with the area code"),
    T("is no e-mail address"),
    T("give a name or a way to be reached, or set anonymous"),
    T("needs a number to be answered by phone"),
    T("needs an address to be answered by e-mail"),
    T("say what happened"),
    T("too long: at most %1 characters"),
    T("is in the future"),
    T("no such unit"),
    T("no such sub-category (Art. 9), e.g. 2.2"),
    T("must be 1 (very dissatisfied) to 5 (very satisfied), or say unreachable: true"),
    T("raising goes to 2 or 3"),
    T("lowering goes to 1 or 2"),
    T("say why it cannot be solved: the customer must get a clear answer (Art. 12)"),
    T("head office cannot be reached: check the network and the address"),
    T("the connection to head office broke before the whole answer came: try again"),
    T("head office's certificate is not trusted: install the bank's CA certificate"),
    T("head office answered with HTTP status %1: check the address, or try again later"),
    T("head office no longer speaks this version of the exchange: install the version it runs"),
    T("this device is not enrolled: enrol it with a code from head office first (huiyin-replica enroll)"),
    T("The handler's findings and signature are missing on the form (annex 1)."),
    T("The head's opinion and signature are missing on the form (annex 1)."),
    T("The customer has not been answered (Art. 12)."),
    T("The customer has not been asked whether they are satisfied (Op. 7)."),
    T("It is not filed with the contact centre (Art. 10)."),
    T("The summary to the superior on the day it was finished is missing (Art. 14)."),
    T("The contact centre has not called the customer back (Art. 20)."),
    T("The callback found the handling improper: rework it (Art. 20)."),
};
#undef T

struct Pattern {
    const char* english;
    QRegularExpression whole;
};

const std::vector<Pattern>& patterns() {
    static const auto built = [] {
        std::vector<Pattern> out;
        for (const char* english : sentences) {
            auto expression = QRegularExpression::escape(QString::fromUtf8(english));
            expression.replace(QStringLiteral("\\%1"), QStringLiteral("(.+?)"))
                .replace(QStringLiteral("\\%2"), QStringLiteral("(.+?)"));
            out.push_back({english, QRegularExpression(QRegularExpression::anchoredPattern(expression))});
        }
        return out;
    }();
    return built;
}

/// What varies may itself be a code.
QString variable(const QString& text) {
    const auto role = terms::role(text);
    return role != text ? role : terms::kind(text) != text ? terms::kind(text) : text;
}

QString one_sentence(const QString& english) {
    for (const auto& pattern : patterns()) {
        const auto match = pattern.whole.match(english);
        if (!match.hasMatch()) continue;
        QString out = QCoreApplication::translate("Sentences", pattern.english);
        for (int i = 1; i <= match.lastCapturedIndex(); ++i) out = out.arg(variable(match.captured(i)));
        return out;
    }
    return english;
}

}  // namespace

QString sentence(const std::string& english) {
    const auto whole = QString::fromStdString(english);
    const auto known = one_sentence(whole);
    if (known != whole || !terms::chinese()) return known;
    // Several sentences in a row, as in what is missing to close.
    QStringList out;
    for (const auto& part : whole.split(QRegularExpression(QStringLiteral("(?<=\\.) (?=[A-Z])"))))
        out += one_sentence(part);
    return out.join(QString());
}

QString fault(const Fault& problem) { return sentence(problem.what); }

}  // namespace huiyin::app::wording
