// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/report_model.hpp"

#include <QCoreApplication>
#include <QUrl>

#include "client/app/desk/periods.hpp"
#include "client/app/paper/report_form.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"
#include "shared/policy/code_names.hpp"

namespace huiyin::app {
namespace {

struct Named {
    const char* key;
    const char* words;
    const char* tone;
};
constexpr Named headlines[] = {{"received", QT_TRANSLATE_NOOP("Report", "Received"), "neutral"},
                               {"in_time", QT_TRANSLATE_NOOP("Report", "Met in time"), "done"},
                               {"late", QT_TRANSLATE_NOOP("Report", "Late"), "overdue"},
                               {"withdrawn", QT_TRANSLATE_NOOP("Report", "Withdrawn"), "neutral"}};
constexpr Named table_names[] = {
    {"by_level", QT_TRANSLATE_NOOP("Report", "By level"), ""},
    {"by_channel", QT_TRANSLATE_NOOP("Report", "By channel"), ""},
    {"by_category", QT_TRANSLATE_NOOP("Report", "By category (Art. 9)"), ""},
    {"by_unit", QT_TRANSLATE_NOOP("Report", "By unit"), ""},
    {"by_state", QT_TRANSLATE_NOOP("Report", "By state"), ""},
    {"by_finding", QT_TRANSLATE_NOOP("Report", "By finding (Art. 23)"), ""},
    {"callbacks", QT_TRANSLATE_NOOP("Report", "Callbacks (Art. 20)"), ""},
    {"by_cause", QT_TRANSLATE_NOOP("Report", "By cause (Op. 6)"), ""},
    {"by_measure", QT_TRANSLATE_NOOP("Report", "What was put right or paid (Art. 18)"), ""},
    {"by_effect", QT_TRANSLATE_NOOP("Report", "Whether the customer was satisfied"), ""},
    {"by_product", QT_TRANSLATE_NOOP("Report", "By product"), ""},
    {"by_department", QT_TRANSLATE_NOOP("Report", "By department"), ""},
    {"come_back", QT_TRANSLATE_NOOP("Report", "Came back after it was rectified"), ""}};

QString said(const char* english) { return QCoreApplication::translate("Report", english); }
QString to_q(const std::string& text) { return QString::fromStdString(text); }

/// Cause, measure and effect, which are told by product, department and unit, too (rulebook 12).
constexpr Named handled_by[] = {
    {"by_product", QT_TRANSLATE_NOOP("Report", "Cause, measure and effect by product"), ""},
    {"by_department", QT_TRANSLATE_NOOP("Report", "Cause, measure and effect by department"), ""},
    {"by_unit", QT_TRANSLATE_NOOP("Report", "Cause, measure and effect by unit"), ""}};

/// A code as it stands in a figure's name.
QString in_name(const std::string& code) {
    return to_q(code).replace(QLatin1Char('~'), QLatin1String("~0")).replace(QLatin1Char('/'), QLatin1String("~1"));
}

/// The parts of a figure's name, each code as it is.
QStringList parts_of(const QString& name) {
    auto out = name.split(QLatin1Char('/'));
    for (auto& part : out)
        part.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
    return out;
}

/// The figure that a key such as "late" or "by_level/2" names, as the call on the complaints behind it takes it; null
/// when there is none.
Json figure_of(const Json& report, const QString& key) {
    auto figure = report;
    for (const auto& part : parts_of(key)) {
        if (!figure.is_object()) return Json();
        figure = Json(figure.value(part.toStdString(), Json()));
    }
    return figure;
}

}  // namespace

void ReportModel::begin() {
    const auto role = session()->status().actor.role;
    const bool of_branch = role == Role::branch_head || role == Role::branch_handler;
    if (of_branch) kind_ = QStringLiteral("quarter");
    if (period_.isEmpty()) period_ = periods::running(kind_, session()->status().now);
    const auto units = unit_choices();
    if (of_branch && unit_.isEmpty() && !units.isEmpty()) unit_ = units.front().toMap()["value"].toString();
    emit wantedChanged();
}

void ReportModel::set_kind(const QString& kind) {
    if (kind == kind_) return;
    kind_ = kind;
    if (session()) period_ = periods::running(kind, session()->status().now);
    want();
}

void ReportModel::set_period(const QString& period) {
    if (period == period_) return;
    period_ = period;
    want();
}

void ReportModel::set_unit(const QString& unit) {
    if (unit == unit_) return;
    unit_ = unit;
    want();
}

void ReportModel::want() {
    handed_in_.clear();
    emit handedInChanged();
    emit wantedChanged();
    dismissSaved();
    reload();
}

QVariantList ReportModel::period_choices() const {
    return session() ? periods::choices(kind_, session()->status().now) : QVariantList();
}

QVariantList ReportModel::unit_choices() const {
    return session() && session()->rules() ? periods::units(rules(), session()->status().actor, true) : QVariantList();
}

std::string ReportModel::path_of(const char* format) const {
    const auto unit = unit_.isEmpty() ? std::string{} : "?unit=" + unit_.toStdString();
    return "/v1/reports/" + kind_.toStdString() + '/' + period_.toStdString() + '.' + format + unit;
}

std::string ReportModel::path_behind(const std::string& asked) const {
    const auto unit = unit_.isEmpty() ? std::string{} : "&unit=" + unit_.toStdString();
    return "/v1/reports/" + kind_.toStdString() + '/' + period_.toStdString() + "/complaints?" + asked + unit;
}

QString ReportModel::file_name(const char* format) const {
    return QStringLiteral("report-%1-%2.%3").arg(period_, unit_.isEmpty() ? "bank" : unit_, QLatin1String(format));
}

QString ReportModel::label(const QString& table, const QString& code) const {
    if (table == QLatin1String("by_level")) return glossary::level(code.toInt());
    if (table == QLatin1String("by_channel")) return glossary::channel(code);
    if (table == QLatin1String("by_category")) return glossary::sub_category(rules(), code);
    if (table == QLatin1String("by_unit")) return glossary::unit(rules(), code);
    if (table == QLatin1String("by_state")) return glossary::state(code);
    if (table == QLatin1String("by_department")) return glossary::unit(rules(), code);
    if (table == QLatin1String("come_back")) return glossary::issue(rules(), code);
    const auto named = [&](const BothNames& both) { return glossary::in_language(both.chinese, both.english); };
    const auto of = code.toStdString();
    if (table == QLatin1String("by_cause")) return named(cause_name(rules().policy, of));
    if (table == QLatin1String("by_product")) return named(product_name(rules().policy, of));
    if (table == QLatin1String("by_measure")) return named(measure_name(of));
    if (table == QLatin1String("by_effect")) return named(effect_name(of));
    return glossary::choice(code);
}

void ReportModel::take(const Json& report) {
    headline_.clear();
    for (const auto& [key, words, tone] : headlines)
        headline_ += QVariantMap{{"key", key},
                                 {"label", said(words)},
                                 {"count", static_cast<int>(number_of(report.value(key, Json::object()), "count"))},
                                 {"tone", tone}};
    const auto received = number_of(report.value("received", Json::object()), "count");
    const auto row = [&](const QString& key, const QString& words, const Json& figure) {
        const auto count = number_of(figure, "count");
        return QVariantMap{{"key", key},
                           {"label", words},
                           {"count", static_cast<int>(count)},
                           {"share", received > 0 ? static_cast<double>(count) / static_cast<double>(received) : 0}};
    };
    tables_.clear();
    for (const auto& [key, words, unused] : table_names) {
        QVariantList rows;
        const auto table = report.value(key, Json::object());
        for (const auto& [code, figure] : table.items())
            rows += row(QLatin1String(key) + QLatin1Char('/') + in_name(code), label(QLatin1String(key), to_q(code)),
                        figure);
        if (!rows.isEmpty()) tables_ += QVariantMap{{"title", said(words)}, {"rows", rows}};
    }
    const auto handling = report.value("handling", Json::object());
    for (const auto& [by, words, unused] : handled_by) {
        if (unit_.isEmpty() && by == std::string_view("by_unit")) continue;  // each outlet of a bank: in the workbook
        QVariantList rows;
        const auto all = handling.value(by, Json::object());
        for (const auto& [whose, tables] : all.items())
            for (const char* what : {"by_cause", "by_measure", "by_effect"}) {
                const auto table = tables.value(what, Json::object());
                for (const auto& [code, figure] : table.items())
                    rows += row(
                        QStringList{"handling", QLatin1String(by), in_name(whose), QLatin1String(what), in_name(code)}
                            .join(QLatin1Char('/')),
                        label(QLatin1String(by), to_q(whose)) + QStringLiteral(" · ") +
                            label(QLatin1String(what), to_q(code)),
                        figure);
            }
        if (!rows.isEmpty()) tables_ += QVariantMap{{"title", said(words)}, {"rows", rows}};
    }
    if (figure_of(report, chosen_).is_null()) chosen_ = QStringLiteral("received");
    drill();
    emit figuresChanged();
}

void ReportModel::choose(const QString& figure) {
    chosen_ = figure;
    drill();
}

void ReportModel::drill() {
    ++drilled_;
    const auto count = static_cast<int>(number_of(figure_of(answer(), chosen_), "count"));
    complaints_.begin(count);
    if (count > 0) ask_behind(chosen_, {});
    emit chosenChanged();
}

void ReportModel::ask_behind(const QString& figure, const std::string& after) {
    auto asked = "limit=100&figure=" + QUrl::toPercentEncoding(figure).toStdString();
    if (!after.empty()) asked += "&after=" + after;
    ask({path_behind(asked)}, [this, figure, mine = drilled_](const OfficeReply& reply) {
        if (mine != drilled_ || !reply.done()) return;
        std::vector<DrillRow> rows;
        for (const auto& item : reply.json.value("items", Json::array())) {
            rows.push_back(drill_row(item, rules()));
            if (!flag_of(item, "overdue")) continue;
            rows.back().mark = said(QT_TRANSLATE_NOOP("Report", "Overdue"));
            rows.back().tone = QStringLiteral("overdue");
        }
        const auto next = text_of(reply.json, "next");
        complaints_.add(
            std::move(rows),
            next.empty() ? std::function<void()>() : [this, figure, next] { ask_behind(figure, next); });
    });
}

QString ReportModel::chosen_title() const {
    for (const auto& [key, words, tone] : headlines)
        if (chosen_ == QLatin1String(key)) return said(words);
    if (!session() || !session()->rules()) return {};
    const auto parts = parts_of(chosen_);
    if (parts.size() < 3) return label(parts.front(), parts.back());
    return label(parts[1], parts[2]) + QStringLiteral(" · ") + label(parts[parts.size() - 2], parts.back());
}

QString ReportModel::due() const {
    const auto at = parse_instant(text_of(answer(), "due"));
    return at ? format::due_moment(*at) : QString();
}

void ReportModel::saveWorkbook() { fetch_and_save(path_of("xlsx"), file_name("xlsx")); }

/// The paper ends with the numbers of the complaints, as far as they are on one page of head office's answer.
void ReportModel::savePdf() {
    if (answer().empty()) return;
    ask({path_behind("limit=500")}, [this, report = answer(), name = file_name("pdf")](const OfficeReply& reply) {
        if (reply.done())
            save_form(name, paper::report_form(report, reply.json, rules()));
        else
            tell_problem(format::fault(reply.fault));
    });
}

/// The contact centre hands in its month, a branch its quarter, once the period has ended.
bool ReportModel::may_hand_in() const {
    if (!session() || !session()->rules() || period_ == periods::running(kind_, session()->status().now)) return false;
    switch (session()->status().actor.role) {
        case Role::contact_centre_lead:
            return kind_ == QLatin1String("month") && unit_.isEmpty();
        case Role::branch_head:
        case Role::branch_handler:
            return kind_ == QLatin1String("quarter");
        default:
            return false;
    }
}

void ReportModel::handIn(const QString& remark) {
    const auto path = "/v1/reports/" + kind_.toStdString() + '/' + period_.toStdString();
    Json body = Json::object();
    if (const auto words = remark.trimmed(); !words.isEmpty()) body["remark"] = words.toStdString();
    ask({path, "POST", std::move(body)}, [this](const OfficeReply& reply) {
        const auto why_not = format::why_not(reply.json);
        handed_in_ = !reply.done()       ? format::fault(reply.fault)
                     : why_not.isEmpty() ? said(QT_TRANSLATE_NOOP("Report", "Submitted."))
                                         : why_not;
        emit handedInChanged();
    });
}

}  // namespace huiyin::app
