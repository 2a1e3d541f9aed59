// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/office/policy_model.cpp
#include "client/app/office/policy_model.hpp"

#include <QCoreApplication>

#include "client/app/office/periods.hpp"
#include "client/app/terms.hpp"

namespace huiyin::app {
namespace {

constexpr int conflict = 409;

QString said(const char* english) { return QCoreApplication::translate("Policy", english); }

QString value_text(const Json& value, const char* member, const Rules& rules) {
    const std::string_view what = member;
    if (what == "level") return terms::level(value.is_number() ? value.get<int>() : 0);
    if (what == "late")
        return value == true ? said(QT_TRANSLATE_NOOP("Policy", "late")) : said(QT_TRANSLATE_NOOP("Policy", "in time"));
    if (value.is_string()) {
        const auto code = QString::fromStdString(value.get<std::string>());
        return code.isEmpty() ? QStringLiteral("—") : terms::unit(rules, code);
    }
    return value.is_number() ? QString::number(value.get<double>()) : QStringLiteral("—");
}

constexpr std::pair<const char*, const char*> members[] = {{"late", QT_TRANSLATE_NOOP("Policy", "Limits")},
                                                           {"level", QT_TRANSLATE_NOOP("Policy", "Level")},
                                                           {"owner", QT_TRANSLATE_NOOP("Policy", "Owner")},
                                                           {"department", QT_TRANSLATE_NOOP("Policy", "Department")},
                                                           {"points", QT_TRANSLATE_NOOP("Policy", "Points")}};

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
    show_differing();
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
    trial_.clear();
    wrong_.clear();
    wrong_path_.clear();
    changed_meanwhile_ = false;
    found_ = nullptr;
    show_differing();
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
    trial_.clear();
    wrong_ = wording::fault({reply.fault.what, {}});
    changed_meanwhile_ = reply.status == conflict;
    wrong_path_ = changed_meanwhile_ ? QString() : QString::fromStdString(reply.fault.where);
    if (wrong_path_.startsWith(QLatin1String("policy."))) wrong_path_.remove(0, 7);
    emit resultChanged();
}

void PolicyModel::tryOnThePast() {
    const auto policy = candidate();
    if (!policy) return;
    trial_ = QStringLiteral("running");
    wrong_.clear();
    wrong_path_.clear();
    emit resultChanged();
    trying_ =
        ask({"/v1/policy/trial", "POST", {{"policy", *policy}}}, [this, tried = *policy](const OfficeReply& reply) {
            if (trial_ != QLatin1String("running")) return;  // changed meanwhile
            if (!reply.done()) return say_wrong(reply);
            found_ = reply.json;
            trial_ = QStringLiteral("tried");
            show_differing();
        });
}

void PolicyModel::stopTrial() {
    trial_.clear();
    trying_.request_stop();
    emit resultChanged();
}

void PolicyModel::show_differing() {
    std::vector<DrillRow> rows;
    scores_.clear();
    const auto last =
        session() ? periods::before(periods::running(QStringLiteral("quarter"), session()->status().now)) : QString();
    if (found_.is_object())
        for (const auto& item : found_.value("items", Json::array())) {
            const auto received = parse_instant(text_of(item, "received_at"));
            if (last_quarter_only_ && received && !periods::holds(last, *received)) continue;
            DrillRow row;
            row.subject = QString::fromStdString(text_of(item, "subject"));
            row.number = QString::fromStdString(text_of(item, "number"));
            QStringList words;
            for (const auto& [member, name] : members)
                if (item.contains(member))
                    words += said(QT_TRANSLATE_NOOP("Policy", "%1: %2 → %3"))
                                 .arg(said(name), value_text(item[member]["from"], member, rules()),
                                      value_text(item[member]["to"], member, rules()));
            row.title = words.join(QStringLiteral(" · "));
            if (received) row.detail = wording::full_moment(*received);
            rows.push_back(std::move(row));
        }
    if (found_.is_object())
        for (const auto& score : found_.value("scores", Json::array()))
            scores_ +=
                QVariantMap{{"text", said(QT_TRANSLATE_NOOP("Policy", "%1 · %2: %3 → %4"))
                                         .arg(terms::unit(rules(), QString::fromStdString(text_of(score, "branch"))),
                                              periods::text(QString::fromStdString(text_of(score, "quarter"))),
                                              QString::number(score.value("from", 0.0), 'f', 1),
                                              QString::number(score.value("to", 0.0), 'f', 1))}};
    differing_.show(std::move(rows));
    emit resultChanged();
}

QString PolicyModel::summary() const {
    if (!found_.is_object()) return {};
    return said(QT_TRANSLATE_NOOP("Policy",
                                  "%1 of %2 complaints would have been late, graded, routed or scored otherwise."))
        .arg(differing_.count())
        .arg(number_of(found_, "complaints"));
}

void PolicyModel::set_last_quarter_only(bool only) {
    if (only == last_quarter_only_) return;
    last_quarter_only_ = only;
    show_differing();
}

void PolicyModel::putInForce() {
    if (trial_ != QLatin1String("tried")) return;
    const auto policy = candidate();
    if (!policy) return;
    trial_ = QStringLiteral("running");
    emit resultChanged();
    const auto from = text_of(answer(), "version");
    ask({"/v1/policy", "POST", {{"policy", *policy}, {"from", from}}}, [this](const OfficeReply& reply) {
        if (!reply.done()) return say_wrong(reply);
        edits_.clear();
        lists_.undo();
        new_version_.clear();
        changed();
        trial_ = QStringLiteral("done");
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
