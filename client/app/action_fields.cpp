// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/action_fields.cpp — one table: kind of line → the fields of its sheet (rulebook 5, column "what it says").
#include "client/app/action_fields.hpp"

#include <QCoreApplication>
#include <cmath>
#include <map>

#include "client/app/terms.hpp"

namespace huiyin::app::action_fields {
namespace {

struct FieldOf {
    const char* name;
    const char* type;
    const char* label;
    bool required = false;
    QStringList choices = {};
};

const QStringList ways{"phone", "visit", "email", "letter"};

const std::map<QString, std::vector<FieldOf>>& table() {
    static const std::map<QString, std::vector<FieldOf>> fields{
        {"accepted",
         {{"on_the_spot", "flag",
           QT_TRANSLATE_NOOP("Actions", "The customer is standing here and it is solved on the spot")},
          {"note", "long", QT_TRANSLATE_NOOP("Actions", "Note")}}},
        {"graded",
         {{"level", "level", QT_TRANSLATE_NOOP("Actions", "Level"), true, {"1", "2", "3"}},
          {"reason", "long", QT_TRANSLATE_NOOP("Actions", "Reason")}}},
        {"raised",
         {{"to", "level", QT_TRANSLATE_NOOP("Actions", "New level"), true, {"2", "3"}},
          {"reason", "long", QT_TRANSLATE_NOOP("Actions", "Reason"), true}}},
        {"lowered",
         {{"to", "level", QT_TRANSLATE_NOOP("Actions", "New level"), true, {"1", "2"}},
          {"reason", "long", QT_TRANSLATE_NOOP("Actions", "Reason"), true}}},
        {"assigned",
         {{"unit", "unit", QT_TRANSLATE_NOOP("Actions", "To which unit"), true},
          {"as", "choice", QT_TRANSLATE_NOOP("Actions", "As what"), true, {"owner", "helper", "supervisor"}},
          {"why", "long", QT_TRANSLATE_NOOP("Actions", "Why")}}},
        {"referred_up",
         {{"question", "long", QT_TRANSLATE_NOOP("Actions", "What the superior unit is to decide"), true}}},
        {"instructed", {{"text", "long", QT_TRANSLATE_NOOP("Actions", "Instruction"), true}}},
        {"responded",
         {{"how", "choice", QT_TRANSLATE_NOOP("Actions", "How"), true, ways},
          {"text", "long", QT_TRANSLATE_NOOP("Actions", "What was said")}}},
        {"progress_told",
         {{"how", "choice", QT_TRANSLATE_NOOP("Actions", "How"), true, ways},
          {"text", "long", QT_TRANSLATE_NOOP("Actions", "What the customer was told"), true},
          {"next_reply_at", "when", QT_TRANSLATE_NOOP("Actions", "Next reply by")}}},
        {"contact_failed",
         {{"how", "choice", QT_TRANSLATE_NOOP("Actions", "How"), true, ways},
          {"text", "long", QT_TRANSLATE_NOOP("Actions", "Note")}}},
        {"investigated",
         {{"findings", "long", QT_TRANSLATE_NOOP("Actions", "Findings"), true},
          {"verdict", "choice", QT_TRANSLATE_NOOP("Actions", "Is it true?"), true, {"true", "untrue", "unclear"}},
          {"signature", "signature", QT_TRANSLATE_NOOP("Actions", "Signature of the handler"), true}}},
        {"proposed", {{"solution", "long", QT_TRANSLATE_NOOP("Actions", "Proposed solution"), true}}},
        {"approved",
         {{"opinion", "long", QT_TRANSLATE_NOOP("Actions", "Opinion of the head"), true},
          {"signature", "signature", QT_TRANSLATE_NOOP("Actions", "Signature of the head"), true}}},
        {"sent_back", {{"reason", "long", QT_TRANSLATE_NOOP("Actions", "Why it is sent back"), true}}},
        {"remedied", {{"text", "long", QT_TRANSLATE_NOOP("Actions", "What was put right"), true}}},
        {"compensated",
         {{"amount_fen", "money", QT_TRANSLATE_NOOP("Actions", "Amount in yuan"), true},
          {"text", "long", QT_TRANSLATE_NOOP("Actions", "Note")}}},
        {"replied",
         {{"outcome",
           "choice",
           QT_TRANSLATE_NOOP("Actions", "Outcome"),
           true,
           {"resolved", "partly", "cannot_resolve"}},
          {"direct", "yesno", QT_TRANSLATE_NOOP("Actions", "Directly by us, not through another unit")},
          {"how", "choice", QT_TRANSLATE_NOOP("Actions", "How"), true, ways},
          {"text", "long", QT_TRANSLATE_NOOP("Actions", "What the customer was answered"), true}}},
        {"satisfaction_recorded",
         {{"score",
           "choice",
           QT_TRANSLATE_NOOP("Actions", "How satisfied is the customer?"),
           true,
           {"5", "4", "3", "2", "1", "unreachable"}},
          {"text", "long", QT_TRANSLATE_NOOP("Actions", "Note")}}},
        {"filed", {{"text", "long", QT_TRANSLATE_NOOP("Actions", "Summary of how it was handled")}}},
        {"notified",
         {{"unit", "unit", QT_TRANSLATE_NOOP("Actions", "Which unit"), true},
          {"text", "long", QT_TRANSLATE_NOOP("Actions", "What it is told")}}},
        {"called_back",
         {{"result",
           "choice",
           QT_TRANSLATE_NOOP("Actions", "What the customer says"),
           true,
           {"satisfied", "improper", "unreachable"}},
          {"text", "long", QT_TRANSLATE_NOOP("Actions", "Note")}}},
        {"rework_ordered",
         {{"unit", "unit", QT_TRANSLATE_NOOP("Actions", "Which unit"), true},
          {"why", "long", QT_TRANSLATE_NOOP("Actions", "What is to be done again"), true}}},
        {"withdrawal_requested", {{"reason", "long", QT_TRANSLATE_NOOP("Actions", "Reason of the customer"), true}}},
        {"withdrawal_verified",
         {{"voluntary", "yesno",
           QT_TRANSLATE_NOOP("Actions", "The customer withdraws of their own will; nobody pressed them")},
          {"how", "long", QT_TRANSLATE_NOOP("Actions", "How this was checked"), true}}},
        {"determined",
         {{"finding",
           "choice",
           QT_TRANSLATE_NOOP("Actions", "Finding"),
           true,
           {"valid", "invalid_to_improve", "invalid", "quasi", "undetermined"}},
          {"ground", "text", QT_TRANSLATE_NOOP("Actions", "Ground (item of the assessment rules)")},
          {"text", "long", QT_TRANSLATE_NOOP("Actions", "Explanation"), true}}},
        {"improvement_reported",
         {{"cause", "choice", QT_TRANSLATE_NOOP("Actions", "Cause"), true, {"process", "technical", "staffing"}},
          {"text", "long", QT_TRANSLATE_NOOP("Actions", "What is to be improved"), true}}},
        {"rectified",
         {{"cause", "text", QT_TRANSLATE_NOOP("Actions", "Cause"), true},
          {"measure", "long", QT_TRANSLATE_NOOP("Actions", "Measure"), true}}},
        {"revisited", {{"text", "long", QT_TRANSLATE_NOOP("Actions", "What the customer says"), true}}},
        {"reopened", {{"reason", "long", QT_TRANSLATE_NOOP("Actions", "Reason"), true}}},
        {"closed", {{"text", "long", QT_TRANSLATE_NOOP("Actions", "Note")}}},
        {"answered",
         {{"text", "long", QT_TRANSLATE_NOOP("Actions", "Answer"), true},
          {"signature", "signature", QT_TRANSLATE_NOOP("Actions", "Signature"), true}}},
        {"published", {}},
        {"converted", {{"reason", "long", QT_TRANSLATE_NOOP("Actions", "Reason"), true}}},
    };
    return fields;
}
QVariantMap option(const QString& value, const QString& text) { return {{"value", value}, {"text", text}}; }

/// Moments a customer can be promised: the next days' opening and close of office.
QVariantList moments(const Detail& detail) {
    QVariantList out;
    const auto time = detail.rules->working_time(text_of(detail.view, "unit"));
    auto date = date_of(detail.now);
    while (out.size() < 5) {
        const auto closes = at(date, time.closes());
        if (detail.rules->calendar.is_working_day(date) && closes > detail.now)
            out +=
                option(QString::fromStdString(to_beijing(closes)),
                       wording::day(closes) + QLatin1Char(' ') + wording::moment(closes).section(QLatin1Char(' '), -1));
        date = next_day(date);
    }
    return out;
}

/// Raising goes up and lowering goes down from where the complaint stands.
QVariantList levels(const QString& kind, const QStringList& allowed, int now) {
    QVariantList out;
    for (const auto& value : allowed) {
        const int level = value.toInt();
        const bool fits =
            kind == QLatin1String("raised") ? level > now : kind != QLatin1String("lowered") || level < now;
        if (fits) out += option(value, terms::level(level));
    }
    return out;
}

QVariantList options_of(const QString& kind, const FieldOf& field, const Detail& detail, const QVariantList& units) {
    const auto type = QLatin1String(field.type);
    if (type == QLatin1String("unit")) return units;
    if (type == QLatin1String("when")) return moments(detail);
    if (type == QLatin1String("level"))
        return levels(kind, field.choices, static_cast<int>(number_of(detail.view, "level")));
    QVariantList out;
    for (const auto& value : field.choices) out += option(value, terms::choice(value));
    return out;
}

/// How a type is shown: several share a control.
QString control(const QString& type) {
    static const std::map<QString, QString> controls{
        {"level", "choice"}, {"yesno", "flag"}, {"when", "select"}, {"unit", "select"}};
    const auto found = controls.find(type);
    return found == controls.end() ? type : found->second;
}

/// What a field starts from. The contact centre answers indirectly (Art. 19), everyone else's "yes" is the usual case.
QVariant start_of(const QString& type, Role role) {
    const bool contact_centre = role == Role::contact_centre_agent || role == Role::contact_centre_lead;
    if (type == QLatin1String("yesno")) return !contact_centre;
    if (type == QLatin1String("flag")) return false;
    return QString();
}

constexpr std::size_t longest_signature = 7'000;  ///< bytes; a text of a line holds 8,000

/// Strokes ([[x, y, x, y, …], …]) as text. Of a long signature every second point is left out until it fits.
std::string signature_text(Json strokes) {
    auto text = canonical(strokes);
    while (text.size() > longest_signature) {
        for (auto& stroke : strokes) {
            Json thinner = Json::array();
            for (std::size_t i = 0; i + 1 < stroke.size(); i += 4) {
                thinner.push_back(stroke[i]);
                thinner.push_back(stroke[i + 1]);
            }
            stroke = std::move(thinner);
        }
        const auto shorter = canonical(strokes);
        if (shorter.size() >= text.size()) break;
        text = shorter;
    }
    return text;
}

}  // namespace

QVariantList of(const QString& kind, const Detail& detail, const Actor& actor, const QVariantList& units) {
    QVariantList out;
    const auto found = table().find(kind);
    if (found == table().end()) return out;
    for (const auto& field : found->second) {
        const auto type = QString::fromUtf8(field.type);
        out += QVariantMap{{"name", QString::fromUtf8(field.name)},
                           {"type", control(type)},
                           {"label", QCoreApplication::translate("Actions", field.label)},
                           {"required", field.required},
                           {"choices", options_of(kind, field, detail, units)},
                           {"value", start_of(type, actor.role)}};
    }
    return out;
}

Json json_of(const QVariant& value) {
    switch (value.typeId()) {
        case QMetaType::Bool:
            return value.toBool();
        case QMetaType::Int:
        case QMetaType::LongLong:
            return value.toLongLong();
        case QMetaType::Double:
            return static_cast<std::int64_t>(std::llround(value.toDouble()));
        case QMetaType::QVariantMap: {
            Json out = Json::object();
            const auto map = value.toMap();
            for (auto it = map.begin(); it != map.end(); ++it) out[it.key().toStdString()] = json_of(it.value());
            return out;
        }
        case QMetaType::QStringList:
        case QMetaType::QVariantList: {
            Json out = Json::array();
            for (const auto& item : value.toList()) out.push_back(json_of(item));
            return out;
        }
        default:
            return value.toString().trimmed().toStdString();
    }
}

Json body_of(const QString& kind, const QVariantMap& values) {
    Json out = Json::object();
    for (auto it = values.begin(); it != values.end(); ++it) {
        const auto name = it.key().toStdString();
        auto value = json_of(it.value());
        if (value.is_string() && value.get_ref<const std::string&>().empty()) continue;
        if (value.is_array()) value = signature_text(std::move(value));  // a signature's strokes travel as text
        if (name == "level" || name == "to" || name == "score") {
            if (value == "unreachable")
                out["unreachable"] = true;
            else
                out[name] = it.value().toInt();
            continue;
        }
        if (name == "amount_fen")
            value = static_cast<std::int64_t>(std::llround(it.value().toString().toDouble() * 100));
        out[name] = std::move(value);
    }
    if (kind == QLatin1String("filed")) out["what"] = "file";
    return out;
}

}  // namespace huiyin::app::action_fields
