// SPDX-License-Identifier: GPL-3.0-or-later
// The bank's units with their heads and contacts, and what is missing (Art. 7, 8): read from the rules on this device
// without a network; changed by the administrator while head office answers, checked by the same code, tried, put in
// force (rulebook 1).
#pragma once
#include "client/app/desk/rule_file_model.hpp"
#include "client/app/desk/rule_list_editor.hpp"

namespace huiyin::app {

class OrganisationModel : public RuleFileModel {
    Q_OBJECT
    QML_ELEMENT
    /// [{code, name, depth, detail, row: in `lists`, mark: ""|new|changed}], a unit below its parent
    Q_PROPERTY(QVariantList units MEMBER units_ NOTIFY candidateChanged)
    Q_PROPERTY(QString find READ find WRITE set_find NOTIFY candidateChanged)  ///< part of a code or name: those alone
    Q_PROPERTY(QStringList warnings MEMBER warnings_ NOTIFY candidateChanged)
    Q_PROPERTY(bool mayChange READ may_change NOTIFY stateChanged)
    Q_PROPERTY(bool mayTakeOut READ may_take_out NOTIFY candidateChanged)         ///< the open unit
    Q_PROPERTY(QString openName READ open_name NOTIFY candidateChanged)           ///< of the open unit
    Q_PROPERTY(QStringList differences READ differences NOTIFY candidateChanged)  ///< one sentence for each change
    Q_PROPERTY(QStringList sights MEMBER sights_ NOTIFY resultChanged)            ///< of the dry run: who sees what
    Q_PROPERTY(huiyin::app::RuleListEditor* lists READ lists CONSTANT)

  public:
    explicit OrganisationModel(QObject* parent = nullptr);
    QString find() const { return find_; }
    void set_find(const QString& find);
    bool may_change() const;
    bool may_take_out() const;
    QString open_name() const;
    QStringList differences() const;
    RuleListEditor* lists() { return &lists_; }
    int changes() const override;                ///< units that differ
    Q_INVOKABLE void open(const QString& unit);  ///< its fields
    Q_INVOKABLE void add();                      ///< a unit below the open one, and opens it
    Q_INVOKABLE void undoAll() override;
    Q_INVOKABLE void tryOut();
    Q_INVOKABLE void putInForce();  ///< only what was tried, unchanged since

  protected:
    void begin() override;
    void take(const Json& answer) override;
    void in_force() override;

  private:
    Json candidate() const;
    /// What is typed, read; or what is wrong with it.
    Result<Organisation> read() const;
    void look_at(const Json& held);
    void follow_rules();
    void edited();
    void show_units();
    void add_units(const std::string& parent, int depth, std::vector<bool>& seen);
    void open_wrong_unit();
    void show_sights(const Json& found);

    std::shared_ptr<const Rules> shown_;  ///< on this device, when it was last looked at
    Json held_ = Json::object();          ///< in force
    RuleListEditor lists_{this};
    QString find_;
    QVariantList units_;
    QStringList warnings_, sights_;
};

}  // namespace huiyin::app
