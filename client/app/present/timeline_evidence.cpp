// SPDX-License-Identifier: GPL-3.0-or-later
// What a determination rests on, party by party (Art. 23; As. 1).
#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/glossary.hpp"
#include "client/app/present/timeline.hpp"
#include "shared/vocabulary/codes.hpp"

namespace huiyin::app::timeline {
namespace {

enum Party : std::size_t { customer, unit, contact_centre, others, parties };

struct Named {
    const char* code;
    const char* title;
    const char* nothing;
};
constexpr std::array<Named, parties> named{
    {{"customer", QT_TRANSLATE_NOOP("Sayings", "The customer"),
      QT_TRANSLATE_NOOP("Sayings", "Nothing more came from the customer.")},
     {"unit", QT_TRANSLATE_NOOP("Sayings", "Units that handled it"),
      QT_TRANSLATE_NOOP("Sayings", "The units have said nothing yet.")},
     {"contact-centre", QT_TRANSLATE_NOOP("Sayings", "Contact centre"),
      QT_TRANSLATE_NOOP("Sayings", "The contact centre has said nothing yet.")},
     {"others", QT_TRANSLATE_NOOP("Sayings", "Head office, and findings so far"),
      QT_TRANSLATE_NOOP("Sayings", "Nothing was said or found by head office yet.")}}};

/// What the contact centre and the branch send when a finding is not clear (Art. 23; As. 1(4)).
struct Owed {
    const char* type;
    Party by;
};
constexpr Owed owed[] = {
    {"recording", contact_centre}, {"ticket", contact_centre}, {"video", unit}, {"statement", unit}};

Party party_of(const Json& entry, Evidence evidence) {
    if (evidence == Evidence::customer) return customer;
    if (evidence == Evidence::head_office) return others;
    switch (parse_role(text_of(entry, "role")).value_or(Role::rule_keeper)) {
        case Role::outlet_staff:
        case Role::outlet_manager:
        case Role::branch_handler:
        case Role::branch_head:
        case Role::department_handler:
            return unit;
        case Role::contact_centre_agent:
        case Role::contact_centre_lead:
            return contact_centre;
        default:
            return others;
    }
}

QString type_of(const Json& entry) {
    return QString::fromStdString(text_of(entry.value("body", Json::object()), "type"));
}

}  // namespace

QVariantList evidence(const Detail& detail) {
    std::array<QVariantList, parties> lines;
    QStringList come;
    for (const auto& entry : detail.view.value("timeline", Json::array())) {
        if (!flag_of(entry, "effective", true)) continue;
        const auto* presented = presenter_of(text_of(entry, "kind"));
        // The rest moves the complaint about, or is head office's own hand.
        if (!presented || presented->evidence == Evidence::none) continue;
        const auto what = line(entry, *detail.rules);
        if (text_of(entry, "kind") == EventKind::evidence_attached) come += type_of(entry);
        lines.at(party_of(entry, presented->evidence)) +=
            QVariantMap{{"title", what.title}, {"text", what.text}, {"by", what.by}, {"when", what.when}};
    }
    QVariantList out;
    for (std::size_t i = 0; i < parties; ++i) {
        QVariantList materials;
        for (const auto& one : owed)
            if (one.by == i)
                materials += QVariantMap{{"text", glossary::choice(QLatin1String(one.type))},
                                         {"here", come.contains(QLatin1String(one.type))}};
        out += QVariantMap{{"code", QLatin1String(named.at(i).code)},
                           {"title", QCoreApplication::translate("Sayings", named.at(i).title)},
                           {"nothing", QCoreApplication::translate("Sayings", named.at(i).nothing)},
                           {"lines", lines.at(i)},
                           {"materials", materials}};
    }
    return out;
}

}  // namespace huiyin::app::timeline
