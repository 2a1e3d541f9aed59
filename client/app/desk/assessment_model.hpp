// SPDX-License-Identifier: GPL-3.0-or-later
// The quarterly score of the branches (Art. 22; As. 2; rulebook 7): the formula with its numbers, every deduction and
// every late complaint a row; and the bulletin (通报).
#pragma once
#include "client/app/desk/drill_model.hpp"
#include "client/app/desk/saving.hpp"

namespace huiyin::app {

class AssessmentModel : public SavingModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString quarter READ quarter WRITE set_quarter NOTIFY wantedChanged)
    Q_PROPERTY(QString branch READ branch WRITE set_branch NOTIFY wantedChanged)
    Q_PROPERTY(QVariantList quarters READ quarter_choices NOTIFY wantedChanged)
    Q_PROPERTY(QVariantList branches MEMBER branches_ NOTIFY scoreChanged)  ///< [{value, text, score, timeliness}]
    Q_PROPERTY(QString score READ score NOTIFY scoreChanged)
    Q_PROPERTY(QString formula READ formula NOTIFY scoreChanged)             ///< with its numbers
    Q_PROPERTY(QString formulaWords READ formula_words NOTIFY scoreChanged)  ///< the same in words
    Q_PROPERTY(QVariantList counts MEMBER counts_ NOTIFY scoreChanged)       ///< [{label, count, tone}]
    Q_PROPERTY(QVariantList channels MEMBER channels_ NOTIFY scoreChanged)   ///< [{label, received, points, score}]
    Q_PROPERTY(QString standing READ standing NOTIFY scoreChanged)  ///< fixed or not, until when it is objected to
    Q_PROPERTY(huiyin::app::DrillModel* deductions READ deductions CONSTANT)
    Q_PROPERTY(huiyin::app::DrillModel* late READ late CONSTANT)
    Q_PROPERTY(bool bulletinAllowed READ bulletin_allowed NOTIFY sessionChanged)  ///< sees the whole bank
    Q_PROPERTY(QString bulletin MEMBER bulletin_ NOTIFY bulletinChanged)          ///< its text; "" not asked for yet

  public:
    using SavingModel::SavingModel;
    QString quarter() const { return quarter_; }
    QString branch() const { return branch_; }
    void set_quarter(const QString& quarter);
    void set_branch(const QString& branch);
    QVariantList quarter_choices() const;
    QString score() const;
    QString formula() const;
    QString formula_words() const;
    QString standing() const;
    DrillModel* deductions() { return &deductions_; }
    DrillModel* late() { return &late_; }
    bool bulletin_allowed() const;
    Q_INVOKABLE void savePdf();
    Q_INVOKABLE void makeBulletin();
    Q_INVOKABLE void saveBulletin();
    Q_INVOKABLE void copyBulletin() const;

  signals:
    void wantedChanged();
    void scoreChanged();
    void bulletinChanged();

  protected:
    std::string path() const override;
    void take(const Json& answer) override;
    void begin() override;

  private:
    void show_branch();
    /// Calls `then` when what was late is there of the chosen branch: of all branches at once it is left out.
    void with_late(const std::function<void()>& then);
    void show_late();
    /// A fixed score may not list what was late: the report of the quarter does.
    void ask_late(const std::string& after);
    void show_bulletin();
    QString quarter_, branch_, bulletin_;
    Json scores_ = Json::object(), shown_ = Json::object(),
         said_;  ///< of all branches; of the chosen one; what the bulletin names
    QVariantList branches_, counts_, channels_;
    DrillModel deductions_{this}, late_{this};
    int shown_times_ = 0;  ///< only what was asked for the branch as it is shown counts
};

}  // namespace huiyin::app
