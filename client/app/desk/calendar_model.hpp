// SPDX-License-Identifier: GPL-3.0-or-later
// The bank's calendar of working days, a year at a time: public holidays and make-up days set, checked by the same code
// as at head office, tried on what is open, put in force (rulebook 4).
#pragma once
#include "client/app/desk/rule_file_model.hpp"

namespace huiyin::app {

class CalendarModel : public RuleFileModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int year READ year WRITE set_year NOTIFY candidateChanged)
    Q_PROPERTY(QVariantList years READ years NOTIFY candidateChanged)  ///< [{value, text}]
    Q_PROPERTY(bool official READ official NOTIFY candidateChanged)    ///< else Monday to Friday is assumed and said
    /// [{title, lead: empty cells before the 1st, days: [{date, day, working, mark: ""|off|worked, changed, today}]}]
    Q_PROPERTY(QVariantList months MEMBER months_ NOTIFY candidateChanged)
    Q_PROPERTY(QStringList weekdays READ weekdays NOTIFY candidateChanged)
    Q_PROPERTY(
        QStringList differences MEMBER differences_ NOTIFY candidateChanged)  ///< one sentence for each day changed
    Q_PROPERTY(QString summary READ summary NOTIFY resultChanged)             ///< of the dry run
    Q_PROPERTY(QVariantList moved MEMBER moved_ NOTIFY resultChanged)         ///< [{title, detail, subject}] due times

  public:
    using RuleFileModel::RuleFileModel;
    int year() const { return year_; }
    void set_year(int year);
    QVariantList years() const;
    bool official() const;
    QStringList weekdays() const;
    QString summary() const;
    int changes() const override { return static_cast<int>(differences_.size()); }
    Q_INVOKABLE void toggle(const QString& date);  ///< "2026-10-01": off or worked, or back
    Q_INVOKABLE void makeOfficial();               ///< the year shown has an official calendar from now on
    Q_INVOKABLE void undoAll() override;
    Q_INVOKABLE void tryOut();
    Q_INVOKABLE void putInForce();

  protected:
    void take(const Json& answer) override;
    void in_force() override { dirty_ = false; }

  private:
    Json candidate() const;
    bool check();  ///< says what is wrong
    void show_year();
    void show_moved(const Json& found);
    void compare();

    int year_ = 0;
    Json held_, edited_;  ///< "years" in force and as changed here
    bool dirty_ = false;
    QVariantList months_, moved_;
    QStringList differences_;
    int open_ = 0;  ///< complaints that the dry run looked at
};

}  // namespace huiyin::app
