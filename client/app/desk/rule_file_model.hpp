// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages share that change a file of the rules while head office serves: the calendar, a branch's own rules,
// the organisation. What was changed, whether it is in force, and why not (rulebook 1, 9).
#pragma once
#include "client/app/desk/office_model.hpp"

namespace huiyin::app {

class RuleFileModel : public OfficeModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("each page has its own")
    Q_PROPERTY(int changes READ changes NOTIFY candidateChanged)
    Q_PROPERTY(QString stage READ stage NOTIFY resultChanged)  ///< "", running, tried, putting, done (in force)
    Q_PROPERTY(QString wrong READ wrong NOTIFY resultChanged)  ///< why head office refused, or what is wrong here
    Q_PROPERTY(QString wrongPath READ wrong_path NOTIFY resultChanged)             ///< the value that is wrong
    Q_PROPERTY(bool changedMeanwhile READ changed_meanwhile NOTIFY resultChanged)  ///< by somebody else

  public:
    using OfficeModel::OfficeModel;
    virtual int changes() const = 0;
    QString stage() const { return stage_; }
    QString wrong() const { return wrong_; }
    QString wrong_path() const { return wrong_path_; }
    bool changed_meanwhile() const { return changed_meanwhile_; }
    Q_INVOKABLE virtual void undoAll() = 0;
    Q_INVOKABLE void lookAgain();  ///< at what holds now; what was changed here is given up
    Q_INVOKABLE void stopDryRun();

  signals:
    void candidateChanged();
    void resultChanged();

  protected:
    std::string path() const override { return "/v1/policy"; }
    Json rules_part(const char* name) const;  ///< of the rules in force, as head office said them
    /// Something was changed here: an earlier dry run or refusal no longer applies.
    void changed();
    void set_stage(const QString& stage);
    void say_wrong(const Fault& fault);
    /// POSTs `body` to be tried; `show` takes what came of it.
    void try_out(const std::string& path, Json body, std::function<void(const Json& found)> show);
    /// PUTs `body` with the version it was made from; `done` once it is in force.
    void put_in_force(const std::string& path, Json body);
    virtual void in_force() = 0;  ///< the change holds: forget it as a change
    void refused(const OfficeReply& reply);

  private:
    std::stop_source trying_{std::nostopstate};
    QString stage_, wrong_, wrong_path_;
    bool changed_meanwhile_ = false;
};

}  // namespace huiyin::app
