// SPDX-License-Identifier: GPL-3.0-or-later
// What the kiosk shows of its model, in the language in force.
#include <QCoreApplication>
#include <QVariant>

#include "client/app/kiosk/journeys.hpp"
#include "client/app/kiosk/kiosk_model.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app {
namespace {

const Category* category_named(const Rules& rules, const QString& code) {
    for (const auto& category : rules.policy.categories)
        if (category.code == code.toStdString()) return &category;
    return nullptr;
}

/// The promise of a kiosk that does not know what day it is.
QString undated(const Promised& promised) {
    const bool respond = promised.duty.kind == DutyKind::respond;
    const auto& limits = promised.limits;
    const bool in_days = respond ? limits.response_in == LevelLimits::Response::working_days : !limits.resolve_same_day;
    const auto said = [](const char* text, int n = -1) {
        return QCoreApplication::translate("KioskModel", text, nullptr, n);
    };
    if (in_days)
        return respond ? said(QT_TRANSLATE_NOOP("KioskModel", "We'll contact you within %n working day(s)"),
                              limits.response)
                       : said(QT_TRANSLATE_NOOP("KioskModel", "You'll have our answer within %n working day(s)"),
                              limits.resolve_days);
    return respond ? said(QT_TRANSLATE_NOOP("KioskModel", "We'll contact you right away"))
                   : said(QT_TRANSLATE_NOOP("KioskModel", "You'll have our answer today"));
}

}  // namespace

int KioskModel::step_number() const { return static_cast<int>(steps_of(journey_).indexOf(step_)) + 1; }

int KioskModel::step_count() const {
    const auto count = static_cast<int>(steps_of(journey_).size());
    return count > 1 ? count : 0;
}

QString KioskModel::error_field() const { return QString::fromStdString(fault_.where); }

QString KioskModel::error_text() const {
    if (fault_.what.empty()) return {};
    const auto field = error_field();
    // Where a customer reads it, some of the rules' sentences can be said more simply.
    if (field == QLatin1String("category"))
        return QCoreApplication::translate("KioskModel", "Please choose what it's about.");
    if (field == QLatin1String("opinion")) return QCoreApplication::translate("KioskModel", "Please choose one.");
    if (field == QLatin1String("narrative") && draft_.narrative.trimmed().isEmpty())
        return QCoreApplication::translate("KioskModel",
                                           "Please tell us briefly what happened, or tap a sentence above.");
    if (field == QLatin1String("facts.loss_fen"))
        return QCoreApplication::translate("KioskModel", "Please enter the amount in yuan, such as 120 or 120.50.");
    if (field == QLatin1String("customer.mobile") && draft_.mobile.trimmed().isEmpty())
        return QCoreApplication::translate("KioskModel", "Please enter your mobile number so that we can call you.");
    if (field == QLatin1String("customer.email") && draft_.email.trimmed().isEmpty())
        return QCoreApplication::translate("KioskModel",
                                           "Please enter your email address so that we can write to you.");
    if (field == QLatin1String("customer"))
        return QCoreApplication::translate("KioskModel",
                                           "Please enter your name or contact details, or stay anonymous.");
    return format::fault(fault_);
}

QString KioskModel::problem_text() const {
    if (problem_.what.empty()) return {};
    return QCoreApplication::translate("KioskModel",
                                       "We couldn't save this, so nothing has been submitted. What you wrote is still "
                                       "here. Please try again, or ask a member of staff.");
}

QString KioskModel::grouped_code() const { return format::grouped_code(receipt_code_); }

QString KioskModel::grouped_number() const { return format::grouped_number(receipt_number_); }

/// The page where the complaint is followed, where the bank has one; else the same as text: a photo keeps it.
QString KioskModel::receipt_qr() const {
    if (receipt_number_.isEmpty()) return {};
    const auto page = rules() ? QString::fromStdString(progress_page_of(rules()->policy)) : QString();
    const auto which =
        receipt_code_.isEmpty() ? QStringLiteral("number=") + receipt_number_ : QStringLiteral("code=") + receipt_code_;
    if (!page.isEmpty()) return page + (page.contains(QLatin1Char('?')) ? QLatin1Char('&') : QLatin1Char('?')) + which;
    return (receipt_code_.isEmpty() ? QString() : grouped_code() + QLatin1Char('\n')) + receipt_number_;
}

QStringList KioskModel::promises() const {
    QStringList out;
    for (const auto& promised : promised_)
        out += dated_ ? format::promise(promised.duty, promised.limits) : undated(promised);
    if (!dated_ && !out.isEmpty())
        out += QCoreApplication::translate("KioskModel",
                                           "Days are counted from when you submitted this, by head office's clock.");
    return out;
}

QVariantList KioskModel::topics() const {
    QVariantList out;
    if (!rules()) return out;
    for (const auto& topic : topics_of(rules()->policy))
        out += QVariantMap{{"value", QString::fromStdString(topic.code)},
                           {"text", glossary::in_language(topic.name, topic.name_en)},
                           {"help", glossary::in_language(topic.hint, topic.hint_en)}};
    return out;
}

QVariantList KioskModel::categories() const {
    QVariantList out;
    if (!rules()) return out;
    for (const auto& category : rules()->policy.categories) {
        QStringList examples;
        for (const auto& sub : category.sub) examples += glossary::sub_category(sub);
        out +=
            QVariantMap{{"value", QString::fromStdString(category.code)},
                        {"text", glossary::category(category)},
                        {"examples", examples.join(glossary::chinese() ? QStringLiteral("、") : QStringLiteral(", "))}};
    }
    return out;
}

QVariantList KioskModel::sub_categories() const {
    QVariantList out;
    const auto* category = rules() ? category_named(*rules(), draft_.category) : nullptr;
    if (!category) return out;
    for (const auto& sub : category->sub)
        out += QVariantMap{{"value", QString::fromStdString(sub.code)}, {"text", glossary::sub_category(sub)}};
    return out;
}

/// Without topics the policy's phrases are Chinese; in another language one sentence names the sub-category.
QStringList KioskModel::phrases() const {
    if (topic()) {
        QStringList out;
        for (const auto& sentence : sentences())
            if (const auto& text = glossary::chinese() ? sentence.text : sentence.text_en; !text.empty())
                out += QString::fromStdString(text);
        return out;
    }
    const auto* sub =
        rules() ? rules()->policy_for(session_->unit().toStdString()).sub_category(draft_.sub_category.toStdString())
                : nullptr;
    if (!sub) return {};
    if (!glossary::chinese())
        return {QCoreApplication::translate("KioskModel", "My complaint is about this: %1.")
                    .arg(glossary::sub_category(*sub))};
    QStringList out;
    for (const auto& phrase : sub->phrases) out += QString::fromStdString(phrase);
    return out;
}

QString KioskModel::category_text() const {
    if (const auto chosen = topic()) return glossary::in_language(chosen->name, chosen->name_en);
    const auto* category = rules() ? category_named(*rules(), draft_.category) : nullptr;
    if (!category) return {};
    const auto sub = glossary::sub_category(*rules(), draft_.sub_category);
    return sub.isEmpty() ? glossary::category(*category) : glossary::category(*category) + QStringLiteral(" · ") + sub;
}

int KioskModel::narrative_max() const { return session_ ? session_->narrative_max() : Policy{}.narrative_max; }

}  // namespace huiyin::app
