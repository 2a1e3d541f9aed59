// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/organisation_model.hpp"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

#include "client/app/desk/organisation_words.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app {
namespace {

constexpr const char* call = "/v1/policy/organisation";

QString said(const char* english) { return QCoreApplication::translate("Organisation", english); }

const Json& units_of(const Json& organisation) {
    static const Json none = Json::array();
    const auto found = organisation.find("units");
    return found != organisation.end() && found->is_array() ? *found : none;
}

const Json* unit_of(const Json& organisation, const std::string& code) {
    const auto& units = units_of(organisation);
    const auto found = std::ranges::find_if(units, [&](const Json& unit) { return text_of(unit, "code") == code; });
    return found == units.end() ? nullptr : &*found;
}

QString people(const char* label, const Json& names) {
    QStringList out;
    for (const auto& name : names.is_array() ? names : Json::array({names}))
        if (const auto text = name.is_string() ? name.get<std::string>() : std::string(); !text.empty())
            out += QString::fromStdString(text);
    return out.isEmpty() ? QString() : said(label).arg(out.join(QStringLiteral(" / ")));
}

QString detail_of(const Json& unit) {
    QStringList words{
        people(QT_TRANSLATE_NOOP("Organisation", "head %1"), unit.value("head", Json())),
        people(QT_TRANSLATE_NOOP("Organisation", "handlers %1"), unit.value("handlers", Json())),
        people(QT_TRANSLATE_NOOP("Organisation", "emergency %1"), unit.value("emergency_contacts", Json()))};
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

/// By its code or either of its names; "" any unit, and one that is not typed yet always.
bool fits(const Json& unit, const QString& find) {
    bool typed = false;
    for (const char* member : {"code", "name", "name_en"}) {
        const auto text = QString::fromStdString(text_of(unit, member));
        if (text.contains(find, Qt::CaseInsensitive)) return true;
        typed = typed || !text.isEmpty();
    }
    return !typed;
}

/// What stands below a unit of this kind (rulebook 1).
const char* kind_below(const std::string& kind) {
    if (kind == "head_office") return "branch";
    if (kind == "branch") return "sub_branch";
    return kind == "sub_branch" ? "outlet" : "department";
}

}  // namespace

OrganisationModel::OrganisationModel(QObject* parent) : RuleFileModel(parent) {
    connect(&lists_, &RuleListEditor::edited, this, &OrganisationModel::edited);
    connect(&lists_, &RuleListEditor::rowChanged, this, &OrganisationModel::candidateChanged);
    connect(this, &RuleFileModel::resultChanged, this, &OrganisationModel::open_wrong_unit);
    connect(this, &OfficeModel::stateChanged, this, [this] {
        if (session() && session()->rules()) look_at(held_);
    });
}

void OrganisationModel::begin() {
    connect(session(), &Session::statusChanged, this, &OrganisationModel::follow_rules);
    follow_rules();
}

/// New rules came with an exchange: whoever changes nothing here sees them at once.
void OrganisationModel::follow_rules() {
    if (!session()->rules() || session()->status().rules == shown_ || changes() > 0) return;
    const bool first = !shown_;
    shown_ = session()->status().rules;
    look_at(shown_->organisation.json());
    if (!first) reload();
}

void OrganisationModel::take(const Json&) {
    if (const auto held = rules_part("organisation"); held.is_object()) look_at(held);
}

void OrganisationModel::look_at(const Json& held) {
    const bool keep = changes() > 0;
    held_ = held;
    lists_.show(
        held_, [this](const Json& document) { return rule_tables::of_organisation(document, held_); }, keep,
        may_change());
    show_units();
}

void OrganisationModel::set_find(const QString& find) {
    if (find.trimmed() == find_) return;
    find_ = find.trimmed();
    show_units();
}

bool OrganisationModel::may_change() const {
    return session() && state() == QLatin1String("ready") && session()->status().actor.role == Role::administrator;
}

Json OrganisationModel::candidate() const {
    auto out = lists_.document();
    // An English name that nobody typed is the Chinese one.
    for (auto& unit : out["units"])
        if (text_of(unit, "name_en").empty()) unit.erase("name_en");
    return out;
}

Result<Organisation> OrganisationModel::read() const {
    auto next = Organisation::from_json(candidate());
    if (!next) return next;
    // Whether anything stands at a unit, head office knows.
    const auto fits = check_change(*Organisation::from_json(held_), *next, [](std::string_view) { return false; });
    if (!fits) return std::unexpected(fits.error());
    return next;
}

void OrganisationModel::show_units() {
    units_.clear();
    std::vector<bool> seen(units_of(lists_.document()).size());
    add_units({}, 0, seen);
    // What is not typed whole yet stands at the end.
    for (std::size_t row = 0; row < seen.size(); ++row)
        if (!seen[row]) add_units(text_of(units_of(lists_.document())[row], "parent"), 1, seen);
    warnings_.clear();
    if (const auto next = Organisation::from_json(candidate()))
        for (const auto& warning : next->warnings())
            warnings_ += said(QT_TRANSLATE_NOOP("Organisation", "%1: %2"))
                             .arg(QString::fromStdString(warning.where), format::fault(warning));
    emit candidateChanged();
}

void OrganisationModel::add_units(const std::string& parent, int depth, std::vector<bool>& seen) {
    const auto& units = units_of(lists_.document());
    for (std::size_t row = 0; row < units.size(); ++row) {
        const auto& unit = units[row];
        if (seen[row] || text_of(unit, "parent") != parent) continue;
        seen[row] = true;
        const auto code = text_of(unit, "code");
        const auto* held = unit_of(held_, code);
        if (fits(unit, find_))
            units_ += QVariantMap{{"code", QString::fromStdString(code)},
                                  {"name", organisation_words::name(unit)},
                                  {"depth", depth},
                                  {"detail", detail_of(unit)},
                                  {"row", static_cast<int>(row)},
                                  {"mark", !held           ? "new"
                                           : *held != unit ? "changed"
                                                           : ""}};
        if (!code.empty()) add_units(code, depth + 1, seen);
    }
}

int OrganisationModel::changes() const {
    const auto& now = lists_.document();
    const auto differs = [](const Json& in) {
        return [&in](const Json& unit) {
            const auto* other = unit_of(in, text_of(unit, "code"));
            return !other || *other != unit;
        };
    };
    const auto gone = [&](const Json& unit) { return !unit_of(now, text_of(unit, "code")); };
    return static_cast<int>(std::ranges::count_if(units_of(now), differs(held_)) +
                            std::ranges::count_if(units_of(held_), gone));
}

QStringList OrganisationModel::differences() const {
    if (changes() == 0) return {};
    const auto now = Organisation::from_json(held_), next = Organisation::from_json(candidate());
    if (!now) return {};
    if (!next) return {format::fault(next.error())};
    QStringList out;
    for (const auto& change : changes_between(*now, *next)) out += organisation_words::change(change, *now, *next);
    return out;
}

QString OrganisationModel::open_name() const {
    const auto& units = units_of(lists_.document());
    const auto row = static_cast<std::size_t>(lists_.row());
    if (lists_.row() < 0 || row >= units.size()) return {};
    const auto name = organisation_words::unit(units[row]);
    return name.isEmpty() ? said(QT_TRANSLATE_NOOP("Organisation", "New unit")) : name;
}

bool OrganisationModel::may_take_out() const {
    const auto& units = units_of(lists_.document());
    const auto row = static_cast<std::size_t>(lists_.row());
    return may_change() && lists_.row() >= 0 && row < units.size() &&
           !rule_tables::is_head_offices_own(QString::fromStdString(text_of(units[row], "kind")));
}

void OrganisationModel::open(const QString& unit) {
    for (const auto& one : units_)
        if (one.toMap()["code"] == unit) lists_.set_row(one.toMap()["row"].toInt());
}

void OrganisationModel::add() {
    if (!may_change()) return;
    const auto& units = units_of(lists_.document());
    const auto row = static_cast<std::size_t>(std::max(lists_.row(), 0));
    const Json* below = row < units.size() ? &units[row] : nullptr;
    const auto kind = below ? text_of(*below, "kind") : std::string();
    // Nothing stands below an outlet; a department stands beside the one that is open.
    const bool beside = kind != "head_office" && kind != "branch" && kind != "sub_branch";
    const Json unit{{"code", ""},
                    {"name", ""},
                    {"kind", kind == "outlet" ? "outlet" : kind_below(kind)},
                    {"parent", below ? text_of(*below, beside ? "parent" : "code") : std::string()},
                    {"head", ""},
                    {"handlers", Json::array()},
                    {"emergency_contacts", Json::array()}};
    find_.clear();
    lists_.change([&](Json& document) { document["units"].push_back(unit); });
    lists_.set_row(static_cast<int>(units_of(lists_.document()).size()) - 1);
}

void OrganisationModel::edited() {
    sights_.clear();
    show_units();
    changed();
}

void OrganisationModel::undoAll() {
    lists_.undo();
    edited();
}

/// "units[12].parent" opens the thirteenth unit.
void OrganisationModel::open_wrong_unit() {
    static const QRegularExpression unit(QStringLiteral("^units\\[(\\d+)\\]"));
    if (const auto match = unit.match(wrong_path()); match.hasMatch()) lists_.set_row(match.captured(1).toInt());
}

void OrganisationModel::tryOut() {
    if (const auto next = read(); !next) return say_wrong(next.error());
    try_out(std::string(call) + "/trial", {{"organisation", candidate()}},
            [this](const Json& found) { show_sights(found); });
}

void OrganisationModel::show_sights(const Json& found) {
    sights_.clear();
    for (const auto& item : found.value("items", Json::array()))
        for (const auto& [member, sentence] :
             {std::pair{"gains", QT_TRANSLATE_NOOP("Organisation", "%1 will see more complaints: %2")},
              {"loses", QT_TRANSLATE_NOOP("Organisation", "%1 will see fewer complaints: %2")}})
            if (const auto count = number_of(item, member); count > 0)
                sights_ += said(sentence)
                               .arg(glossary::unit(rules(), QString::fromStdString(text_of(item, "unit"))))
                               .arg(count);
}

void OrganisationModel::putInForce() {
    if (stage() == QLatin1String("tried")) put_in_force(call, {{"organisation", candidate()}});
}

void OrganisationModel::in_force() {
    held_ = lists_.document();
    sights_.clear();
    look_at(held_);
}

}  // namespace huiyin::app
