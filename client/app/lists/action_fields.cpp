// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet's fields with their choices, and the body that their values make.
#include "client/app/lists/action_fields.hpp"

#include <QCoreApplication>
#include <map>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"
#include "client/app/present/typed.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/foundation/period.hpp"

namespace huiyin::app::action_fields {
namespace {

constexpr qsizetype most_choices = 200;  ///< of a list to pick a complaint from
const QString in_charge = QStringLiteral("in_charge");

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
                       format::day(closes) + QLatin1Char(' ') + format::moment(closes).section(QLatin1Char(' '), -1));
        date = next_day(date);
    }
    return out;
}

/// Whoever accepts a complaint for its owner is asked whom it is given to, while that is owed (Art. 11).
bool names_owner(const Detail& detail, const Actor& actor) {
    const auto owed = [](const Json& duty) {
        return text_of(duty, "kind") == "name_owner" &&
               (text_of(duty, "state") == "open" || text_of(duty, "state") == "overdue");
    };
    return owner_of(detail) == actor.unit && std::ranges::any_of(detail.view.value("duties", Json::array()), owed);
}

/// Raising goes up and lowering goes down from where the complaint stands.
QVariantList levels(const QString& kind, const QStringList& allowed, int now) {
    const auto change = parse_event_kind(kind.toStdString());
    QVariantList out;
    for (const auto& value : allowed) {
        const int level = value.toInt();
        const bool fits = change == EventKind::raised ? level > now : change != EventKind::lowered || level < now;
        if (fits) out += option(value, glossary::level(level));
    }
    return out;
}

/// The items of the assessment rules that a finding may rest on (As. 1).
QVariantList grounds(const Rules& rules) {
    QVariantList out;
    for (const auto& ground : rules.policy.grounds)
        out += option(QString::fromStdString(ground.code), glossary::choice(QString::fromStdString(ground.finding)) +
                                                               QStringLiteral(" · ") +
                                                               glossary::in_language(ground.name, ground.name_en));
    return out;
}

QVariantList sub_categories(const Rules& rules) {
    QVariantList out;
    for (const auto& category : rules.policy.categories)
        for (const auto& sub : category.sub)
            out += option(QString::fromStdString(sub.code),
                          QString::fromStdString(sub.code) + QLatin1Char(' ') + glossary::sub_category(sub));
    return out;
}

QVariantList causes(const Rules& rules) {
    QVariantList out;
    for (const auto& cause : rules.policy.causes)
        out += option(QString::number(cause.code), glossary::in_language(cause.name, cause.name_en));
    return out;
}

QVariantList emergency_steps(const Rules& rules) {
    QVariantList out;
    for (const auto& step : rules.policy.emergency_steps)
        out += option(QString::fromStdString(step.code), glossary::in_language(step.name, step.name_en));
    return out;
}

/// The quarter in which the complaint was received: the one that counts it (Art. 22).
QVariantList quarters(const Detail& detail) {
    const auto received = parse_instant(text_of(detail.view, "received_at"));
    if (!received) return {};
    const auto name = QString::fromStdString(quarter_name(*received));
    return {option(name, name)};
}

QVariantList words(std::initializer_list<const char*> codes, QString (*say)(const QString&)) {
    QVariantList out;
    for (const char* code : codes) out += option(QLatin1String(code), say(QLatin1String(code)));
    return out;
}

/// Other complaints of this device, newest first: those already linked, or those that are not.
QVariantList others(const Detail& detail, const std::vector<ComplaintRowPtr>& complaints, bool linked) {
    const auto links = detail.view.value("links", Json::array());
    QVariantList out;
    for (const auto& row : complaints) {
        const auto subject = row->subject();
        const bool is_linked = std::ranges::find(links, Json(subject.toStdString())) != links.end();
        if (subject == detail.subject || is_linked != linked) continue;
        out += option(subject,
                      QString::fromUtf8(row->number()) + QStringLiteral(" · ") + format::shortened(row->summary(), 24));
        if (out.size() == most_choices) break;
    }
    return out;
}

QVariantList amendable() {
    QVariantList out;
    for (const char* field : {"category",
                              "customer.name",
                              "customer.mobile",
                              "customer.landline",
                              "customer.address",
                              "customer.email",
                              "cause",
                              "accused",
                              "product",
                              "facts.loss",
                              "facts.loss_fen",
                              "facts.injury",
                              "facts.media",
                              "facts.society",
                              "facts.government",
                              "facts.litigation",
                              "facts.people",
                              "facts.referrer",
                              "referrer.reference",
                              "referrer.deadline",
                              "want"})
        out += option(QString::fromUtf8(field), glossary::amendable(QString::fromUtf8(field)));
    return out;
}

QString name_of(const client::Colleague& one, const Rules& rules) {
    const auto role = glossary::role(QString::fromStdString(std::string(to_string(one.role))));
    const auto name = one.name.empty() ? QString::fromStdString(one.account) : QString::fromStdString(one.name);
    return QStringList{name, role, glossary::unit(rules, QString::fromStdString(one.unit))}.join(QStringLiteral(" · "));
}

/// Of the unit that owns the complaint first: one of them is named in charge (Art. 11).
QVariantList people(const Detail& detail, const std::vector<client::Colleague>& colleagues) {
    const auto owner = owner_of(detail);
    QVariantList own, others;
    for (const auto& one : colleagues)
        (one.unit == owner ? own : others) += option(QString::fromStdString(one.account), name_of(one, *detail.rules));
    return own + others;
}

