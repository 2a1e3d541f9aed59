// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of shared/ in the language in force. shared/ speaks English and knows no Qt; here stands each of its
// sentences once, %1 and %2 for what varies, translated like any other text.
#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <vector>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"
#include "client/app/present/more_sentences.hpp"

namespace huiyin::app::format {
namespace {

constexpr const char* sentences[] = {
    // What head office answers to a person's calls.
    QT_TRANSLATE_NOOP("Sentences", "this key is not the key of this device"),
    QT_TRANSLATE_NOOP("Sentences",
                      "what was answered is not signed by head office: check that this is head office's address"),
    QT_TRANSLATE_NOOP("Sentences", "head office has shut this device out: what it held was wiped"),
    QT_TRANSLATE_NOOP("Sentences", "the device is shut out, but cannot be wiped yet: free some space on its disk"),
    QT_TRANSLATE_NOOP("Sentences", "This device belongs to another unit than yours."),
    QT_TRANSLATE_NOOP("Sentences", "Too many wrong passwords: this account is locked for a while."),
    QT_TRANSLATE_NOOP("Sentences", "the note of the earlier shut-out cannot be removed: check the directory's rights"),
    QT_TRANSLATE_NOOP("Sentences", "head office's key on this device is not a key: enrol the device anew"),
    QT_TRANSLATE_NOOP("Sentences", "Accounts and devices are the administrator's (rulebook 1)."),
    QT_TRANSLATE_NOOP("Sentences", "The auditor verifies the chains (rulebook 1)."),
    QT_TRANSLATE_NOOP("Sentences", "One's own account is locked by another administrator."),
    QT_TRANSLATE_NOOP("Sentences", "an account is 1–64 letters, digits and - _ . @"),
    QT_TRANSLATE_NOOP("Sentences", "there is an account of this name already"),
    QT_TRANSLATE_NOOP("Sentences", "this role does not fit the unit"),
    QT_TRANSLATE_NOOP("Sentences", "There is no such account."),
    QT_TRANSLATE_NOOP("Sentences", "There is no such device."),
    QT_TRANSLATE_NOOP("Sentences", "no head who is first responsible (Art. 7)"),
    QT_TRANSLATE_NOOP("Sentences", "needs one or two complaint handlers (Art. 8)"),
    QT_TRANSLATE_NOOP("Sentences", "needs one or two emergency contacts (Art. 8)"),
    QT_TRANSLATE_NOOP("Sentences", "The head of channel operations changes the policy (rulebook 1)."),
    QT_TRANSLATE_NOOP("Sentences", "The rules were changed by somebody else meanwhile: look at them again."),
    QT_TRANSLATE_NOOP("Sentences",
                      "An administrator or the head of channel operations keeps the rules' files (rulebook 1)."),
    QT_TRANSLATE_NOOP("Sentences", "must be the whole calendar"),
    QT_TRANSLATE_NOOP("Sentences", "must be the branch's whole file, or null to take its rules back"),
    QT_TRANSLATE_NOOP("Sentences", "must be the whole policy"),
    QT_TRANSLATE_NOOP("Sentences", "must be the whole organisation"),
    QT_TRANSLATE_NOOP("Sentences", "The administrator keeps the organisation (rulebook 1)."),
    QT_TRANSLATE_NOOP("Sentences", "a unit's code is six digits"),
    QT_TRANSLATE_NOOP("Sentences", "a unit needs a name"),
    QT_TRANSLATE_NOOP("Sentences", "every unit but head office has a parent"),
    QT_TRANSLATE_NOOP("Sentences", "the code %1 stands twice"),
    QT_TRANSLATE_NOOP("Sentences", "the parent %1 is not in the file"),
    QT_TRANSLATE_NOOP("Sentences", "the unit is its own ancestor"),
    QT_TRANSLATE_NOOP("Sentences", "complaints, accounts or devices stand at this unit: its kind stays"),
    QT_TRANSLATE_NOOP("Sentences", "a unit of this kind does not stand below %1"),
    QT_TRANSLATE_NOOP("Sentences", "this is the kind of %1, and stays with it"),
    QT_TRANSLATE_NOOP("Sentences", "%1 cannot go: complaints, accounts or devices stand at it"),
    QT_TRANSLATE_NOOP("Sentences", "no such unit in the organisation"),
    QT_TRANSLATE_NOOP("Sentences", "is not a branch of this bank"),
    QT_TRANSLATE_NOOP("Sentences", "this was stopped before head office had answered"),
    QT_TRANSLATE_NOOP("Sentences", "loosens what head office allows (%1); a branch may only tighten (Art. 24)"),
    QT_TRANSLATE_NOOP("Sentences", "the same day cannot be tightened"),
    QT_TRANSLATE_NOOP("Sentences", "no such category (Art. 9)"),
    QT_TRANSLATE_NOOP("Sentences", "this sub-category is there already"),
    QT_TRANSLATE_NOOP("Sentences", "a sub-category's code begins with its category's"),
    QT_TRANSLATE_NOOP("Sentences", "no such sub-category"),
    QT_TRANSLATE_NOOP("Sentences", "is not a unit of this branch"),
    QT_TRANSLATE_NOOP("Sentences", "no such branch in the organisation"),
    QT_TRANSLATE_NOOP("Sentences", "no such value; check its spelling"),
    QT_TRANSLATE_NOOP("Sentences", "this value is missing"),
    QT_TRANSLATE_NOOP("Sentences", "must be a list with at least one member"),
    QT_TRANSLATE_NOOP("Sentences", "must be a list of texts"),
    QT_TRANSLATE_NOOP("Sentences", "must be a text that is not empty"),
    QT_TRANSLATE_NOOP("Sentences", "must be a text that matches %1"),
    QT_TRANSLATE_NOOP("Sentences", "no such finding"),
    QT_TRANSLATE_NOOP("Sentences", "office hours are a list such as [\"09:00-12:00\",\"13:00-18:00\"]"),
    QT_TRANSLATE_NOOP("Sentences", "office time is written 09:00-18:00"),
    QT_TRANSLATE_NOOP("Sentences", "office time must end after it begins, by 24:00"),
    QT_TRANSLATE_NOOP("Sentences", "office times must be in order and not overlap"),
    QT_TRANSLATE_NOOP("Sentences", "a year is four digits"),
    QT_TRANSLATE_NOOP("Sentences", "The head of channel operations changes the policy, and tries it (rulebook 1)."),
    QT_TRANSLATE_NOOP("Sentences", "Reports are for branches and head office (Art. 22)."),
    QT_TRANSLATE_NOOP("Sentences", "A branch reports on its own units (Art. 22)."),
    QT_TRANSLATE_NOOP("Sentences", "A branch is assessed by head office, and sees its own assessment (Art. 22)."),
    QT_TRANSLATE_NOOP("Sentences", "The bank-wide bulletin is made by those who see the whole bank (Art. 22)."),
    QT_TRANSLATE_NOOP("Sentences", "must be a whole number from %1 to %2"),
    QT_TRANSLATE_NOOP("Sentences", "this version was used before with other rules: give these one of their own"),
    QT_TRANSLATE_NOOP("Sentences", "this version was used before: give the new policy one of its own"),
    QT_TRANSLATE_NOOP("Sentences", "the file cannot be written: check the directory and its rights"),
    QT_TRANSLATE_NOOP("Sentences", "this field is missing"),
    QT_TRANSLATE_NOOP("Sentences", "is no mobile number: 11 digits beginning with 1"),
    QT_TRANSLATE_NOOP("Sentences", "is no landline number: 7 to 12 digits with the area code"),
    QT_TRANSLATE_NOOP("Sentences", "is no e-mail address"),
    QT_TRANSLATE_NOOP("Sentences", "give a name or a way to be reached, or set anonymous"),
    QT_TRANSLATE_NOOP("Sentences", "needs a number to be answered by phone"),
    QT_TRANSLATE_NOOP("Sentences", "needs an address to be answered by e-mail"),
    QT_TRANSLATE_NOOP("Sentences", "say what happened"),
    QT_TRANSLATE_NOOP("Sentences", "too long: at most %1 characters"),
    QT_TRANSLATE_NOOP("Sentences", "is in the future"),
    QT_TRANSLATE_NOOP("Sentences", "is before 1970: check the year"),
    QT_TRANSLATE_NOOP("Sentences", "no such unit"),
    QT_TRANSLATE_NOOP("Sentences", "no such sub-category (Art. 9), e.g. 2.2"),
    QT_TRANSLATE_NOOP("Sentences", "must be 1 (very dissatisfied) to 5 (very satisfied), or say unreachable: true"),
    QT_TRANSLATE_NOOP("Sentences", "raising goes to 2 or 3"),
    QT_TRANSLATE_NOOP("Sentences", "lowering goes to 1 or 2"),
    QT_TRANSLATE_NOOP("Sentences", "say why it cannot be solved: the customer must get a clear answer (Art. 12)"),
    QT_TRANSLATE_NOOP("Sentences", "head office cannot be reached: check the network and the address"),
    QT_TRANSLATE_NOOP("Sentences", "the connection to head office broke before the whole answer came: try again"),
    QT_TRANSLATE_NOOP("Sentences", "head office's certificate is not trusted: install the bank's CA certificate"),
    QT_TRANSLATE_NOOP("Sentences", "head office answered with HTTP status %1: check the address, or try again later"),
    QT_TRANSLATE_NOOP("Sentences",
                      "head office no longer speaks this version of the exchange: install the version it runs"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "this device is not enrolled: enrol it with a code from head office first (huiyin-replica enroll)"),
    QT_TRANSLATE_NOOP("Sentences", "this field is missing; anonymous customers say {\"anonymous\":true}"),
    QT_TRANSLATE_NOOP("Sentences", "must be a text"),
    QT_TRANSLATE_NOOP("Sentences", "must be a text of at most 8000 bytes"),
    QT_TRANSLATE_NOOP("Sentences", "must be true or false"),
    QT_TRANSLATE_NOOP("Sentences", "must be a whole number"),
    QT_TRANSLATE_NOOP("Sentences", "must be a whole number from %1 to %2"),
    QT_TRANSLATE_NOOP("Sentences", "must be a time such as 2026-02-13T15:00:00+08:00"),
    QT_TRANSLATE_NOOP("Sentences", "a time is written 2026-02-13T15:00:00+08:00"),
    QT_TRANSLATE_NOOP("Sentences", "must be a list"),
    QT_TRANSLATE_NOOP("Sentences", "must be a list of units"),
    QT_TRANSLATE_NOOP("Sentences", "must be a list of at most 20 accounts or names"),
    QT_TRANSLATE_NOOP("Sentences", "must be a list of at most five persons"),
    QT_TRANSLATE_NOOP("Sentences", "must be 1, 2 or 3"),
    QT_TRANSLATE_NOOP("Sentences", "must be an object"),
    QT_TRANSLATE_NOOP("Sentences", "must be an object with name, mobile, … or anonymous"),
    QT_TRANSLATE_NOOP("Sentences", "must be the attachment's hash: 64 hexadecimal characters"),
    QT_TRANSLATE_NOOP("Sentences", "must not be negative"),
    QT_TRANSLATE_NOOP("Sentences", "is not one of the values allowed"),
    QT_TRANSLATE_NOOP("Sentences", "is onsite, offsite or other"),
    QT_TRANSLATE_NOOP("Sentences", "is phone, email, visit, letter or none"),
    QT_TRANSLATE_NOOP("Sentences", "is complaint, suggestion or praise"),
    QT_TRANSLATE_NOOP("Sentences", "no such channel"),
    QT_TRANSLATE_NOOP("Sentences", "no such cause (Op. 6)"),
    QT_TRANSLATE_NOOP("Sentences", "no such kind of line"),
    QT_TRANSLATE_NOOP("Sentences", "holds a character that no text may hold: %1"),
    QT_TRANSLATE_NOOP("Sentences", "the body is a JSON object"),
    QT_TRANSLATE_NOOP("Sentences", "name who takes over: first contact is not handed off without a successor (Art. 3)"),
    QT_TRANSLATE_NOOP("Sentences", "this device could not be opened"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "this device holds no such complaint or opinion entry: exchange with head office, or check the subject"),
    QT_TRANSLATE_NOOP("Sentences", "the line is stored, but the timeline does not show it: run verify"),
    QT_TRANSLATE_NOOP("Sentences", "this device is enrolled already as %1: use an empty directory"),
    QT_TRANSLATE_NOOP("Sentences", "the new rules could not be taken over: %1"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the rules stored on this device cannot be read: enrol it anew in an empty directory"),
    QT_TRANSLATE_NOOP("Sentences", "this device is not enrolled: enrol it with a code from head office first"),
    QT_TRANSLATE_NOOP("Sentences", "head office's answer holds no rules"),
    QT_TRANSLATE_NOOP("Sentences", "head office's answer cannot be read: check that the address is head office's"),
    QT_TRANSLATE_NOOP("Sentences", "head office's answer names no face"),
    QT_TRANSLATE_NOOP("Sentences", "head office's answer names no device"),
    QT_TRANSLATE_NOOP("Sentences", "head office's answer holds no key"),
    QT_TRANSLATE_NOOP("Sentences", "this version does not know the role of the account: install head office's version"),
    QT_TRANSLATE_NOOP("Sentences", "head office's answer is too large"),
    QT_TRANSLATE_NOOP("Sentences", "the certificates to check head office by cannot be read: check the CA file"),
    QT_TRANSLATE_NOOP("Sentences", "no answer from head office (%1)"),
    QT_TRANSLATE_NOOP("Sentences", "head office did not answer in time: try again later"),
    QT_TRANSLATE_NOOP("Sentences", "the connection to head office is too slow: check the network, then try again"),
    QT_TRANSLATE_NOOP("Sentences",
                      "no secure connection to head office could be made: check the address, or try again later"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the head of head office's answer is too large: check that this is head office's address"),
    QT_TRANSLATE_NOOP(
        "Sentences", "what answered does not speak HTTP as head office does: check that this is head office's address"),
    QT_TRANSLATE_NOOP("Sentences",
                      "head office's certificate has another key than the one this device was enrolled with: nothing "
                      "was sent; if the key was changed on purpose, confirm it with huiyin-replica trust"),
    QT_TRANSLATE_NOOP("Sentences", "this device's token cannot be sent: enrol the device anew"),
    QT_TRANSLATE_NOOP("Sentences",
                      "this device's HTTP library lacks what is needed: install the version that belongs to it"),
    QT_TRANSLATE_NOOP("Sentences", "a message is too large when unpacked"),
    QT_TRANSLATE_NOOP("Sentences", "a compressed message was cut off or damaged"),
    QT_TRANSLATE_NOOP("Sentences", "there is no memory left to compress a message"),
    QT_TRANSLATE_NOOP("Sentences", "a message could not be compressed"),
    QT_TRANSLATE_NOOP("Sentences", "there is no memory left to unpack a message"),
    QT_TRANSLATE_NOOP("Sentences", "head office's address is written http://host:port or https://host:port"),
    QT_TRANSLATE_NOOP("Sentences", "head office's address cannot be used: check host and port"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is not a directory: name a directory for the data"),
    QT_TRANSLATE_NOOP("Sentences", "the directory %1 cannot be made (%2): check its parent's permissions"),
    QT_TRANSLATE_NOOP("Sentences", "the directory %1 cannot be written (%2): give this user write permission"),
    QT_TRANSLATE_NOOP("Sentences", "the directory %1 is in use by another process: close that program first"),
    QT_TRANSLATE_NOOP("Sentences", "the directory cannot be written: check its owner and rights"),
    QT_TRANSLATE_NOOP("Sentences",
                      "damaged: the log %1 cannot be read as a database; keep the file, restore the last backup or "
                      "enrol into an empty directory"),
    QT_TRANSLATE_NOOP("Sentences", "the disk of %1 is full: free some space; nothing was stored"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the log %1 is read-only: give this user write permission on the file and its directory"),
    QT_TRANSLATE_NOOP("Sentences", "the log %1 cannot be opened: check that the directory exists and may be written"),
    QT_TRANSLATE_NOOP("Sentences", "the log %1 is in use by another program: close that program first"),
    QT_TRANSLATE_NOOP("Sentences", "the disk of %1 reports an error: check the disk; nothing was stored"),
    QT_TRANSLATE_NOOP("Sentences", "a value is too large for the log %1"),
    QT_TRANSLATE_NOOP("Sentences", "the log %1 could not be used (%2)"),
    QT_TRANSLATE_NOOP(
        "Sentences", "the log %1 was made by a newer version of Huiyin: install that version, this one cannot read it"),
    QT_TRANSLATE_NOOP("Sentences", "The account or the password is wrong."),
    QT_TRANSLATE_NOOP("Sentences",
                      "This first password was used before and is good once: ask the administrator for a new one."),
    QT_TRANSLATE_NOOP("Sentences", "at least 10 characters: several words are good"),
    QT_TRANSLATE_NOOP("Sentences", "at most 128 characters"),
    QT_TRANSLATE_NOOP("Sentences", "holds the account's name: choose another one"),
    QT_TRANSLATE_NOOP("Sentences", "is one that everybody tries: choose another one"),
    QT_TRANSLATE_NOOP("Sentences", "is the one from before: choose another one"),
    QT_TRANSLATE_NOOP("Sentences", "sign in with the first password, then choose your own"),
    QT_TRANSLATE_NOOP("Sentences", "This device was shut out by head office: hand it to the administrator."),
    QT_TRANSLATE_NOOP("Sentences", "This enrolment code is wrong, used or too old: ask head office for a new one."),
    QT_TRANSLATE_NOOP("Sentences", "This needs a token that is valid: sign in with POST /v1/session."),
    QT_TRANSLATE_NOOP("Sentences", "say what kind of evidence it is: photo, recording, video, statement or ticket"),
    QT_TRANSLATE_NOOP("Sentences", "a file of this kind cannot be this evidence: choose one of %1"),
    QT_TRANSLATE_NOOP("Sentences", "the attachment could not be kept: check this device's disk"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the attachment could not be kept: free some space on this device's disk; nothing was stored"),
    QT_TRANSLATE_NOOP("Sentences", "the attachment is not on this device"),
    QT_TRANSLATE_NOOP("Sentences", "the attachment is on this device: it is sent with the next exchange"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the attachment is not at head office yet: it is still on the device that attached it"),
    QT_TRANSLATE_NOOP("Sentences",
                      "damaged: the attachment is not as it was written; keep the directory for the operator"),
    QT_TRANSLATE_NOOP("Sentences", "the file cannot be read: check its name and permissions"),
    QT_TRANSLATE_NOOP("Sentences", "Sign in with the password: head office erases, not this device."),
    QT_TRANSLATE_NOOP("Sentences", "whether accounts were closed could not be asked: %1"),
    QT_TRANSLATE_NOOP("Sentences", "head office's answer holds no list"),
    QT_TRANSLATE_NOOP("Sentences", "the knowledge base could not be kept: %1"),
    QT_TRANSLATE_NOOP("Sentences", "kept aside when this kiosk was shut out"),
    QT_TRANSLATE_NOOP("Sentences", "This was erased before."),
    QT_TRANSLATE_NOOP("Sentences", "Only what is finished is erased: close it first (rulebook 8)."),
    QT_TRANSLATE_NOOP("Sentences", "The policy keeps everything: keeping.erasure is off (rulebook 8)."),
    QT_TRANSLATE_NOOP("Sentences", "The head of channel operations has data erased, on a lawful order (rulebook 8)."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "More than %1 MiB of attachments wait here that no event names: name them on their complaints first, or wait "
        "until they expire after %2 days."),
    QT_TRANSLATE_NOOP("Sentences", "the file is empty"),
    QT_TRANSLATE_NOOP("Sentences", "this file is no picture that can be shown: save a copy"),
    QT_TRANSLATE_NOOP("Sentences", "the file is too large: at most 64 MiB"),
    QT_TRANSLATE_NOOP("Sentences", "the file changes while it is read: try again when it is finished"),
    QT_TRANSLATE_NOOP("Sentences", "the file changes while it is read: try again"),
    QT_TRANSLATE_NOOP("Sentences", "a piece of the attachment came cut: it is asked for again"),
    QT_TRANSLATE_NOOP("Sentences", "the attachment does not have the hash that it is named by: it was thrown away"),
    QT_TRANSLATE_NOOP("Sentences",
                      "head office misses the attachment %1 that a line of this device names, and the lines from there "
                      "on wait for it: attach the same file once more, or give it up (huiyin-replica attachment-lost)"),
};

struct Pattern {
    const char* english;
    QRegularExpression whole;
};

const std::vector<Pattern>& patterns() {
    static const auto built = [] {
        std::vector<Pattern> out;
        const auto add = [&](const char* english) {
            auto expression = QRegularExpression::escape(QString::fromUtf8(english));
            expression.replace(QStringLiteral("\\%1"), QStringLiteral("(.+?)"))
                .replace(QStringLiteral("\\%2"), QStringLiteral("(.+?)"));
            out.push_back({english, QRegularExpression(QRegularExpression::anchoredPattern(expression))});
        };
        std::ranges::for_each(sentences, add);
        std::ranges::for_each(more_sentences, add);
        return out;
    }();
    return built;
}

QString one_sentence(const QString& english);

/// What varies may itself be a code, an account or a sentence.
QString variable(const QString& text) {
    for (const auto& words : {glossary::role(text), glossary::kind(text), glossary::state(text), one_sentence(text)})
        if (words != text) return words;
    const auto role = glossary::account_role(text);
    return role.isEmpty() ? text : role + QStringLiteral(" (") + text.section(QLatin1Char('-'), -1) + QLatin1Char(')');
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

/// In the language in force, by the reason's code; "" in English, which shared/ speaks itself, and for a code of a
/// newer version.
QString translated_reason(const std::string& code) {
    const auto out = QCoreApplication::translate("Reasons", code.c_str());
    return out == QString::fromStdString(code) ? QString() : out;
}

/// As the beginning of a sentence.
QString capital(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

}  // namespace

QString sentence(const std::string& english) {
    const auto whole = QString::fromStdString(english);
    const auto known = one_sentence(whole);
    if (known != whole || !glossary::chinese()) return capital(known);
    // Several sentences in a row, as in what is missing to close.
    QStringList out;
    for (const auto& part : whole.split(QRegularExpression(QStringLiteral("(?<=\\.) (?=[A-Z])"))))
        out += one_sentence(part);
    return out.join(QString());
}

QString reason(const std::string& code, const std::vector<std::string>& args, const std::string& english) {
    if (code == "missing_to_close") {
        QStringList each;
        for (const auto& missing : args) each += translated_reason("to_close_" + missing);
        if (!each.contains(QString())) return each.join(QString());
    }
    auto out = translated_reason(code);
    if (out.isEmpty()) return sentence(english);
    for (const auto& arg : args) out = out.arg(variable(QString::fromStdString(arg)));
    return out;
}

QString why_not(const Json& entry) {
    const auto given = entry.find("reason");
    if (given == entry.end() || !given->is_object()) return sentence(text_of(entry, "why_not"));
    std::vector<std::string> args;
    for (const auto& arg : given->value("args", Json::array()))
        if (arg.is_string()) args.push_back(arg.get<std::string>());
    return reason(text_of(*given, "code"), args, text_of(*given, "text"));
}

QString fault(const Fault& problem) {
    return problem.code.empty() ? sentence(problem.what) : reason(problem.code, problem.args, problem.what);
}

}  // namespace huiyin::app::format
