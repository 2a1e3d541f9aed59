// SPDX-License-Identifier: GPL-3.0-or-later
// A branch's own file: limits it tightens, sub-categories, phrases, office hours and contacts it adds; checked by the
// same code as at head office, put in force or taken back (Art. 24; rulebook 9).
#pragma once
#include "client/app/desk/policy_dry_run.hpp"
#include "client/app/desk/rule_file_model.hpp"
#include "client/app/desk/rule_list_editor.hpp"

namespace huiyin::app {

class BranchRulesModel : public RuleFileModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString unit READ unit WRITE set_unit NOTIFY candidateChanged)
    Q_PROPERTY(QVariantList units READ units NOTIFY stateChanged)     ///< [{value, text}] branches
    Q_PROPERTY(bool hasRules READ has_rules NOTIFY candidateChanged)  ///< a file of its own holds
    Q_PROPERTY(QString heldVersion READ held_version NOTIFY candidateChanged)
    Q_PROPERTY(QString version READ version WRITE set_version NOTIFY candidateChanged)  ///< of the new file
    /// [{path, group, meaning, bank, own: text or ""}]: what a branch may tighten
    Q_PROPERTY(QVariantList values READ values NOTIFY candidateChanged)
    Q_PROPERTY(bool handsIn READ hands_in NOTIFY stateChanged)              ///< a branch: channel operations decides
    Q_PROPERTY(QString submitted MEMBER submitted_ NOTIFY standingChanged)  ///< what waits, in words; "" nothing
    Q_PROPERTY(bool decides READ decides NOTIFY standingChanged)            ///< what waits is this person's to decide
    Q_PROPERTY(QStringList history MEMBER history_ NOTIFY standingChanged)  ///< what was handed in and decided
    Q_PROPERTY(huiyin::app::RuleListEditor* lists READ lists CONSTANT)
    Q_PROPERTY(huiyin::app::PolicyDryRun* dryRunResult READ dry_run_result
                   CONSTANT)  ///< what these rules would have made of it

  public:
    explicit BranchRulesModel(QObject* parent = nullptr);
    QString unit() const { return unit_; }
    void set_unit(const QString& unit);
    QVariantList units() const;
    bool has_rules() const { return !held_.empty(); }
    QString held_version() const { return QString::fromStdString(text_of(held_, "version")); }
    QString version() const { return version_; }
    void set_version(const QString& version);
    QVariantList values() const;
    RuleListEditor* lists() { return &lists_; }
    PolicyDryRun* dry_run_result() { return &dry_run_; }
    int changes() const override;
    Q_INVOKABLE void dryRun();
    Q_INVOKABLE void edit(const QString& path, const QString& text);  ///< "": as the bank has it
    Q_INVOKABLE void undoAll() override;
    Q_INVOKABLE void putInForce();
    Q_INVOKABLE void takeBack();  ///< the branch follows the bank's rules alone
    Q_INVOKABLE void handIn(const QString& words);
    Q_INVOKABLE void decide(bool accept, const QString& words);
    bool hands_in() const;
    bool decides() const;

  signals:
    void standingChanged();

  protected:
    void take(const Json& answer) override;
    void in_force() override;

  private:
    Json candidate() const;
    bool check(const Json& file);  ///< says what is wrong
    void look_at_unit(bool keep);
    std::string place() const { return "/v1/policy/branches/" + unit_.toStdString(); }
    void look_at_what_waits();
    void take_standing(const Json& answer);

    QString unit_, version_, submitted_;
    QStringList history_;
    Json held_ = Json::object();  ///< the file in force; empty: none
    RuleListEditor lists_{this};
    PolicyDryRun dry_run_{this};
};

}  // namespace huiyin::app
