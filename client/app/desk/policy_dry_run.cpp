// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/policy_dry_run.hpp"

#include <QCoreApplication>

#include "client/app/desk/periods.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app {
namespace {

QString said(const char* english) { return QCoreApplication::translate("Policy", english); }

QString value_text(const Json& value, const char* member, const Rules& rules) {
    const std::string_view what = member;
    if (what == "level") return glossary::level(value.is_number() ? value.get<int>() : 0);
    if (what == "late")
        return value == true ? said(QT_TRANSLATE_NOOP("Policy", "late")) : said(QT_TRANSLATE_NOOP("Policy", "in time"));
    if (value.is_string()) {
        const auto code = QString::fromStdString(value.get<std::string>());
        return code.isEmpty() ? QStringLiteral("—") : glossary::unit(rules, code);
    }
    return value.is_number() ? QString::number(value.get<double>()) : QStringLiteral("—");
}

constexpr std::pair<const char*, const char*> members[] = {{"late", QT_TRANSLATE_NOOP("Policy", "Limits")},
                                                           {"level", QT_TRANSLATE_NOOP("Policy", "Level")},
                                                           {"owner", QT_TRANSLATE_NOOP("Policy", "Owner")},
                                                           {"department", QT_TRANSLATE_NOOP("Policy", "Department")},
                                                           {"points", QT_TRANSLATE_NOOP("Policy", "Points")}};

QString title_of(const Json& item, const Rules& rules) {
    QStringList words;
    for (const auto& [member, name] : members)
        if (item.contains(member))
            words += said(QT_TRANSLATE_NOOP("Policy", "%1: %2 → %3"))
                         .arg(said(name), value_text(item[member]["from"], member, rules),
                              value_text(item[member]["to"], member, rules));
    return words.join(QStringLiteral(" · "));
}

}  // namespace

void PolicyDryRun::show(Session* session, const Json& found) {
    session_ = session;
    found_ = found;
    retell();
}

void PolicyDryRun::clear() {
    found_ = nullptr;
    retell();
}

void PolicyDryRun::retell() {
    scores_.clear();
    count_ = 0;
    differing_.show({});
    if (found_.is_object() && session_ && session_->rules()) {
        tell_complaints(*session_->rules(), session_->status().now);
        tell_scores(*session_->rules());
    }
    emit changed();
}

void PolicyDryRun::tell_complaints(const Rules& rules, Instant now) {
    const auto last = periods::before(periods::running(QStringLiteral("quarter"), now));
    std::vector<DrillRow> rows;
    for (const auto& item : found_.value("items", Json::array())) {
        const auto received = parse_instant(text_of(item, "received_at"));
        if (last_quarter_only_ && received && !periods::holds(last, *received)) continue;
        ++count_;
        if (!item.contains("subject")) continue;
        DrillRow row;
        row.subject = QString::fromStdString(text_of(item, "subject"));
        row.number = QString::fromStdString(text_of(item, "number"));
        row.title = title_of(item, rules);
        if (received) row.detail = format::full_moment(*received);
        rows.push_back(std::move(row));
    }
    differing_.show(std::move(rows));
}

void PolicyDryRun::tell_scores(const Rules& rules) {
    for (const auto& score : found_.value("scores", Json::array()))
        scores_ +=
            QVariantMap{{"text", said(QT_TRANSLATE_NOOP("Policy", "%1 · %2: %3 → %4"))
                                     .arg(glossary::unit(rules, QString::fromStdString(text_of(score, "branch"))),
                                          periods::text(QString::fromStdString(text_of(score, "quarter"))),
                                          QString::number(score.value("from", 0.0), 'f', 1),
                                          QString::number(score.value("to", 0.0), 'f', 1))}};
}

QString PolicyDryRun::summary() const {
    if (!found_.is_object()) return {};
    return said(QT_TRANSLATE_NOOP("Policy",
                                  "%1 of %2 complaints would have been late, graded, routed or scored otherwise."))
        .arg(count_)
        .arg(number_of(found_, "complaints"));
}

void PolicyDryRun::set_last_quarter_only(bool only) {
    if (only == last_quarter_only_) return;
    last_quarter_only_ = only;
    retell();
}

}  // namespace huiyin::app
