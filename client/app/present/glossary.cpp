// SPDX-License-Identifier: GPL-3.0-or-later
// One table per list of codes; English in the source, Chinese in qml/i18n.
#include "client/app/present/glossary.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <span>

#include "client/app/present/events/presenter.hpp"
#include "shared/policy/code_names.hpp"

namespace huiyin::app::glossary {
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

constexpr Term duties[] = {{"respond", QT_TRANSLATE_NOOP("Terms", "Respond to the customer")},
                           {"resolve", QT_TRANSLATE_NOOP("Terms", "Resolve and reply")},
                           {"contact_daily", QT_TRANSLATE_NOOP("Terms", "Contact the customer today")},
                           {"next_reply", QT_TRANSLATE_NOOP("Terms", "Promised next reply")},
                           {"report_up", QT_TRANSLATE_NOOP("Terms", "Report to the superior")},
                           {"tell_leaders", QT_TRANSLATE_NOOP("Terms", "Tell the bank's leaders")},
                           {"file", QT_TRANSLATE_NOOP("Terms", "File with the contact centre")},
                           {"notify", QT_TRANSLATE_NOOP("Terms", "Notify the units concerned")},
                           {"satisfaction", QT_TRANSLATE_NOOP("Terms", "Ask for satisfaction")},
                           {"callback", QT_TRANSLATE_NOOP("Terms", "Call the customer back")},
                           {"evidence", QT_TRANSLATE_NOOP("Terms", "Send evidence")},
                           {"improvement", QT_TRANSLATE_NOOP("Terms", "Report the improvement")},
                           {"rectification", QT_TRANSLATE_NOOP("Terms", "Rectify")},
                           {"revisit", QT_TRANSLATE_NOOP("Terms", "Revisit the customer")},
                           {"answer_opinion", QT_TRANSLATE_NOOP("Terms", "Answer the opinion book")},
                           {"verify_withdrawal", QT_TRANSLATE_NOOP("Terms", "Verify the withdrawal")},
                           {"follow_through", QT_TRANSLATE_NOOP("Terms", "Follow through (first contact)")},
                           {"urge", QT_TRANSLATE_NOOP("Terms", "Act on the assignment")},
                           {"monthly_report", QT_TRANSLATE_NOOP("Terms", "Monthly report")},
                           {"quarterly_report", QT_TRANSLATE_NOOP("Terms", "Quarterly report")},
                           {"regulator_limit", QT_TRANSLATE_NOOP("Terms", "Regulator's limit")},
                           {"name_owner", QT_TRANSLATE_NOOP("Terms", "Name the person in charge")},
                           {"remedy", QT_TRANSLATE_NOOP("Terms", "Put right what was wrong")},
                           {"compensate", QT_TRANSLATE_NOOP("Terms", "Compensate the loss")},
                           {"answer_instruction", QT_TRANSLATE_NOOP("Terms", "Answer the customer as instructed")},
                           {"answer_referrer", QT_TRANSLATE_NOOP("Terms", "Answer the referring body in time")}};

constexpr Term duty_states[] = {{"open", QT_TRANSLATE_NOOP("Terms", "Open")},
                                {"met", QT_TRANSLATE_NOOP("Terms", "Done in time")},
                                {"late", QT_TRANSLATE_NOOP("Terms", "Done late")},
                                {"overdue", QT_TRANSLATE_NOOP("Terms", "Overdue")},
                                {"void", QT_TRANSLATE_NOOP("Terms", "No longer due")}};

constexpr Term states[] = {{"captured", QT_TRANSLATE_NOOP("Terms", "To be accepted")},
                           {"accepted", QT_TRANSLATE_NOOP("Terms", "In progress")},
                           {"investigating", QT_TRANSLATE_NOOP("Terms", "Under investigation")},
                           {"replied", QT_TRANSLATE_NOOP("Terms", "Answered")},
                           {"closed", QT_TRANSLATE_NOOP("Terms", "Closed")},
                           {"archived", QT_TRANSLATE_NOOP("Terms", "Archived")},
                           {"withdrawn", QT_TRANSLATE_NOOP("Terms", "Withdrawn")},
                           {"entered", QT_TRANSLATE_NOOP("Terms", "To be answered")},
                           {"answered", QT_TRANSLATE_NOOP("Terms", "Answered")},
                           {"published", QT_TRANSLATE_NOOP("Terms", "Published")},
                           {"converted", QT_TRANSLATE_NOOP("Terms", "Became a complaint")}};

constexpr Term stages[] = {{"captured", QT_TRANSLATE_NOOP("Terms", "We have received your complaint")},
                           {"accepted", QT_TRANSLATE_NOOP("Terms", "A member of staff is handling it")},
                           {"investigating", QT_TRANSLATE_NOOP("Terms", "We're looking into it")},
                           {"replied", QT_TRANSLATE_NOOP("Terms", "You have been answered")},
                           {"closed", QT_TRANSLATE_NOOP("Terms", "It is settled")},
                           {"archived", QT_TRANSLATE_NOOP("Terms", "It is settled")},
                           {"withdrawn", QT_TRANSLATE_NOOP("Terms", "It was withdrawn")},
                           {"entered", QT_TRANSLATE_NOOP("Terms", "We have received your entry")},
                           {"answered", QT_TRANSLATE_NOOP("Terms", "Your entry has been answered")},
                           {"published", QT_TRANSLATE_NOOP("Terms", "Our answer is in the opinion book")},
                           {"converted", QT_TRANSLATE_NOOP("Terms", "Your entry is handled as a complaint")}};

constexpr Term roles[] = {{"customer", QT_TRANSLATE_NOOP("Terms", "Customer")},
                          {"outlet_staff", QT_TRANSLATE_NOOP("Terms", "Outlet staff")},
                          {"outlet_manager", QT_TRANSLATE_NOOP("Terms", "Outlet manager")},
                          {"branch_handler", QT_TRANSLATE_NOOP("Terms", "Branch handler")},
                          {"branch_head", QT_TRANSLATE_NOOP("Terms", "Branch head")},
                          {"contact_centre_agent", QT_TRANSLATE_NOOP("Terms", "Contact-centre agent")},
                          {"contact_centre_lead", QT_TRANSLATE_NOOP("Terms", "Contact-centre lead")},
                          {"department_handler", QT_TRANSLATE_NOOP("Terms", "Department handler")},
                          {"channel_operations_officer", QT_TRANSLATE_NOOP("Terms", "Channel operations officer")},
                          {"channel_operations_head", QT_TRANSLATE_NOOP("Terms", "Head of channel operations")},
                          {"general_office", QT_TRANSLATE_NOOP("Terms", "General office")},
                          {"bank_leader", QT_TRANSLATE_NOOP("Terms", "Bank leader")},
                          {"auditor", QT_TRANSLATE_NOOP("Terms", "Auditor")},
                          {"administrator", QT_TRANSLATE_NOOP("Terms", "Administrator")},
                          {"rule_keeper", QT_TRANSLATE_NOOP("Terms", "Head office, by rule")}};

constexpr Term forms[] = {{"onsite", QT_TRANSLATE_NOOP("Terms", "On site")},
                          {"offsite", QT_TRANSLATE_NOOP("Terms", "Off site")},
                          {"other", QT_TRANSLATE_NOOP("Terms", "Other way")}};

constexpr Term opinions[] = {{"complaint", QT_TRANSLATE_NOOP("Terms", "Complaint")},
                             {"suggestion", QT_TRANSLATE_NOOP("Terms", "Suggestion")},
                             {"praise", QT_TRANSLATE_NOOP("Terms", "Praise")}};

constexpr Term reasons[] = {
    {"major_loss", QT_TRANSLATE_NOOP("Terms", "Major loss")},
    {"media_coverage_possible", QT_TRANSLATE_NOOP("Terms", "The media may report")},
    {"media_coverage_actual", QT_TRANSLATE_NOOP("Terms", "The media report")},
    {"social_attention", QT_TRANSLATE_NOOP("Terms", "Public attention")},
    {"government_intervention", QT_TRANSLATE_NOOP("Terms", "The government intervenes")},
    {"litigation_or_arbitration", QT_TRANSLATE_NOOP("Terms", "Litigation or arbitration")},
    {"several_people_one_issue", QT_TRANSLATE_NOOP("Terms", "Several people on one issue")},
    {"small_loss", QT_TRANSLATE_NOOP("Terms", "Small loss")},
    {"injury", QT_TRANSLATE_NOOP("Terms", "Someone was injured")},
    {"repeated_through_another_channel", QT_TRANSLATE_NOOP("Terms", "Repeated through another channel")},
    {"through_sensitive_channel", QT_TRANSLATE_NOOP("Terms", "Came through a sensitive channel")},
    {"referred_by_a_body", QT_TRANSLATE_NOOP("Terms", "Referred by a body")},
    {"first_report_usual_channel", QT_TRANSLATE_NOOP("Terms", "First report through a usual channel")},
    {"not_resolved_in_time", QT_TRANSLATE_NOOP("Terms", "Not resolved in time")},
    {"overdue", QT_TRANSLATE_NOOP("Terms", "Not resolved in time")},
    {"very_dissatisfied", QT_TRANSLATE_NOOP("Terms", "Customer very dissatisfied")},
    {"not_answered_in_time", QT_TRANSLATE_NOOP("Terms", "Not answered in time")}};

constexpr Term choices[] = {{"true", QT_TRANSLATE_NOOP("Terms", "Found true")},
                            {"untrue", QT_TRANSLATE_NOOP("Terms", "Found untrue")},
                            {"unclear", QT_TRANSLATE_NOOP("Terms", "Could not be clarified")},
                            {"resolved", QT_TRANSLATE_NOOP("Terms", "Resolved")},
                            {"partly", QT_TRANSLATE_NOOP("Terms", "Partly resolved")},
                            {"cannot_resolve", QT_TRANSLATE_NOOP("Terms", "Cannot be resolved")},
                            {"phone", QT_TRANSLATE_NOOP("Terms", "By phone")},
                            {"email", QT_TRANSLATE_NOOP("Terms", "By e-mail")},
                            {"visit", QT_TRANSLATE_NOOP("Terms", "In person")},
                            {"letter", QT_TRANSLATE_NOOP("Terms", "By letter")},
                            {"none", QT_TRANSLATE_NOOP("Terms", "No answer wanted")},
                            {"owner", QT_TRANSLATE_NOOP("Terms", "As owner")},
                            {"helper", QT_TRANSLATE_NOOP("Terms", "As helper")},
                            {"supervisor", QT_TRANSLATE_NOOP("Terms", "As supervisor")},
                            {"satisfied", QT_TRANSLATE_NOOP("Terms", "Satisfied")},
                            {"improper", QT_TRANSLATE_NOOP("Terms", "Handled improperly")},
                            {"unreachable", QT_TRANSLATE_NOOP("Terms", "Not reached")},
                            {"valid", QT_TRANSLATE_NOOP("Terms", "Valid")},
                            {"invalid_to_improve", QT_TRANSLATE_NOOP("Terms", "Invalid, to improve")},
                            {"invalid", QT_TRANSLATE_NOOP("Terms", "Invalid")},
                            {"quasi", QT_TRANSLATE_NOOP("Terms", "Quasi complaint")},
                            {"undetermined", QT_TRANSLATE_NOOP("Terms", "Undetermined")},
                            {"process", QT_TRANSLATE_NOOP("Terms", "Process")},
                            {"technical", QT_TRANSLATE_NOOP("Terms", "Technical")},
                            {"staffing", QT_TRANSLATE_NOOP("Terms", "Staffing")},
                            {"first_contact", QT_TRANSLATE_NOOP("Terms", "As first-contact person")},
                            {"same_customer", QT_TRANSLATE_NOOP("Terms", "Same customer")},
                            {"same_issue", QT_TRANSLATE_NOOP("Terms", "Same issue")},
                            {"duplicate", QT_TRANSLATE_NOOP("Terms", "The same complaint twice")},
                            {"unit", QT_TRANSLATE_NOOP("Terms", "A unit")},
                            {"recording", QT_TRANSLATE_NOOP("Terms", "Recording")},
                            {"ticket", QT_TRANSLATE_NOOP("Terms", "Ticket")},
                            {"video", QT_TRANSLATE_NOOP("Terms", "Video")},
                            {"statement", QT_TRANSLATE_NOOP("Terms", "Statement")},
                            {"photo", QT_TRANSLATE_NOOP("Terms", "Photo")},
                            {"brand", QT_TRANSLATE_NOOP("Terms", "The bank's brand")},
                            {"service", QT_TRANSLATE_NOOP("Terms", "Service")},
                            {"business", QT_TRANSLATE_NOOP("Terms", "Business")},
                            {"product", QT_TRANSLATE_NOOP("Terms", "Product")},
                            {"file", QT_TRANSLATE_NOOP("Terms", "For the files")},
                            {"summary", QT_TRANSLATE_NOOP("Terms", "Summary to the superior")},
                            {"leaders", QT_TRANSLATE_NOOP("Terms", "The bank's leaders")},
                            {"in_person", QT_TRANSLATE_NOOP("Terms", "In person")},
                            {"meeting", QT_TRANSLATE_NOOP("Terms", "In a meeting")},
                            {"1", QT_TRANSLATE_NOOP("Terms", "Very dissatisfied")},
                            {"2", QT_TRANSLATE_NOOP("Terms", "Dissatisfied")},
                            {"3", QT_TRANSLATE_NOOP("Terms", "Fair")},
                            {"4", QT_TRANSLATE_NOOP("Terms", "Content")},
                            {"5", QT_TRANSLATE_NOOP("Terms", "Very satisfied")}};

constexpr Term losses[] = {{"none", QT_TRANSLATE_NOOP("Terms", "No loss")},
                           {"small", QT_TRANSLATE_NOOP("Terms", "Small loss")},
                           {"major", QT_TRANSLATE_NOOP("Terms", "Major loss")}};

constexpr Term attention[] = {{"none", QT_TRANSLATE_NOOP("Terms", "No media")},
                              {"possible", QT_TRANSLATE_NOOP("Terms", "The media may report")},
                              {"actual", QT_TRANSLATE_NOOP("Terms", "The media report")}};

constexpr Term amendable_fields[] = {{"category", QT_TRANSLATE_NOOP("Terms", "Sub-category")},
                                     {"customer.name", QT_TRANSLATE_NOOP("Terms", "Name of the customer")},
                                     {"customer.mobile", QT_TRANSLATE_NOOP("Terms", "Mobile number")},
                                     {"customer.landline", QT_TRANSLATE_NOOP("Terms", "Landline")},
                                     {"customer.address", QT_TRANSLATE_NOOP("Terms", "Address")},
                                     {"customer.email", QT_TRANSLATE_NOOP("Terms", "E-mail")},
                                     {"reply_by", QT_TRANSLATE_NOOP("Terms", "Wanted way of reply")},
                                     {"cause", QT_TRANSLATE_NOOP("Terms", "Cause")},
                                     {"accused", QT_TRANSLATE_NOOP("Terms", "Who is complained of")},
                                     {"product", QT_TRANSLATE_NOOP("Terms", "Product")},
                                     {"want", QT_TRANSLATE_NOOP("Terms", "What the customer wants")},
                                     {"facts.loss", QT_TRANSLATE_NOOP("Terms", "Loss")},
                                     {"facts.loss_fen", QT_TRANSLATE_NOOP("Terms", "Loss in yuan")},
                                     {"facts.injury", QT_TRANSLATE_NOOP("Terms", "Somebody was hurt")},
                                     {"facts.people", QT_TRANSLATE_NOOP("Terms", "Number of people")},
                                     {"facts.media", QT_TRANSLATE_NOOP("Terms", "Media")},
                                     {"facts.society", QT_TRANSLATE_NOOP("Terms", "Society attends")},
                                     {"facts.government", QT_TRANSLATE_NOOP("Terms", "A government body intervenes")},
                                     {"facts.litigation", QT_TRANSLATE_NOOP("Terms", "Lawsuit or arbitration")},
                                     {"referrer.reference", QT_TRANSLATE_NOOP("Terms", "The body's own number")},
                                     {"referrer.deadline", QT_TRANSLATE_NOOP("Terms", "The body's deadline")},
                                     {"facts.referrer", QT_TRANSLATE_NOOP("Terms", "Referring body")}};

}  // namespace

