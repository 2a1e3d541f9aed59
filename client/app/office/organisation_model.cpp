// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/office/organisation_model.cpp
#include "client/app/office/organisation_model.hpp"

#include <QCoreApplication>

#include "client/app/terms.hpp"

namespace huiyin::app {
namespace {

QString said(const char* english) { return QCoreApplication::translate("Organisation", english); }

QString people(const char* label, const std::vector<std::string>& names) {
    if (names.empty()) return {};
    QStringList out;
    for (const auto& name : names) out += QString::fromStdString(name);
    return said(label).arg(out.join(QStringLiteral(" / ")));
}

}  // namespace

void OrganisationModel::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    connect(session, &Session::languageChanged, this, &OrganisationModel::refresh);
    connect(session, &Session::statusChanged, this, &OrganisationModel::follow_rules);
    emit sessionChanged();
    refresh();
}

/// New rules came with an exchange.
void OrganisationModel::follow_rules() {
    if (session_->status().rules != shown_) refresh();
}

void OrganisationModel::refresh() {
    if (!session_->rules()) return;
    shown_ = session_->status().rules;
    const auto& rules = *session_->rules();
    units_.clear();
    warnings_.clear();
    add(rules, rules.organisation.head_office(), 0);
    for (const auto& sentence : rules.organisation.warnings()) {
        const auto whole = QString::fromStdString(sentence);
        const auto colon = whole.indexOf(QLatin1String(": "));
        warnings_ += said(QT_TRANSLATE_NOOP("Organisation", "%1: %2"))
                         .arg(whole.left(colon), wording::sentence(whole.mid(colon + 2).toStdString()));
    }
    emit changed();
}

void OrganisationModel::add(const Rules& rules, const std::string& code, int depth) {
    const auto* unit = rules.organisation.find(code);
    if (!unit) return;
    QStringList words{people(QT_TRANSLATE_NOOP("Organisation", "head %1"),
                             unit->head.empty() ? std::vector<std::string>{} : std::vector{unit->head}),
                      people(QT_TRANSLATE_NOOP("Organisation", "handlers %1"), unit->handlers),
                      people(QT_TRANSLATE_NOOP("Organisation", "emergency %1"), unit->emergency_contacts)};
    words.removeAll(QString());
    const auto name = QString::fromStdString(code);
    units_ += QVariantMap{{"code", name},
                          {"name", terms::unit(rules, name)},
                          {"depth", depth},
                          {"detail", words.join(QStringLiteral(" · "))}};
    for (const auto& [child, below] : rules.organisation.units())
        if (below.parent == code) add(rules, child, depth + 1);
}

}  // namespace huiyin::app
