// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/policy_model.hpp"

#include <QCoreApplication>

#include "client/app/present/format.hpp"

namespace huiyin::app {
namespace {

constexpr int conflict = 409;

QString said(const char* english) { return QCoreApplication::translate("Policy", english); }

}  // namespace

PolicyModel::PolicyModel(QObject* parent) : SavingModel(parent) {
    connect(&lists_, &RuleListEditor::edited, this, &PolicyModel::changed);
}

Json PolicyModel::policy_in_force() const {
    return answer().value("rules", Json::object()).value("policy", Json::object());
}

QString PolicyModel::version() const { return QString::fromStdString(text_of(policy_in_force(), "version")); }

bool PolicyModel::may_change() const {
    return session() && session()->status().actor.role == Role::channel_operations_head;
}

void PolicyModel::take(const Json&) {
    values_.clear();
    for (const auto& v : policy_values::of(policy_in_force()))
        values_ += QVariantMap{{"path", v.path}, {"group", v.group}, {"meaning", v.meaning}, {"value", v.value}};
    lists_.show(
        policy_in_force(), [this](const Json& document) { return rule_tables::of_policy(document, rules()); },
        !lists_.changed_tables().isEmpty(), may_change());
    if (new_version_.isEmpty()) new_version_ = policy_values::next_version(version());
    emit policyChanged();
    emit candidateChanged();
    dry_run_.retell();
}

void PolicyModel::set_new_version(const QString& version) {
    if (version == new_version_) return;
    new_version_ = version.trimmed();
    changed();
}

void PolicyModel::edit(const QString& path, const QString& text) {
    for (const auto& value : values_)
        if (value.toMap()["path"] == path) {
            if (value.toMap()["value"].toString() == text.trimmed())
                edits_.remove(path);
            else
                edits_[path] = text.trimmed();
        }
    changed();
}

void PolicyModel::undoAll() {
    edits_.clear();
    lists_.undo();
    changed();
}

void PolicyModel::lookAgain() {
    undoAll();
    new_version_.clear();
    reload();
}

/// What was tried is no longer what stands here.
void PolicyModel::changed() {
    dry_run_stage_.clear();
    wrong_.clear();
    wrong_path_.clear();
    changed_meanwhile_ = false;
    dry_run_.clear();
    emit resultChanged();
    emit candidateChanged();
}

int PolicyModel::changes() const { return static_cast<int>(edits_.size() + lists_.changed_tables().size()); }

std::optional<Json> PolicyModel::candidate() {
    auto policy = lists_.document();
    policy["version"] = new_version_.toStdString();
    for (auto it = edits_.cbegin(); it != edits_.cend(); ++it) {
        bool whole = false;
        const auto value = it.value().toString().toLongLong(&whole);
        if (!whole) {
            wrong_path_ = it.key();
            wrong_ = said(QT_TRANSLATE_NOOP("Policy", "This must be a whole number."));
            emit resultChanged();
            return std::nullopt;
        }
        policy = policy_values::with(std::move(policy), it.key(), value);
    }
    return policy;
}

void PolicyModel::say_wrong(const OfficeReply& reply) {
    dry_run_stage_.clear();
    wrong_ = format::fault(reply.fault);
    changed_meanwhile_ = reply.status == conflict;
    wrong_path_ = changed_meanwhile_ ? QString() : QString::fromStdString(reply.fault.where);
    if (wrong_path_.startsWith(QLatin1String("policy."))) wrong_path_.remove(0, 7);
    emit resultChanged();
}

void PolicyModel::dryRun() {
    const auto policy = candidate();
    if (!policy) return;
    dry_run_stage_ = QStringLiteral("running");
    wrong_.clear();
    wrong_path_.clear();
    emit resultChanged();
    trying_ = ask({"/v1/policy/trial", "POST", {{"policy", *policy}}}, [this](const OfficeReply& reply) {
        if (dry_run_stage_ != QLatin1String("running")) return;  // changed meanwhile
        if (!reply.done()) return say_wrong(reply);
        dry_run_.show(session(), reply.json);
        dry_run_stage_ = QStringLiteral("tried");
        emit resultChanged();
    });
}

void PolicyModel::stopDryRun() {
    dry_run_stage_.clear();
    trying_.request_stop();
    emit resultChanged();
}

void PolicyModel::putInForce() {
    if (dry_run_stage_ != QLatin1String("tried")) return;
    const auto policy = candidate();
    if (!policy) return;
    dry_run_stage_ = QStringLiteral("running");
    emit resultChanged();
    const auto from = text_of(answer(), "version");
    ask({"/v1/policy", "POST", {{"policy", *policy}, {"from", from}}}, [this](const OfficeReply& reply) {
        if (!reply.done()) return say_wrong(reply);
        edits_.clear();
        lists_.undo();
        new_version_.clear();
        changed();
        dry_run_stage_ = QStringLiteral("done");
        emit resultChanged();
        reload();
        session()->exchangeSoon();  // this device takes it over, too
    });
}

void PolicyModel::saveCandidate() {
    if (const auto policy = candidate())
        save_bytes(QStringLiteral("policy-%1.json").arg(new_version_), policy->dump(1) + '\n');
}

}  // namespace huiyin::app