bool chinese() { return said(QT_TRANSLATE_NOOP("Terms", "language code")) == QLatin1String("zh"); }

QString in_language(const std::string& chinese_name, const std::string& english_name) {
    return QString::fromStdString(chinese() || english_name.empty() ? chinese_name : english_name);
}

QString kind(const QString& code) {
    const auto* presented = presenter_of(code);
    return presented ? said(presented->term) : code;
}
QString action(const QString& code) {
    const auto* presented = presenter_of(code);
    return presented && *presented->action ? said(presented->action) : code;
}
QString duty(const QString& code) { return find(duties, code); }
QString duty_state(const QString& code) { return find(duty_states, code); }
QString state(const QString& code) { return find(states, code); }
QString stage(const QString& code) { return find(stages, code); }
QString role(const QString& code) { return find(roles, code); }
QString channel(const QString& code) {
    const auto name = channel_name(code.toStdString());
    return QString::fromStdString(chinese() || name.english.empty() ? name.chinese : name.english);
}
QString form(const QString& code) { return find(forms, code); }
QString opinion(const QString& code) { return find(opinions, code); }
QString reason(const QString& rule) { return find(reasons, rule); }
QString choice(const QString& value) { return find(choices, value); }
QString amendable(const QString& field) { return find(amendable_fields, field); }
QString loss(const QString& code) { return find(losses, code); }
QString media(const QString& code) { return find(attention, code); }
QString unit(const Rules& rules, const QString& code) {
    const auto* found = rules.organisation.find(code.toStdString());
    if (!found) return code;
    return in_language(found->name, found->name_en);
}

QString sub_category(const SubCategory& c) { return in_language(c.name, c.name_en); }
QString category(const Category& c) { return in_language(c.name, c.name_en); }

QString sub_category(const Rules& rules, const QString& code) {
    const auto* found = rules.policy.sub_category(code.toStdString());
    return found ? sub_category(*found) : code;
}

QString issue(const Rules& rules, const QString& issue) {
    return unit(rules, issue.section(QLatin1Char(' '), 0, 0)) + QStringLiteral(" · ") +
           sub_category(rules, issue.section(QLatin1Char(' '), 1));
}

}  // namespace huiyin::app::glossary
