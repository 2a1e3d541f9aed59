// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/assessment_model.hpp"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

#include "client/app/desk/periods.hpp"
#include "client/app/paper/report_form.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app {
namespace {

QString said(const char* english) { return QCoreApplication::translate("Assessment", english); }
QString figure(double value) { return QString::number(value, 'f', value == static_cast<int>(value) ? 0 : 1); }

}  // namespace

void AssessmentModel::begin() {
    if (quarter_.isEmpty()) quarter_ = periods::running(QStringLiteral("quarter"), session()->status().now);
    emit wantedChanged();
}

void AssessmentModel::set_quarter(const QString& quarter) {
    if (quarter == quarter_) return;
    quarter_ = quarter;
    bulletin_.clear();
    emit bulletinChanged();
    emit wantedChanged();
    dismissSaved();
    reload();
}

void AssessmentModel::set_branch(const QString& branch) {
    if (branch == branch_) return;
    branch_ = branch;
    emit wantedChanged();
    dismissSaved();
    show_branch();
}

QVariantList AssessmentModel::quarter_choices() const {
    return session() ? periods::choices(QStringLiteral("quarter"), session()->status().now) : QVariantList();
}

bool AssessmentModel::bulletin_allowed() const {
    return session() && session()->rules() &&
           scope_of(session()->status().actor, rules()).extent == Scope::Extent::everything;
}

std::string AssessmentModel::path() const { return "/v1/assessment?quarter=" + quarter_.toStdString(); }

/// Someone who sees all gets every branch, a branch its own alone.
void AssessmentModel::take(const Json& answer) {
    scores_ = answer.contains("items") ? answer : Json{{"items", Json::array({answer})}};
    branches_.clear();
    bool there = false;
    for (const auto& item : scores_["items"]) {
        const auto code = QString::fromStdString(text_of(item, "branch"));
        there = there || code == branch_;
        branches_ += QVariantMap{{"value", code},
                                 {"text", glossary::unit(rules(), code)},
                                 {"score", figure(item.value("score", 0.0))},
                                 {"timeliness", figure(100 * item.value("timeliness", 0.0))}};
    }
    if (!there && !branches_.isEmpty()) branch_ = branches_.front().toMap()["value"].toString();
    emit wantedChanged();
    show_branch();
    show_bulletin();
}

void AssessmentModel::show_branch() {
    shown_ = Json::object();
    for (const auto& item : scores_.value("items", Json::array()))
        if (QString::fromStdString(text_of(item, "branch")) == branch_) shown_ = item;
    const auto counts = shown_.value("counts", Json::object());
    const auto count = [&](const char* key) { return static_cast<int>(number_of(counts, key)); };
    counts_ = {
        QVariantMap{{"label", said(QT_TRANSLATE_NOOP("Assessment", "Received"))},
                    {"count", count("received")},
                    {"tone", "neutral"}},
        QVariantMap{{"label", said(QT_TRANSLATE_NOOP("Assessment", "Limits have passed"))},
                    {"count", count("limits_passed")},
                    {"tone", "neutral"}},
        QVariantMap{{"label", said(QT_TRANSLATE_NOOP("Assessment", "Met in time"))},
                    {"count", count("in_time")},
                    {"tone", "done"}},
        QVariantMap{
            {"label", said(QT_TRANSLATE_NOOP("Assessment", "Late"))}, {"count", count("late")}, {"tone", "overdue"}}};
    channels_.clear();
    const auto channels = shown_.value("channels", Json::object());
    for (const auto& [code, channel] : channels.items())
        channels_ += QVariantMap{{"label", glossary::channel(QString::fromStdString(code))},
                                 {"received", static_cast<int>(number_of(channel, "received"))},
                                 {"points", figure(channel.value("points", 0.0))},
                                 {"score", figure(channel.value("score", 0.0))}};
    std::vector<DrillRow> deducted;
    for (const auto& d : shown_.value("deductions", Json::array())) {
        DrillRow row;
        row.subject = QString::fromStdString(text_of(d, "subject"));
        row.number = QString::fromStdString(text_of(d, "number"));
        row.level = static_cast<int>(number_of(d, "level"));
        row.level_text = glossary::level(row.level);
        const bool quasi = d.value("factor", 0.0) < 1;
        row.title = glossary::choice(quasi ? QStringLiteral("quasi") : QStringLiteral("valid"));
        const auto points = d.value("points", 0.0), factor = d.value("factor", 0.0);
        row.detail = said(QT_TRANSLATE_NOOP("Assessment", "%1 points × %2"))
                         .arg(figure(factor > 0 ? points / factor : 0), QString::number(factor));
        row.mark = said(QT_TRANSLATE_NOOP("Assessment", "−%1")).arg(QString::number(points));
        row.tone = QStringLiteral("overdue");
        deducted.push_back(std::move(row));
    }
    for (const auto& c : shown_.value("corrections", Json::array())) {
        DrillRow row;
        row.subject = QString::fromStdString(text_of(c, "subject"));
        row.number = QString::fromStdString(text_of(c, "number"));
        row.title = said(QT_TRANSLATE_NOOP("Assessment", "Correction of %1"))
                        .arg(QString::fromStdString(text_of(c, "quarter")));
        const auto points = c.value("points", 0.0);
        row.mark = points < 0 ? QStringLiteral("+") + QString::number(-points)
                              : said(QT_TRANSLATE_NOOP("Assessment", "−%1")).arg(QString::number(points));
        row.tone = points < 0 ? QStringLiteral("done") : QStringLiteral("overdue");
        deducted.push_back(std::move(row));
    }
    deductions_.show(std::move(deducted));
    late_.begin(count("late"));
    ++shown_times_;
    with_late([this] { show_late(); });
    emit scoreChanged();
}

