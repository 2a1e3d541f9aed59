// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/amended.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

namespace {

/// The new value of a correction: words, a code, a number.
QString corrected(std::string_view field, const Json& value, const Rules& rules) {
    if (value.is_boolean())
        return value.get<bool>() ? said(QT_TRANSLATE_NOOP("Sayings", "yes")) : said(QT_TRANSLATE_NOOP("Sayings", "no"));
    if (value.is_number_integer()) return QString::number(value.get<std::int64_t>());
    if (!value.is_string()) return {};
    const auto words = plain(value.get_ref<const std::string&>());
    return field == "category" ? glossary::sub_category(rules, words) : words;
}

}  // namespace

template <>
const EventPresenter& presenter<EventKind::amended>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Amended"),
        .action = QT_TRANSLATE_NOOP("Terms", "Correct a field"),
        .evidence = Evidence::writer,
        .form = {{"field", "amendable", QT_TRANSLATE_NOOP("Actions", "What is corrected"), true},
                 {"new", "text", QT_TRANSLATE_NOOP("Actions", "Right value"), true, {}, "field!=category"},
                 {"new_category",
                  "category",
                  QT_TRANSLATE_NOOP("Actions", "Right sub-category"),
                  true,
                  {},
                  "field=category"},
                 {"why", "long", QT_TRANSLATE_NOOP("Actions", "Why")}},
        .title = words<Amended>([](const Amended& s, const Rules&) { return glossary::amendable(plain(s.field)); }),
        .text = words<Amended>([](const Amended& s, const Rules& rules) {
            return joined({written(s.why), s.value ? corrected(s.field, *s.value, rules) : QString()});
        })};
    return out;
}

}  // namespace huiyin::app
