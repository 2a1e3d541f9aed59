// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/policy_values.hpp"

#include <QCoreApplication>
#include <QStringList>
#include <iterator>

#include "client/app/present/glossary.hpp"

namespace huiyin::app::policy_values {
namespace {

struct Words {
    const char* path;
    const char* words;
};

constexpr Words groups[] = {
    {"limits", QT_TRANSLATE_NOOP("Policy", "Time limits (Art. 12)")},
    {"grading", QT_TRANSLATE_NOOP("Policy", "Levels (Art. 11)")},
    {"scoring", QT_TRANSLATE_NOOP("Policy", "Quarterly score (As. 2)")},
    {"callback", QT_TRANSLATE_NOOP("Policy", "Callbacks (Art. 20)")},
    {"satisfaction", QT_TRANSLATE_NOOP("Policy", "Satisfaction (Op. 7)")},
    {"opinion_book", QT_TRANSLATE_NOOP("Policy", "Opinion book (Art. 10)")},
    {"urge", QT_TRANSLATE_NOOP("Policy", "Urging")},
    {"judging", QT_TRANSLATE_NOOP("Policy", "Judging (Art. 23; As. 1)")},
    {"approval", QT_TRANSLATE_NOOP("Policy", "The head's opinion (annex 1)")},
    {"remedy", QT_TRANSLATE_NOOP("Policy", "Remedy and compensation (Art. 18)")},
    {"quarter", QT_TRANSLATE_NOOP("Policy", "Fixing a quarter's score (Art. 22)")},
    {"recurring", QT_TRANSLATE_NOOP("Policy", "Recurring trouble (Art. 6(5)3)")},
    {"reports", QT_TRANSLATE_NOOP("Policy", "Reports (Art. 22)")},
    {"first_contact", QT_TRANSLATE_NOOP("Policy", "First contact (Art. 3)")},
    {"contact", QT_TRANSLATE_NOOP("Policy", "Failed contacts")},
    {"referral", QT_TRANSLATE_NOOP("Policy", "Referrals (Op. 9)")},
    {"revisit", QT_TRANSLATE_NOOP("Policy", "Revisits (Art. 6(6)4)")},
    {"archive", QT_TRANSLATE_NOOP("Policy", "Archiving (Art. 3)")},
    {"keeping", QT_TRANSLATE_NOOP("Policy", "Keeping (Art. 3(3))")},
    {"regulator_limit", QT_TRANSLATE_NOOP("Policy", "The regulator's limit")},
    {"capture", QT_TRANSLATE_NOOP("Policy", "Capturing")},
    {"clock", QT_TRANSLATE_NOOP("Policy", "Clocks")},
};

constexpr Words meanings[] = {
    {"respond.working_days", QT_TRANSLATE_NOOP("Policy", "respond by close of office, working days after")},
    {"respond.office_minutes", QT_TRANSLATE_NOOP("Policy", "respond within minutes of office time")},
    {"respond.clock_minutes", QT_TRANSLATE_NOOP("Policy", "respond within minutes, round the clock")},
    {"resolve.working_days", QT_TRANSLATE_NOOP("Policy", "resolve by close of office, working days after")},
    {"grading.major_loss_fen", QT_TRANSLATE_NOOP("Policy", "Loss from which it is major, in fen")},
    {"grading.cluster_customers",
     QT_TRANSLATE_NOOP("Policy", "Customers at one unit on one sub-category that make it major")},
    {"grading.cluster_hours", QT_TRANSLATE_NOOP("Policy", "… within so many hours")},
    {"grading.same_matter_days",
     QT_TRANSLATE_NOOP("Policy", "Days within which the same sub-category at a unit is the same matter")},
    {"grading.bank_wide_customers",
     QT_TRANSLATE_NOOP("Policy", "Customers in the whole bank on one sub-category that make it major")},
    {"grading.bank_wide_times", QT_TRANSLATE_NOOP("Policy", "… and that are so many times the average day")},
    {"grading.bank_wide_days", QT_TRANSLATE_NOOP("Policy", "… whose average covers this many days")},
    {"referral.answer_days", QT_TRANSLATE_NOOP("Policy", "Tell the referring body, working days after the reply")},
    {"capture.narrative_max", QT_TRANSLATE_NOOP("Policy", "Characters of a narrative at most")},
    {"opinion_book.complaint_days",
     QT_TRANSLATE_NOOP("Policy", "Working days until an unanswered complaint is converted")},
    {"opinion_book.other_days", QT_TRANSLATE_NOOP("Policy", "Working days for suggestions and praise")},
    {"first_contact.days",
     QT_TRANSLATE_NOOP("Policy", "Working days within which the first-contact person sees it closed")},
    {"contact.attempts", QT_TRANSLATE_NOOP("Policy", "Failed attempts on different days that stand for a contact")},
    {"callback.days", QT_TRANSLATE_NOOP("Policy", "Call back, working days after the reply")},
    {"callback.sample_percent", QT_TRANSLATE_NOOP("Policy", "Sample of level 1 that is called back, per cent")},
    {"satisfaction.days", QT_TRANSLATE_NOOP("Policy", "Ask for satisfaction, working days after the reply")},
    {"urge.office_hours", QT_TRANSLATE_NOOP("Policy", "Urge a silent unit after office hours")},
    {"archive.days", QT_TRANSLATE_NOOP("Policy", "Archive, working days after closing")},
    {"revisit.days", QT_TRANSLATE_NOOP("Policy", "Revisit levels 2 and 3, days after closing")},
    {"judging.evidence_days", QT_TRANSLATE_NOOP("Policy", "Send evidence within working days")},
    {"judging.improvement_days", QT_TRANSLATE_NOOP("Policy", "Report an improvement within working days")},
    {"judging.withdrawal_check_days", QT_TRANSLATE_NOOP("Policy", "Check a withdrawal within working days")},
    {"judging.rectification_days", QT_TRANSLATE_NOOP("Policy", "Rectify within working days")},
    {"approval.other_person_from_level",
     QT_TRANSLATE_NOOP("Policy", "Level from which another person approves than who investigated")},
    {"remedy.days", QT_TRANSLATE_NOOP("Policy", "Put right and pay, working days after the investigation")},
    {"remedy.outlet_manager_fen", QT_TRANSLATE_NOOP("Policy", "What an outlet's manager may pay, in fen")},
    {"remedy.branch_fen", QT_TRANSLATE_NOOP("Policy", "What a branch may pay, in fen")},
    {"quarter.published_days", QT_TRANSLATE_NOOP("Policy", "Published, working days after the quarter")},
    {"quarter.objections_until", QT_TRANSLATE_NOOP("Policy", "Objections until this day of the month after it")},
    {"quarter.fixed_on", QT_TRANSLATE_NOOP("Policy", "Fixed on this day of the month after it")},
    {"recurring.complaints", QT_TRANSLATE_NOOP("Policy", "Complaints on one sub-category at a unit in a quarter")},
    {"reports.monthly_days", QT_TRANSLATE_NOOP("Policy", "Month's report, working days after it")},
    {"reports.quarterly_days", QT_TRANSLATE_NOOP("Policy", "Quarter's report, working days after it")},
    {"keeping.retention_years", QT_TRANSLATE_NOOP("Policy", "Years of keeping after archiving")},
    {"regulator_limit.days", QT_TRANSLATE_NOOP("Policy", "Days of the regulator's limit; 0: not shown")},
    {"regulator_limit.extended_days", QT_TRANSLATE_NOOP("Policy", "… in all after the first extension")},
    {"regulator_limit.further_days", QT_TRANSLATE_NOOP("Policy", "… more after the second")},
    {"scoring.points.1", QT_TRANSLATE_NOOP("Policy", "Points for a valid complaint of level 1")},
    {"scoring.points.2", QT_TRANSLATE_NOOP("Policy", "Points for a valid complaint of level 2")},
    {"scoring.points.3", QT_TRANSLATE_NOOP("Policy", "Points for a valid complaint of level 3")},
    {"scoring.quasi_tenths", QT_TRANSLATE_NOOP("Policy", "What a quasi complaint counts, in tenths")},
    {"scoring.deduction_cap", QT_TRANSLATE_NOOP("Policy", "At most deducted for findings")},
    {"scoring.timeliness_weight", QT_TRANSLATE_NOOP("Policy", "Deducted when nothing was in time")},
    {"clock.tolerance_seconds", QT_TRANSLATE_NOOP("Policy", "Seconds from which a device's times are corrected")},
    {"clock.doubt_hours",
     QT_TRANSLATE_NOOP("Policy", "Hours ahead of the last event from which head office doubts its clock")},
    {"clock.agree_minutes", QT_TRANSLATE_NOOP("Policy", "Minutes within which head office's clock and devices agree")},
};

QString said(const char* english) { return QCoreApplication::translate("Policy", english); }

/// A path that nobody put into words is shown as it is: a newer head office's.
QString meaning_of(const QString& path) {
    if (path.startsWith(QLatin1String("limits."))) {
        const auto rest = path.mid(9);
        for (const auto& [name, words] : meanings)
            if (rest == QLatin1String(name))
                return said(QT_TRANSLATE_NOOP("Policy", "%1: %2"))
                    .arg(glossary::level(path.mid(7, 1).toInt()), said(words));
    }
    for (const auto& [name, words] : meanings)
        if (path == QLatin1String(name)) return said(words);
    return path;
}

void gather(const Json& node, const QString& path, const QString& group, std::vector<Value>& out) {
    if (node.is_number_integer()) out.push_back({path, group, meaning_of(path), node.get<qint64>()});
    if (!node.is_object()) return;
    for (const auto& [key, child] : node.items())
        gather(child, path + QLatin1Char('.') + QString::fromStdString(key), group, out);
}

}  // namespace

std::vector<Value> of(const Json& policy) {
    std::vector<Value> out;
    for (const auto& [name, words] : groups)
        if (policy.contains(name)) gather(policy[name], QLatin1String(name), said(words), out);
    return out;
}

Json with(Json policy, const QString& path, qint64 value) {
    Json* node = &policy;
    for (const auto& part : path.split(QLatin1Char('.'))) node = &(*node)[part.toStdString()];
    *node = value;
    return policy;
}

QString next_version(const QString& version) {
    const auto dash = version.lastIndexOf(QLatin1Char('-'));
    bool number = false;
    const int last = version.mid(dash + 1).toInt(&number);
    return number ? version.left(dash + 1) + QString::number(last + 1) : version + QStringLiteral("-2");
}

}  // namespace huiyin::app::policy_values
