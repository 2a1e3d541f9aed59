// SPDX-License-Identifier: GPL-3.0-or-later
// One event of the timeline in words.
#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"
#include "client/app/present/people.hpp"
#include "client/app/present/timeline.hpp"

namespace huiyin::app::timeline {
namespace {

QString text(const Json& object, const char* key) { return QString::fromStdString(text_of(object, key)); }
/// A kind that is not known here still shows what was written, wherever earlier kinds write it.
QString words_of_a_newer_version(const Json& body, const Rules&) {
    QStringList out;
    for (const char* field : {"text", "reason", "why", "note", "what"}) out += text(body, field);
    return words_of::joined(out);
}

bool is_correction(const Json& entry) { return text_of(entry, "kind") == EventKind::clock_corrected; }

bool corrects(const Json& correction, const Json& entry) {
    const auto seq = number_of(entry, "seq");
    return text_of(correction, "origin") == text_of(entry, "origin") && number_of(correction, "from") <= seq &&
           seq <= number_of(correction, "to");
}

/// The last word of the line's foot; a time that could not be is told with both times.
void say_corrected(Saying& line, const Json& correction, const Rules& rules) {
    const auto both_times = presenter_of(to_string(EventKind::clock_corrected))->text(correction, rules);
    const auto short_word = QCoreApplication::translate("Sayings", "time by head office's clock");
    line.by = words_of::joined({line.by, both_times.isEmpty() ? short_word : both_times});
}

}  // namespace

Saying line(const Json& entry, const Rules& rules) {
    Saying out;
    out.kind = text(entry, "kind");
    const auto body = entry.value("body", Json::object());
    out.key = text(entry, "origin") + QLatin1Char('/') + QString::number(number_of(entry, "seq"));
    static const EventPresenter of_a_newer_version{.term = "", .text = words_of_a_newer_version};
    const auto* known = presenter_of(out.kind);
    const auto& presented = known ? *known : of_a_newer_version;
    out.title =
        words_of::joined({glossary::kind(out.kind), presented.title ? presented.title(body, rules) : QString()});
    out.text = presented.text ? presented.text(body, rules) : QString();
    const auto account = text(entry, "by"), role = text(entry, "role");
    const auto unit = text(entry, "unit");
    const auto name = people::name_of(account);
    const bool named = account != role && !account.startsWith(QLatin1String("device:")) &&
                       glossary::account_role(account) != glossary::role(role);
    if (role == QLatin1String("rule_keeper"))
        out.by = glossary::role(role);
    else
        out.by = words_of::joined({unit.isEmpty() ? QString() : glossary::unit(rules, unit), glossary::role(role),
                                   !name.isEmpty() ? name
                                   : named         ? account
                                                   : QString()});
    if (const auto at = parse_instant(text_of(entry, "at"))) out.when = format::moment(*at);
    out.effective = flag_of(entry, "effective", true);
    out.why_not = format::why_not(entry);
    out.icon = QString::fromUtf8(presented.icon);
    return out;
}

std::vector<Saying> lines(const Detail& detail) {
    std::vector<Saying> out;
    const auto entries = detail.view.value("timeline", Json::array());
    for (const auto& entry : entries) {
        if (is_correction(entry)) continue;
        out.push_back(line(entry, *detail.rules));
        for (const auto& other : entries)
            if (is_correction(other) && corrects(other.value("body", Json::object()), entry))
                say_corrected(out.back(), other.value("body", Json::object()), *detail.rules);
    }
    return out;
}

}  // namespace huiyin::app::timeline
