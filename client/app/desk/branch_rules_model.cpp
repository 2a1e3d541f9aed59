// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/branch_rules_model.hpp"

#include "client/app/desk/policy_values.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"
#include "shared/policy/branch_policy.hpp"
#include "shared/vocabulary/roles.hpp"

namespace huiyin::app {
namespace {

using Pointer = Json::json_pointer;

/// What a branch may tighten (shared/policy/branch_policy.hpp).
bool may_tighten(const QString& path) {
    static const QStringList groups{"limits.", "opinion_book.", "satisfaction.", "urge.", "revisit.", "judging."};
    return std::ranges::any_of(groups, [&](const QString& group) { return path.startsWith(group); });
}

Pointer place_of(const QString& path) {
    return Pointer('/' + QString(path).replace(QLatin1Char('.'), QLatin1Char('/')).toStdString());
}

QString own_text(const Json& file, const QString& path) {
    const auto place = place_of(path);
    if (!file.contains(place)) return {};
    const auto& value = file[place];
    return value.is_number_integer() ? QString::number(value.get<qint64>())
           : value.is_string()       ? QString::fromStdString(value.get<std::string>())
                                     : QString();
}

/// Without what says nothing: a group or a list that was emptied.
Json pruned(const Json& json) {
    if (!json.is_object()) return json;
    Json out = Json::object();
    for (const auto& [name, value] : json.items())
        if (auto kept = pruned(value); !(kept.is_structured() && kept.empty())) out[name] = std::move(kept);
    return out;
}

}  // namespace

BranchRulesModel::BranchRulesModel(QObject* parent) : RuleFileModel(parent) {
    connect(&lists_, &RuleListEditor::edited, this, &BranchRulesModel::changed);
}

bool BranchRulesModel::hands_in() const { return session() && group::branch.contains(session()->status().actor.role); }

bool BranchRulesModel::decides() const {
    return session() && !submitted_.isEmpty() &&
           group::channel_operations_head.contains(session()->status().actor.role);
}

/// Of a branch its own alone.
QVariantList BranchRulesModel::units() const {
    if (!session() || !session()->rules()) return {};
    return rule_tables::units(rules(), [this](const std::string& code, const Unit& unit) {
        return unit.kind == UnitKind::branch && (!hands_in() || code == session()->status().actor.unit);
    });
}

void BranchRulesModel::take(const Json&) {
    if (unit_.isEmpty() && hands_in()) unit_ = QString::fromStdString(session()->status().actor.unit);
    if (unit_.isEmpty())
        for (const auto& [code, unit] : rules().organisation.units())
            if (unit.kind == UnitKind::branch && unit_.isEmpty()) unit_ = QString::fromStdString(code);
    look_at_unit(changes() > 0);
    dry_run_.retell();
}

void BranchRulesModel::look_at_unit(bool keep) {
    held_ = Json::object();
    for (const auto& file : rules_part("branches"))
        if (text_of(file, "branch") == unit_.toStdString()) held_ = file;
    if (!keep) version_ = has_rules() ? policy_values::next_version(held_version()) : unit_ + QStringLiteral("-1");
    lists_.show(
        held_, [this](const Json& document) { return rule_tables::of_branch(document, unit_.toStdString(), rules()); },
        keep, true);
    emit candidateChanged();
    look_at_what_waits();
}

/// An administrator keeps files and decides nothing.
void BranchRulesModel::look_at_what_waits() {
    take_standing(Json::object());
    if (unit_.isEmpty() || session()->status().actor.role == Role::administrator) return;
    ask({place(), "GET", {}}, [this](const OfficeReply& reply) {
        if (reply.done() && text_of(reply.json, "unit") == unit_.toStdString()) take_standing(reply.json);
    });
}

void BranchRulesModel::take_standing(const Json& answer) {
    const auto moment_of = [](const Json& json) {
        const auto at = parse_instant(text_of(json, "at"));
        return at ? format::moment(*at) : QString();
    };
    submitted_.clear();
    history_.clear();
    if (const auto waits = answer.value("submitted", Json()); waits.is_object())
        submitted_ = QStringLiteral("%1 · %2 · %3")
                         .arg(QString::fromStdString(text_of(waits.value("rules", Json::object()), "version")),
                              QString::fromStdString(text_of(waits, "by")), moment_of(waits));
    for (const auto& one : answer.value("history", Json::array())) {
        QStringList parts{moment_of(one), glossary::kind(QString::fromStdString(text_of(one, "kind"))),
                          QString::fromStdString(text_of(one, "text"))};
        parts.removeAll(QString());
        history_.prepend(parts.join(QStringLiteral(" · ")));
    }
    emit standingChanged();
}

void BranchRulesModel::handIn(const QString& words) {
    const auto file = candidate();
    if (!check(file)) return;
    set_stage(QStringLiteral("putting"));
    Json body{{"rules", file}, {"text", words.trimmed().toStdString()}};
    ask({place() + "/submission", "POST", std::move(body)}, [this](const OfficeReply& reply) {
        if (!reply.done()) return refused(reply);
        lists_.undo();
        set_stage({});
        emit candidateChanged();
        take_standing(reply.json);
    });
}

void BranchRulesModel::decide(bool accept, const QString& words) {
    set_stage(QStringLiteral("putting"));
    Json body{{"accept", accept}, {"text", words.trimmed().toStdString()}};
    ask({place() + "/decision", "POST", std::move(body)}, [this, accept](const OfficeReply& reply) {
        if (!reply.done()) return refused(reply);
        set_stage(accept ? QStringLiteral("done") : QString());
        reload();
        if (accept) session()->exchangeSoon();  // this device takes them over, too
    });
}

void BranchRulesModel::set_unit(const QString& unit) {
    if (unit == unit_) return;
    unit_ = unit;
    look_at_unit(false);
    changed();
}

void BranchRulesModel::set_version(const QString& version) {
    version_ = version.trimmed();
    changed();
}

QVariantList BranchRulesModel::values() const {
    QVariantList out;
    for (const auto& v : policy_values::of(rules_part("policy").is_object() ? rules_part("policy") : Json::object()))
        if (may_tighten(v.path))
            out += QVariantMap{{"path", v.path},
                               {"group", v.group},
                               {"meaning", v.meaning},
                               {"bank", v.value},
                               {"own", own_text(lists_.document(), v.path)}};
    return out;
}

int BranchRulesModel::changes() const {
    int out = static_cast<int>(lists_.changed_tables().size());
    for (const auto& value : values()) {
        const auto v = value.toMap();
        if (v["own"].toString() != own_text(held_, v["path"].toString())) ++out;
    }
    return out;
}

void BranchRulesModel::edit(const QString& path, const QString& text) {
    const auto typed = text.trimmed();
    bool whole = false;
    const auto number = typed.toLongLong(&whole);
    lists_.change([&](Json& file) {
        Json* group = &file;
        const auto names = path.split(QLatin1Char('.'));
        for (const auto& name : names.first(names.size() - 1)) group = &(*group)[name.toStdString()];
        const auto last = names.back().toStdString();
        if (typed.isEmpty())
            group->erase(last);
        else
            (*group)[last] = whole ? Json(number) : Json(typed.toStdString());
    });
}

void BranchRulesModel::undoAll() {
    lists_.undo();
    changed();
}

Json BranchRulesModel::candidate() const {
    auto out = pruned(lists_.document());
    out["version"] = version_.toStdString();
    out["branch"] = unit_.toStdString();
    return out;
}

bool BranchRulesModel::check(const Json& file) {
    const auto bank = Policy::from_json(rules_part("policy"));
    const auto fits =
        bank ? with_branch_rules(*bank, file, rules().organisation) : Result<Policy>(std::unexpected(bank.error()));
    if (!fits) say_wrong(fits.error());
    return fits.has_value();
}

/// The other branches' files stay as they are.
void BranchRulesModel::dryRun() {
    const auto file = candidate();
    if (!check(file)) return;
    Json files = Json::array();
    for (const auto& other : rules_part("branches"))
        if (text_of(other, "branch") != unit_.toStdString()) files.push_back(other);
    files.push_back(file);
    try_out("/v1/policy/trial", {{"branches", files}}, [this](const Json& found) { dry_run_.show(session(), found); });
}

void BranchRulesModel::putInForce() {
    if (const auto file = candidate(); check(file))
        put_in_force("/v1/policy/branches/" + unit_.toStdString(), {{"rules", file}});
}

void BranchRulesModel::takeBack() {
    undoAll();
    put_in_force("/v1/policy/branches/" + unit_.toStdString(), {{"rules", nullptr}});
}

void BranchRulesModel::in_force() {
    lists_.undo();
    emit candidateChanged();
}

}  // namespace huiyin::app
