// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/amended.hpp"

#include <QCoreApplication>
#include <QDate>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"
#include "client/app/present/typed.hpp"

namespace huiyin::app {

using namespace words_of;

namespace {

/// The new value of a correction: words, a code, a number.
QString corrected(std::string_view field, const Json& value, const Rules& rules) {
    if (value.is_boolean())
        return value.get<bool>() ? said(QT_TRANSLATE_NOOP("Sayings", "yes")) : said(QT_TRANSLATE_NOOP("Sayings", "no"));
    if (field == "cause" && value.is_number_integer())
        for (const auto& cause : rules.policy.causes)
            if (cause.code == value) return plain(glossary::chinese() ? cause.name : cause.name_en);
    if (value.is_number_integer()) return QString::number(value.get<std::int64_t>());
    if (value.is_array()) {
        QStringList names;
        for (const auto& name : value)
            if (name.is_string()) names += plain(name.get_ref<const std::string&>());
        return names.join(QStringLiteral("、"));
    }
    if (!value.is_string()) return {};
    if (field == "facts.loss") return glossary::loss(plain(value.get_ref<const std::string&>()));
    if (field == "facts.media") return glossary::media(plain(value.get_ref<const std::string&>()));
    const auto words = plain(value.get_ref<const std::string&>());
    return field == "category" ? glossary::sub_category(rules, words) : words;
}

constexpr const char* typed =
    "field!=category|cause|facts.loss|facts.media|facts.injury|facts.society|"
    "facts.government|facts.litigation";
constexpr const char* yes_or_no = "field=facts.injury|facts.society|facts.government|facts.litigation";

/// What was typed, as the field holds it: yuan as fen, a cause as a number, names as a list.
void as_the_field_has_it(Json& body) {
    const auto field = read_payload<Amended>(body).field;
    const auto value = body.find("new");
    if (value == body.end() || !value->is_string()) return;
    const auto text = QString::fromStdString(value->get<std::string>());
    if (field == "facts.loss_fen") {
        if (const auto fen = fen_of(text)) *value = *fen;  // what is none is refused, and no 0
    } else if (field == "facts.people") {
        if (const auto people = people_of(text)) *value = *people;
    } else if (field == "cause") {
        *value = text.toInt();
    } else if (field == "referrer.deadline" && QDate::fromString(text, Qt::ISODate).isValid()) {
        *value = text.toStdString() + "T18:00:00+08:00";  // a day is typed, and ends with the office, as at intake
    } else if (field == "accused") {
        *value = names_in(text);
    }
}

}  // namespace

template <>
const EventPresenter& presenter<EventKind::amended>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Amended"),
        .action = QT_TRANSLATE_NOOP("Terms", "Correct a field"),
        .evidence = Evidence::writer,
        .form = {{"field", "amendable", QT_TRANSLATE_NOOP("Actions", "What is corrected"), true},
                 {"new", "text", QT_TRANSLATE_NOOP("Actions", "Right value"), true, {}, typed},
                 {"new_category",
                  "category",
                  QT_TRANSLATE_NOOP("Actions", "Right sub-category"),
                  true,
                  {},
                  "field=category"},
                 {"new_cause", "cause", QT_TRANSLATE_NOOP("Actions", "Right cause (Op. 6)"), true, {}, "field=cause"},
                 {"new_loss", "loss", QT_TRANSLATE_NOOP("Actions", "Loss"), true, {}, "field=facts.loss"},
                 {"new_media", "media", QT_TRANSLATE_NOOP("Actions", "Media"), true, {}, "field=facts.media"},
                 {"new_flag", "yesno", QT_TRANSLATE_NOOP("Actions", "It is so"), false, {}, yes_or_no},
                 {"why", "long", QT_TRANSLATE_NOOP("Actions", "Why")}},
        .title = words<Amended>([](const Amended& s, const Rules&) { return glossary::amendable(plain(s.field)); }),
        .text = words<Amended>([](const Amended& s, const Rules& rules) {
            return joined({written(s.why), s.value ? corrected(s.field, *s.value, rules) : QString()});
        }),
        .complete = as_the_field_has_it};
    return out;
}

}  // namespace huiyin::app