void AssessmentModel::with_late(const std::function<void()>& then) {
    if (shown_.empty() || shown_.contains("late_complaints")) return then();
    const auto asked = path() + "&branch=" + branch_.toStdString();
    ask({asked}, [this, then, mine = shown_times_](const OfficeReply& reply) {
        if (!reply.done() || mine != shown_times_) return;
        shown_ = reply.json;
        then();
    });
}

void AssessmentModel::show_late() {
    if (!shown_.contains("late_complaints")) return ask_late({});
    std::vector<DrillRow> late;
    for (const auto& item : shown_["late_complaints"]) late.push_back(drill_row(item, rules()));
    late_.show(std::move(late));
}

void AssessmentModel::ask_late(const std::string& after) {
    if (late_.total() == 0) return;
    const auto asked = "/v1/reports/quarter/" + quarter_.toStdString() +
                       "/complaints?limit=100&figure=late&unit=" + branch_.toStdString() +
                       (after.empty() ? std::string{} : "&after=" + after);
    ask({asked}, [this, mine = shown_times_](const OfficeReply& reply) {
        if (!reply.done() || mine != shown_times_) return;
        std::vector<DrillRow> late;
        for (const auto& item : reply.json.value("items", Json::array())) late.push_back(drill_row(item, rules()));
        const auto next = text_of(reply.json, "next");
        late_.add(
            std::move(late), next.empty() ? std::function<void()>() : [this, next] { ask_late(next); });
    });
}

QString AssessmentModel::score() const { return shown_.empty() ? QString() : figure(shown_.value("score", 0.0)); }

QString AssessmentModel::formula() const {
    if (shown_.empty()) return {};
    const auto parts = shown_.value("formula", Json::object());
    const auto counts = shown_.value("counts", Json::object());
    const auto passed = number_of(counts, "limits_passed");
    const auto timeliness =
        passed == 0 ? QStringLiteral("1") : QStringLiteral("%1 ÷ %2").arg(number_of(counts, "in_time")).arg(passed);
    return QStringLiteral("100 − min(%1, %2) − %3 × (1 − %4) = %5")
        .arg(number_of(parts, "cap"))
        .arg(QString::number(parts.value("points", 0.0)))
        .arg(number_of(parts, "weight"))
        .arg(timeliness, score());
}

QString AssessmentModel::formula_words() const {
    const auto parts = shown_.value("formula", Json::object());
    return said(QT_TRANSLATE_NOOP("Assessment", "100 − findings (at most %1) − %2 × (1 − share met in time)"))
        .arg(number_of(parts, "cap"))
        .arg(number_of(parts, "weight"));
}

QString AssessmentModel::standing() const {
    const auto when = [&](const char* field) {
        const auto at = parse_instant(text_of(shown_, field));
        return at ? format::due_moment(*at) : QString();
    };
    const auto status = text_of(shown_, "status");
    if (status == "fixed") return said(QT_TRANSLATE_NOOP("Assessment", "Fixed on %1")).arg(when("fixed_on"));
    if (status == "published")
        return said(QT_TRANSLATE_NOOP("Assessment", "Published; objections until %1, fixed on %2"))
            .arg(when("objections_until"), when("fixed_on"));
    if (status == "provisional")
        return said(QT_TRANSLATE_NOOP("Assessment", "Provisional; published on %1")).arg(when("published_on"));
    return status == "running" ? said(QT_TRANSLATE_NOOP("Assessment", "The quarter is running")) : QString();
}

void AssessmentModel::savePdf() {
    if (shown_.empty()) return;
    with_late([this] {
        save_form(QStringLiteral("assessment-%1-%2.pdf").arg(quarter_, branch_),
                  paper::assessment_form(shown_, rules()));
    });
}

void AssessmentModel::makeBulletin() {
    ask({"/v1/bulletin?quarter=" + quarter_.toStdString()}, [this](const OfficeReply& reply) {
        said_ = reply.done() ? reply.json : Json();
        bulletin_ = reply.done() ? QString() : format::fault(reply.fault);
        show_bulletin();
        emit bulletinChanged();
    });
}

void AssessmentModel::show_bulletin() {
    if (!said_.is_object() || QString::fromStdString(text_of(said_, "quarter")) != quarter_) return;
    bulletin_ = paper::bulletin_text(said_, scores_, rules());
}

void AssessmentModel::saveBulletin() {
    if (said_.is_object())
        save_form(QStringLiteral("bulletin-%1.pdf").arg(quarter_), paper::bulletin_form(said_, scores_, rules()));
}

void AssessmentModel::copyBulletin() const { QGuiApplication::clipboard()->setText(bulletin_); }

}  // namespace huiyin::app
