// SPDX-License-Identifier: GPL-3.0-or-later
// One event of the timeline in words.
#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"
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
    const bool named = account != role && !account.startsWith(QLatin1String("device:")) &&
                       glossary::account_role(account) != glossary::role(role);
    if (role == QLatin1String("rule_keeper"))
        out.by = glossary::role(role);
    else
        out.by = words_of::joined({unit.isEmpty() ? QString() : glossary::unit(rules, unit), glossary::role(role),
                                   named ? account : QString()});
    if (const auto at = parse_instant(text_of(entry, "at"))) out.when = format::moment(*at);
    out.effective = flag_of(entry, "effective", true);
    out.why_not = format::why_not(entry);
    out.icon = QString::fromUtf8(presented.icon);
    return out;
}

}  // namespace huiyin::app::timeline
