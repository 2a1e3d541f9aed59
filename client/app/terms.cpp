// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/terms.cpp — one table per list of codes; English in the source, Chinese in qml/i18n.
#include "client/app/terms.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <span>

namespace huiyin::app::terms {
namespace {

struct Term {
    const char* code;
    const char* english;
};

QString said(const char* english) { return QCoreApplication::translate("Terms", english); }

QString find(std::span<const Term> table, const QString& code) {
    for (const auto& term : table)
        if (code == QLatin1String(term.code)) return said(term.english);
    return code;
}

#define T(text) QT_TRANSLATE_NOOP("Terms", text)

constexpr Term kinds[] = {{"captured", T("Complaint received")},
                          {"accepted", T("Accepted")},
                          {"graded", T("Graded")},
                          {"raised", T("Raised")},
                          {"lowered", T("Lowered")},
                          {"assigned", T("Assigned")},
                          {"referred_up", T("Referred to the superior")},
                          {"instructed", T("Instruction of the superior")},
                          {"responded", T("First contact with the customer")},
                          {"progress_told", T("Progress told to the customer")},
                          {"contact_failed", T("Customer not reached")},
                          {"investigated", T("Investigated")},
                          {"proposed", T("Solution proposed")},
                          {"approved", T("Opinion of the head")},
                          {"sent_back", T("Sent back")},
                          {"remedied", T("Put right")},
                          {"compensated", T("Compensated")},
                          {"replied", T("Replied to the customer")},
                          {"satisfaction_recorded", T("Satisfaction")},
                          {"filed", T("Filed")},
                          {"notified", T("Notified")},
                          {"called_back", T("Callback")},
                          {"rework_ordered", T("Rework ordered")},
                          {"withdrawal_requested", T("Withdrawal requested")},
                          {"withdrawal_verified", T("Withdrawal verified")},
                          {"evidence_attached", T("Evidence attached")},
                          {"determined", T("Responsibility determined")},
                          {"sanctioned", T("Sanctioned")},
                          {"commended", T("Commended")},
                          {"improvement_reported", T("Improvement reported")},
                          {"emergency_started", T("Emergency plan started")},
                          {"referrer_answered", T("Referring body answered")},
                          {"rectification_ordered", T("Rectification ordered")},
                          {"rectified", T("Rectified")},
                          {"revisited", T("Revisited")},
                          {"overdue", T("Overdue")},
                          {"linked", T("Linked")},
                          {"unlinked", T("Link undone")},
                          {"amended", T("Amended")},
                          {"closed", T("Closed")},
                          {"reopened", T("Reopened")},
                          {"archived", T("Archived")},
                          {"viewed", T("Personal data viewed")},
                          {"entered", T("Entered in the opinion book")},
                          {"answered", T("Answered")},
                          {"published", T("Published")},
                          {"converted", T("Became a complaint")},
                          {"clock_corrected", T("Device clock corrected")}};

constexpr Term actions[] = {{"accepted", T("Accept")},
                            {"graded", T("Grade")},
                            {"raised", T("Raise")},
                            {"lowered", T("Lower")},
                            {"assigned", T("Transfer or assign")},
                            {"referred_up", T("Ask the superior")},
                            {"instructed", T("Instruct")},
                            {"responded", T("Record first contact")},
                            {"progress_told", T("Tell progress")},
                            {"contact_failed", T("Customer not reached")},
                            {"investigated", T("Record findings")},
                            {"proposed", T("Propose a solution")},
                            {"approved", T("Approve")},
                            {"sent_back", T("Send back")},
                            {"remedied", T("Put right")},
                            {"compensated", T("Compensate")},
                            {"replied", T("Reply to the customer")},
                            {"satisfaction_recorded", T("Record satisfaction")},
                            {"filed", T("File and report")},
                            {"notified", T("Notify")},
                            {"called_back", T("Record callback")},
                            {"rework_ordered", T("Order rework")},
                            {"withdrawal_requested", T("Customer withdraws")},
                            {"withdrawal_verified", T("Verify withdrawal")},
                            {"evidence_attached", T("Attach evidence")},
                            {"determined", T("Determine responsibility")},
                            {"improvement_reported", T("Report improvement")},
                            {"rectified", T("Report rectification")},
                            {"revisited", T("Record revisit")},
                            {"closed", T("Close")},
                            {"reopened", T("Reopen")},
                            {"answered", T("Answer")},
                            {"published", T("Publish")},
                            {"converted", T("Make it a complaint")}};

constexpr Term duties[] = {{"respond", T("Respond to the customer")},
                           {"resolve", T("Resolve and reply")},
                           {"contact_daily", T("Contact the customer today")},
                           {"next_reply", T("Promised next reply")},
                           {"report_up", T("Report to the superior")},
                           {"tell_leaders", T("Tell the bank's leaders")},
                           {"file", T("File with the contact centre")},
                           {"notify", T("Notify the units concerned")},
                           {"satisfaction", T("Ask for satisfaction")},
                           {"callback", T("Call the customer back")},
                           {"evidence", T("Send evidence")},
                           {"improvement", T("Report the improvement")},
                           {"rectification", T("Rectify")},
                           {"revisit", T("Revisit the customer")},
                           {"answer_opinion", T("Answer the opinion book")},
                           {"verify_withdrawal", T("Verify the withdrawal")},
                           {"follow_through", T("Follow through (first contact)")},
                           {"urge", T("Act on the assignment")},
                           {"monthly_report", T("Monthly report")},
                           {"quarterly_report", T("Quarterly report")},
                           {"regulator_limit", T("Regulator's limit")}};

constexpr Term duty_states[] = {{"open", T("Open")},
                                {"met", T("Done in time")},
                                {"late", T("Done late")},
                                {"overdue", T("Past due")},
                                {"void", T("No longer due")}};

constexpr Term states[] = {{"captured", T("To be accepted")},
                           {"accepted", T("In hand")},
                           {"investigating", T("Being investigated")},
                           {"replied", T("Answered")},
                           {"closed", T("Closed")},
                           {"archived", T("Archived")},
                           {"withdrawn", T("Withdrawn")},
                           {"entered", T("To be answered")},
                           {"answered", T("Answered")},
                           {"published", T("Published")},
                           {"converted", T("Became a complaint")}};

constexpr Term stages[] = {{"captured", T("We have received your complaint")},
                           {"accepted", T("A member of staff has taken it up")},
                           {"investigating", T("It is being looked into")},
                           {"replied", T("You have been answered")},
                           {"closed", T("It is settled")},
                           {"archived", T("It is settled")},
                           {"withdrawn", T("It was withdrawn")},
                           {"entered", T("We have received your entry")},
                           {"answered", T("Your entry has been answered")},
                           {"published", T("The answer stands in the opinion book")},
                           {"converted", T("Your entry is handled as a complaint")}};

constexpr Term roles[] = {{"customer", T("Customer")},
                          {"outlet_staff", T("Outlet staff")},
                          {"outlet_manager", T("Outlet manager")},
                          {"branch_handler", T("Branch handler")},
                          {"branch_head", T("Branch head")},
                          {"contact_centre_agent", T("Contact-centre agent")},
                          {"contact_centre_lead", T("Contact-centre lead")},
                          {"department_handler", T("Department handler")},
                          {"channel_operations_officer", T("Channel operations officer")},
                          {"channel_operations_head", T("Head of channel operations")},
                          {"general_office", T("General office")},
                          {"bank_leader", T("Bank leader")},
                          {"auditor", T("Auditor")},
                          {"administrator", T("Administrator")},
                          {"rule_keeper", T("Head office, by rule")}};

constexpr Term channels[] = {{"counter", T("Counter")},
                             {"kiosk", T("Kiosk")},
                             {"opinion_book", T("Opinion book")},
                             {"hotline", T("Hotline")},
                             {"email", T("E-mail")},
                             {"letter", T("Letter")},
                             {"web", T("Web site")},
                             {"media", T("Media")},
                             {"superior", T("Superior unit")},
                             {"leader", T("Leader")},
                             {"regulator", T("Regulator")},
                             {"government", T("Government")},
                             {"consumer_council", T("Consumer council")},
                             {"supervision_hotline", T("Supervision hotline")},
                             {"public_opinion", T("Public opinion")}};

constexpr Term forms[] = {{"onsite", T("On site")}, {"offsite", T("Off site")}, {"other", T("Other way")}};

constexpr Term opinions[] = {{"complaint", T("Complaint")}, {"suggestion", T("Suggestion")}, {"praise", T("Praise")}};

constexpr Term reasons[] = {{"major_loss", T("Major loss")},
                            {"media_coverage_possible", T("The media may report")},
                            {"media_coverage_actual", T("The media report")},
                            {"social_attention", T("Public attention")},
                            {"government_intervention", T("The government intervenes")},
                            {"litigation_or_arbitration", T("Litigation or arbitration")},
                            {"several_people_one_issue", T("Several people on one issue")},
                            {"small_loss", T("Small loss")},
                            {"injury", T("Someone was hurt")},
                            {"repeated_through_another_channel", T("Repeated through another channel")},
                            {"through_sensitive_channel", T("Came through a sensitive channel")},
                            {"referred_by_a_body", T("Referred by a body")},
                            {"first_report_usual_channel", T("First report through a usual channel")},
                            {"not_resolved_in_time", T("Not resolved in time")},
                            {"overdue", T("Not resolved in time")},
                            {"very_dissatisfied", T("Customer very dissatisfied")},
                            {"not_answered_in_time", T("Not answered in time")}};

constexpr Term choices[] = {{"true", T("Found true")},
                            {"untrue", T("Found untrue")},
                            {"unclear", T("Could not be clarified")},
                            {"resolved", T("Resolved")},
                            {"partly", T("Partly resolved")},
                            {"cannot_resolve", T("Cannot be resolved")},
                            {"phone", T("By phone")},
                            {"email", T("By e-mail")},
                            {"visit", T("In person")},
                            {"letter", T("By letter")},
                            {"none", T("No answer wanted")},
                            {"owner", T("As owner")},
                            {"helper", T("As helper")},
                            {"supervisor", T("As supervisor")},
                            {"satisfied", T("Satisfied")},
                            {"improper", T("Handled improperly")},
                            {"unreachable", T("Not reached")},
                            {"valid", T("Valid")},
                            {"invalid_to_improve", T("Invalid, to improve")},
                            {"invalid", T("Invalid")},
                            {"quasi", T("Quasi complaint")},
                            {"undetermined", T("Undetermined")},
                            {"process", T("Process")},
                            {"technical", T("Technical")},
                            {"staffing", T("Staffing")},
                            {"1", T("Very dissatisfied")},
                            {"2", T("Dissatisfied")},
                            {"3", T("Fair")},
                            {"4", T("Content")},
                            {"5", T("Very satisfied")}};

constexpr Term losses[] = {{"none", T("No loss")}, {"small", T("Small loss")}, {"major", T("Major loss")}};

constexpr Term attention[] = {
    {"none", T("No media")}, {"possible", T("The media may report")}, {"actual", T("The media report")}};

constexpr const char* level_words[] = {T("Not graded"), T("Ordinary"), T("Sensitive"), T("Major")};
#undef T

constexpr const char16_t* numerals[] = {u"〇", u"一", u"二", u"三", u"四", u"五", u"六", u"七", u"八", u"九"};

QString chinese_number(int n) {
    const auto digit = [](int d) { return QString::fromUtf16(numerals[d]); };
    if (n < 10) return digit(n);
    return (n >= 20 ? digit(n / 10) : QString()) + QStringLiteral("十") + (n % 10 ? digit(n % 10) : QString());
}

}  // namespace

bool chinese() { return said(QT_TRANSLATE_NOOP("Terms", "language code")) == QLatin1String("zh"); }

QString kind(const QString& code) { return find(kinds, code); }
QString action(const QString& code) { return find(actions, code); }
QString duty(const QString& code) { return find(duties, code); }
QString duty_state(const QString& code) { return find(duty_states, code); }
QString state(const QString& code) { return find(states, code); }
QString stage(const QString& code) { return find(stages, code); }
QString role(const QString& code) { return find(roles, code); }
QString channel(const QString& code) { return find(channels, code); }
QString form(const QString& code) { return find(forms, code); }
QString opinion(const QString& code) { return find(opinions, code); }
QString reason(const QString& rule) { return find(reasons, rule); }
QString choice(const QString& value) { return find(choices, value); }
QString loss(const QString& code) { return find(losses, code); }
QString media(const QString& code) { return find(attention, code); }
QString level_word(int level) { return said(level_words[level >= 1 && level <= 3 ? level : 0]); }

QString level(int level) {
    if (level < 1 || level > 3) return level_word(0);
    return QCoreApplication::translate("Terms", "Level %1 · %2").arg(level).arg(level_word(level));
}

QString article(const QString& code) {
    const auto open = code.indexOf(QLatin1Char('('));
    const auto number = (open < 0 ? code : code.left(open)).toInt();
    if (!chinese() || number == 0) return QStringLiteral("Art. ") + code;
    QString out = QStringLiteral("第") + chinese_number(number) + QStringLiteral("条");
    if (open < 0) return out;
    const auto paragraph = code.mid(open + 1, code.indexOf(QLatin1Char(')')) - open - 1).toInt();
    return paragraph == 0 ? out : out + QStringLiteral("(") + chinese_number(paragraph) + QStringLiteral(")");
}

QString unit(const Rules& rules, const QString& code) {
    const auto* found = rules.organisation.find(code.toStdString());
    if (!found) return code;
    return QString::fromStdString(chinese() || found->name_en.empty() ? found->name : found->name_en);
}

QString sub_category(const SubCategory& c) {
    return QString::fromStdString(chinese() || c.name_en.empty() ? c.name : c.name_en);
}
QString category(const Category& c) {
    return QString::fromStdString(chinese() || c.name_en.empty() ? c.name : c.name_en);
}

QString sub_category(const Rules& rules, const QString& code) {
    const auto* found = rules.policy.sub_category(code.toStdString());
    return found ? sub_category(*found) : code;
}

}  // namespace huiyin::app::terms
