// SPDX-License-Identifier: GPL-3.0-or-later
// The policy in force, a candidate that is edited from it, what the candidate would have made of the past, and putting
// it in force (rulebook 1, 9).
#pragma once
#include <QMap>

#include "client/app/desk/policy_dry_run.hpp"
#include "client/app/desk/policy_values.hpp"
#include "client/app/desk/rule_list_editor.hpp"
#include "client/app/desk/saving.hpp"

namespace huiyin::app {

class PolicyModel : public SavingModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString version READ version NOTIFY policyChanged)  ///< in force
    Q_PROPERTY(QString newVersion READ new_version WRITE set_new_version NOTIFY candidateChanged)
    Q_PROPERTY(QVariantList values MEMBER values_ NOTIFY policyChanged)  ///< [{path, group, meaning, value}] in force
    Q_PROPERTY(QVariantMap edits MEMBER edits_ NOTIFY candidateChanged)  ///< path → the text typed
    Q_PROPERTY(int changes READ changes NOTIFY candidateChanged)         ///< values that differ
    Q_PROPERTY(bool mayChange READ may_change NOTIFY sessionChanged)     ///< rulebook 1
    Q_PROPERTY(
        QString wrongPath MEMBER wrong_path_ NOTIFY resultChanged)  ///< the value that is wrong, as head office says
    Q_PROPERTY(QString wrong MEMBER wrong_ NOTIFY resultChanged)    ///< and why
    Q_PROPERTY(QString dryRunStage READ dry_run_stage NOTIFY resultChanged)  ///< "", running, tried, done (in force)
    Q_PROPERTY(huiyin::app::PolicyDryRun* dryRunResult READ dry_run_result
                   CONSTANT)  ///< what the candidate would have made of it
    Q_PROPERTY(huiyin::app::RuleListEditor* lists READ lists CONSTANT)
    Q_PROPERTY(bool changedMeanwhile READ changed_meanwhile NOTIFY resultChanged)  ///< by somebody else

  public:
    explicit PolicyModel(QObject* parent = nullptr);
    QString version() const;
    QString new_version() const { return new_version_; }
    void set_new_version(const QString& version);
    int changes() const;
    bool may_change() const;
    QString dry_run_stage() const { return dry_run_stage_; }
    PolicyDryRun* dry_run_result() { return &dry_run_; }
    RuleListEditor* lists() { return &lists_; }
    bool changed_meanwhile() const { return changed_meanwhile_; }
    Q_INVOKABLE void lookAgain();  ///< at what holds now; what was changed here is given up
    Q_INVOKABLE void edit(const QString& path, const QString& text);
    Q_INVOKABLE void undoAll();
    Q_INVOKABLE void dryRun();
    Q_INVOKABLE void stopDryRun();
    Q_INVOKABLE void putInForce();     ///< only what was tried, unchanged since
    Q_INVOKABLE void saveCandidate();  ///< as a file for the file of the change

  signals:
    void policyChanged();
    void candidateChanged();
    void resultChanged();

  protected:
    std::string path() const override { return "/v1/policy"; }
    void take(const Json& answer) override;

  private:
    Json policy_in_force() const;
    std::optional<Json> candidate();
    void say_wrong(const OfficeReply& reply);
    void changed();
    QString new_version_, wrong_path_, wrong_, dry_run_stage_;
    QVariantList values_;
    QVariantMap edits_;
    std::stop_source trying_{std::nostopstate};
    bool changed_meanwhile_ = false;
    PolicyDryRun dry_run_{this};
    RuleListEditor lists_{this};
};

}  // namespace huiyin::app