QVariantList options_of(const QString& kind, const FormField& field, const Detail& detail, const Lists& lists) {
    const auto type = QLatin1String(field.type);
    if (type == QLatin1String("unit")) return lists.units;
    if (type == QLatin1String("person") || type == in_charge) return people(detail, lists.people);
    if (type == QLatin1String("when")) return moments(detail);
    if (type == QLatin1String("ground")) return grounds(*detail.rules);
    if (type == QLatin1String("category")) return sub_categories(*detail.rules);
    if (type == QLatin1String("amendable")) return amendable();
    if (type == QLatin1String("cause")) return causes(*detail.rules);
    if (type == QLatin1String("step")) return emergency_steps(*detail.rules);
    if (type == QLatin1String("quarter")) return quarters(detail);
    if (type == QLatin1String("loss")) return words({"none", "small", "major"}, glossary::loss);
    if (type == QLatin1String("media")) return words({"none", "possible", "actual"}, glossary::media);
    if (type == QLatin1String("complaint") || type == QLatin1String("link"))
        return others(detail, lists.complaints, type == QLatin1String("link"));
    if (type == QLatin1String("level"))
        return levels(kind, field.choices, static_cast<int>(number_of(detail.view, "level")));
    QVariantList out;
    for (const auto& value : field.choices) out += option(value, glossary::choice(value));
    return out;
}

/// How a type is shown: several share a control.
QString control(const QString& type) {
    static const std::map<QString, QString> controls{
        {"level", "choice"},    {"yesno", "flag"},   {"when", "select"},      {"unit", "select"},
        {"ground", "select"},   {"link", "select"},  {"complaint", "select"}, {"amendable", "select"},
        {"category", "select"}, {"cause", "select"}, {"step", "select"},      {"quarter", "select"},
        {"loss", "choice"},     {"media", "choice"}, {"way", "choice"},       {"here", "flag"},
        {in_charge, "person"}};
    const auto found = controls.find(type);
    return found == controls.end() ? type : found->second;
}

/// How the customer wished to be answered, where it is one of the ways that the field offers.
QString way_wished(const Detail& detail, const FormField& field) {
    const auto wished = QString::fromStdString(text_of(detail.view.value("captured", Json::object()), "reply_by"));
    return field.choices.contains(wished) ? wished : QString();
}

/// What a field starts from. The contact centre answers indirectly (Art. 19), everyone else's "yes" is the usual case.
QVariant start_of(const QString& type, const FormField& field, const Detail& detail, Role role) {
    const bool contact_centre = role == Role::contact_centre_agent || role == Role::contact_centre_lead;
    if (type == QLatin1String("yesno")) return !contact_centre;
    if (control(type) == QLatin1String("flag")) return false;
    return type == QLatin1String("way") ? way_wished(detail, field) : QString();
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

/// The customer came in person, and did not phone or write.
bool stands_here(const Detail& detail) {
    return text_of(detail.view.value("captured", Json::object()), "form") == "onsite";
}

/// What a sheet asks for only at times.
bool is_asked(const QString& type, const Detail& detail, const Actor& actor) {
    if (type == QLatin1String("here")) return stands_here(detail);
    return type != in_charge || names_owner(detail, actor);
}

}  // namespace

QVariantList of(const QString& kind, const Detail& detail, const Actor& actor, const Lists& lists) {
    QVariantList out;
    const auto* presented = presenter_of(kind);
    if (!presented) return out;
    for (const auto& field : presented->form) {
        const auto type = QString::fromUtf8(field.type);
        if (!is_asked(type, detail, actor)) continue;
        out += QVariantMap{{"name", QString::fromUtf8(field.name)},
                           {"type", control(type)},
                           {"label", QCoreApplication::translate("Actions", field.label)},
                           {"required", field.required},
                           {"when", QString::fromUtf8(field.when)},
                           {"choices", options_of(kind, field, detail, lists)},
                           {"value", start_of(type, field, detail, actor.role)}};
    }
    return out;
}

std::string owner_of(const Detail& detail) {
    const auto owner = detail.view.find("owner");
    return owner != detail.view.end() && owner->is_object() ? text_of(*owner, "unit") : std::string{};
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

namespace {

/// A level, a score, a cause: its choices are numbers.
bool is_number(const EventType* type, const std::string& name) {
    if (!type) return false;
    const auto field = std::ranges::find(type->fields, name, &Field::name);
    const bool counted = field != type->fields.end() && field->type == FieldType::number && name != "amount_fen";
    return counted || (field != type->fields.end() && field->type == FieldType::level);
}

}  // namespace

Json body_of(const QString& kind, const QVariantMap& values) {
    const auto* type = event_type(kind.toStdString());
    Json out = Json::object();
    for (auto it = values.begin(); it != values.end(); ++it) {
        const auto name = it.key().toStdString();
        auto value = json_of(it.value());
        if (value.is_string() && value.get_ref<const std::string&>().empty()) continue;
        if (value.is_array()) value = signature_text(std::move(value));  // a signature's strokes travel as text
        if (name.starts_with("new_")) {
            out["new"] = std::move(value);
            continue;
        }
        if (name == "extend") {
            if (it.value().toBool()) out["extend"] = "regulator_limit";
            continue;
        }
        if (is_number(type, name)) {
            if (value == "unreachable")
                out["unreachable"] = true;
            else
                out[name] = it.value().toInt();
            continue;
        }
        // What is no amount is refused by who judges the event, and never becomes 0 on its way.
        if (const auto fen = name == "amount_fen" ? fen_of(it.value().toString()) : std::nullopt) value = *fen;
        out[name] = std::move(value);
    }
    if (const auto* presented = presenter_of(kind); presented && presented->complete) presented->complete(out);
    return out;
}

}  // namespace huiyin::app::action_fields
