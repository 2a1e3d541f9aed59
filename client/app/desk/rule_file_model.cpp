// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/rule_file_model.hpp"

#include "client/app/present/format.hpp"

namespace huiyin::app {
namespace {

constexpr int conflict = 409;

}  // namespace

Json RuleFileModel::rules_part(const char* name) const {
    return answer().value("rules", Json::object()).value(name, Json());
}

void RuleFileModel::changed() {
    wrong_.clear();
    wrong_path_.clear();
    changed_meanwhile_ = false;
    set_stage({});
    emit candidateChanged();
}

void RuleFileModel::set_stage(const QString& stage) {
    stage_ = stage;
    emit resultChanged();
}

void RuleFileModel::say_wrong(const Fault& fault) {
    wrong_ = format::fault(fault);
    wrong_path_ = QString::fromStdString(fault.where);
    set_stage({});
}

void RuleFileModel::refused(const OfficeReply& reply) {
    changed_meanwhile_ = reply.status == conflict;
    say_wrong(changed_meanwhile_ ? fault_at(reply.fault, {}) : reply.fault);
}

void RuleFileModel::try_out(const std::string& path, Json body, std::function<void(const Json& found)> show) {
    wrong_.clear();
    wrong_path_.clear();
    set_stage(QStringLiteral("running"));
    trying_ = ask({path, "POST", std::move(body)}, [this, show = std::move(show)](const OfficeReply& reply) {
        if (stage() != QLatin1String("running")) return;  // changed meanwhile
        if (!reply.done()) return refused(reply);
        show(reply.json);
        set_stage(QStringLiteral("tried"));
    });
}

void RuleFileModel::stopDryRun() {
    set_stage({});
    trying_.request_stop();
}

void RuleFileModel::put_in_force(const std::string& path, Json body) {
    body["from"] = text_of(answer(), "version");
    wrong_.clear();
    wrong_path_.clear();
    set_stage(QStringLiteral("putting"));
    ask({path, "PUT", std::move(body)}, [this](const OfficeReply& reply) {
        if (!reply.done()) return refused(reply);
        in_force();
        set_stage(QStringLiteral("done"));
        reload();
        session()->exchangeSoon();  // this device takes it over, too
    });
}

void RuleFileModel::lookAgain() {
    undoAll();
    reload();
}

}  // namespace huiyin::app
