// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/administration_model.hpp"

#include <QCoreApplication>
#include <set>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app {
namespace {

constexpr std::int64_t wrong_clock_ms = 5 * 60'000;  // its times are corrected; somebody should set it all the same

QString said(const char* english) { return QCoreApplication::translate("Administration", english); }
QString text(const Json& object, const char* key) { return QString::fromStdString(text_of(object, key)); }

/// What a restored head office lacks of a chain that it had acknowledged.
QStringList lacking_words(const Json& chain) {
    QStringList words;
    if (const auto places = text(chain, "missing"); !places.isEmpty())
        words += said(QT_TRANSLATE_NOOP("Administration", "events %1 have not come back")).arg(places);
    if (const auto places = text(chain, "gone"); !places.isEmpty())
        words += said(QT_TRANSLATE_NOOP("Administration", "events %1 are lost")).arg(places);
    return words;
}

/// Of chains that are no listed device's: head office's own earlier ones, devices that have not come back.
QVariantList lacking_rows(const Json& answer) {
    QVariantList rows;
    std::set<std::string> listed;
    const auto items = answer.value("items", Json::array()), lacking = answer.value("missing", Json::array());
    for (const auto& device : items) listed.insert(text_of(device, "origin"));
    for (const auto& chain : lacking)
        if (!listed.contains(text_of(chain, "origin")))
            rows += QVariantMap{{"key", text(chain, "origin")},
                                {"title", text(chain, "origin")},
                                {"detail", lacking_words(chain).join(QStringLiteral(" · "))},
                                {"mark", said(QT_TRANSLATE_NOOP("Administration", "Incomplete"))},
                                {"tone", "overdue"},
                                {"active", false}};
    return rows;
}

/// "Tablet · Beijing Road Sub-branch · 12 lines · last seen …"
QString device_detail(const Json& device, const Rules& rules, Instant now) {
    static const std::map<std::string, const char*> faces{{"kiosk", QT_TRANSLATE_NOOP("Administration", "Kiosk")},
                                                          {"tablet", QT_TRANSLATE_NOOP("Administration", "Tablet")},
                                                          {"desk", QT_TRANSLATE_NOOP("Administration", "Desk")}};
    const auto face = faces.find(text_of(device, "face"));
    const auto seen = parse_instant(text_of(device, "last_seen"));
    QStringList words{face == faces.end() ? text(device, "face") : said(face->second),
                      glossary::unit(rules, text(device, "unit")),
                      said(QT_TRANSLATE_NOOP("Administration", "%1 events")).arg(number_of(device, "lines")),
                      seen ? said(QT_TRANSLATE_NOOP("Administration", "last seen %1")).arg(format::ago(*seen, now))
                           : said(QT_TRANSLATE_NOOP("Administration", "never seen"))};
    if (const auto offset = number_of(device, "clock_offset_ms"); std::abs(offset) >= 2'000)
        words += (offset > 0 ? said(QT_TRANSLATE_NOOP("Administration", "clock %1 slow"))
                             : said(QT_TRANSLATE_NOOP("Administration", "clock %1 fast")))
                     .arg(format::span(offset));
    if (const auto waiting = number_of(device, "waiting"); waiting > 0)
        words += said(QT_TRANSLATE_NOOP("Administration", "%1 events waiting there")).arg(waiting);
    for (const auto& lacking : lacking_words(device)) words += lacking;
    return words.join(QStringLiteral(" · "));
}

std::pair<QString, QString> device_mark(const Json& device) {
    if (flag_of(device, "revoked"))
        return {said(QT_TRANSLATE_NOOP("Administration", "Revoked")), QStringLiteral("neutral")};
    if (flag_of(device, "forked"))
        return {said(QT_TRANSLATE_NOOP("Administration", "Two devices under one name")), QStringLiteral("overdue")};
    if (!text_of(device, "gone").empty())
        return {said(QT_TRANSLATE_NOOP("Administration", "Incomplete")), QStringLiteral("overdue")};
    if (std::abs(number_of(device, "clock_offset_ms")) >= wrong_clock_ms)
        return {said(QT_TRANSLATE_NOOP("Administration", "Clock wrong")), QStringLiteral("soon")};
    if (flag_of(device, "silent")) return {said(QT_TRANSLATE_NOOP("Administration", "Silent")), QStringLiteral("soon")};
    return {said(QT_TRANSLATE_NOOP("Administration", "In use")), QStringLiteral("done")};
}

}  // namespace

QVariantList ActingModel::units() const {
    QVariantList out;
    if (!session() || !session()->rules()) return out;
    for (const auto& [code, unit] : rules().organisation.units()) {
        const auto name = QString::fromStdString(code);
        out += QVariantMap{{"value", name}, {"text", name + QStringLiteral("  ") + glossary::unit(rules(), name)}};
    }
    return out;
}

void ActingModel::forget() {
    secret_.clear();
    secret_of_.clear();
    wrong_.clear();
    emit actedChanged();
}

void ActingModel::act(const std::string& path, const Json& body, const char* secret, const QString& of) {
    if (acting_) return;
    forget();
    acting_ = true;
    emit actedChanged();
    ask({path, "POST", body}, [this, member = std::string(secret), of](const OfficeReply& reply) {
        acting_ = false;
        if (!reply.done()) wrong_ = format::fault(reply.fault);
        if (reply.done() && !member.empty()) {
            secret_ = text(reply.json, member.c_str());
            secret_of_ = of;
        }
        emit actedChanged();
        if (reply.done()) reload();
    });
}

void ActingModel::show_rows(QVariantList rows) {
    rows_ = std::move(rows);
    emit rowsChanged();
}

QString DevicesModel::enrol_text() const {
    return session() ? session()->server() + QLatin1Char(' ') + secret() : QString();
}

void DevicesModel::take(const Json& answer) {
    QVariantList rows;
    const auto items = answer.value("items", Json::array());
    for (const auto& device : items) {
        const auto [mark, tone] = device_mark(device);
        rows += QVariantMap{{"key", text(device, "origin")},
                            {"title", text(device, "origin") + QStringLiteral("  ") + text(device, "name")},
                            {"detail", device_detail(device, rules(), session()->status().now)},
                            {"mark", mark},
                            {"tone", tone},
                            {"active", !flag_of(device, "revoked")}};
    }
    show_rows(lacking_rows(answer) + rows);
}

void DevicesModel::makeCode(const QString& unit, const QString& face) {
    act("/v1/devices/codes", {{"unit", unit.toStdString()}, {"face", face.toStdString()}}, "code",
        glossary::unit(rules(), unit));
}

void DevicesModel::revoke(const QString& origin) {
    act("/v1/devices/" + origin.toStdString() + "/revoke", Json::object(), "", {});
}

QVariantList AccountsModel::roles() const {
    QVariantList out;
    for (const char* code : {"outlet_staff", "outlet_manager", "branch_handler", "branch_head", "contact_centre_agent",
                             "contact_centre_lead", "department_handler", "channel_operations_officer",
                             "channel_operations_head", "general_office", "bank_leader", "auditor", "administrator"})
        out += QVariantMap{{"value", code}, {"text", glossary::role(QLatin1String(code))}};
    return out;
}

void AccountsModel::set_query(const QString& query) {
    if (query == query_) return;
    query_ = query;
    take(answer());
}

void AccountsModel::take(const Json& answer) {
    QVariantList rows;
    const auto wanted = query_.trimmed().toLower();
    const auto items = answer.value("items", Json::array());
    for (const auto& account : items) {
        const bool active = flag_of(account, "active");
        const auto title = text(account, "account") + QStringLiteral("  ") + text(account, "name");
        const auto detail = glossary::unit(rules(), text(account, "unit")) + QStringLiteral(" · ") +
                            glossary::role(text(account, "role"));
        if (!wanted.isEmpty() && !(title + detail).toLower().contains(wanted)) continue;
        rows += QVariantMap{{"key", text(account, "account")},
                            {"title", title},
                            {"detail", detail},
                            {"mark", active ? QString() : said(QT_TRANSLATE_NOOP("Administration", "Locked"))},
                            {"tone", "overdue"},
                            {"active", active}};
    }
    show_rows(std::move(rows));
}

void AccountsModel::add(const QString& account, const QString& unit, const QString& role, const QString& name) {
    act("/v1/accounts",
        {{"account", account.trimmed().toStdString()},
         {"unit", unit.toStdString()},
         {"role", role.toStdString()},
         {"name", name.trimmed().toStdString()}},
        "password", account.trimmed());
}

void AccountsModel::resetPassword(const QString& account) {
    act("/v1/accounts/" + account.toStdString() + "/password", Json::object(), "password", account);
}

void AccountsModel::setActive(const QString& account, bool active) {
    act("/v1/accounts/" + account.toStdString() + "/active", {{"active", active}}, "", {});
}

/// The verdict is on every chain; the devices it is on come with a second call.
void ChainsModel::take(const Json& answer) {
    damage_.clear();
    const auto damage = answer.value("damage", Json::array());
    for (const auto& sentence : damage)
        if (sentence.is_string()) damage_ += QString::fromStdString(sentence.get<std::string>());
    if (devices_.is_null())
        ask({"/v1/devices"}, [this](const OfficeReply& reply) {
            if (!reply.done()) return;
            devices_ = reply.json;
            show_devices(devices_);
        });
    else
        show_devices(devices_);
    emit foundChanged();
}

void ChainsModel::show_devices(const Json& answer) {
    rows_.clear();
    const auto items = answer.value("items", Json::array());
    for (const auto& device : items) {
        const auto origin = text(device, "origin");
        const auto named = damage_.filter(origin);
        const auto [mark, tone] = device_mark(device);
        rows_ += QVariantMap{
            {"origin", origin + QStringLiteral("  ") + text(device, "name")},
            {"detail", device_detail(device, rules(), session()->status().now) + QStringLiteral(" · ") + mark},
            {"verdict", named.isEmpty() ? said(QT_TRANSLATE_NOOP("Administration", "Log complete"))
                                        : said(QT_TRANSLATE_NOOP("Administration", "Damaged"))},
            {"tone", named.isEmpty() ? "done" : "overdue"}};
    }
    emit foundChanged();
}

QString ChainsModel::verdict() const {
    const auto& found = answer();
    if (found.empty()) return {};
    return (whole() ? said(QT_TRANSLATE_NOOP("Administration",
                                             "Complete: %1 events from %2 origins, covering %3 subjects."))
                    : said(QT_TRANSLATE_NOOP("Administration",
                                             "Damage found in %1 events from %2 origins, covering %3 subjects.")))
        .arg(number_of(found, "lines"))
        .arg(number_of(found, "origins"))
        .arg(number_of(found, "subjects"));
}

}  // namespace huiyin::app
