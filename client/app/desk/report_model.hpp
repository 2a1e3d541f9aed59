// SPDX-License-Identifier: GPL-3.0-or-later
// The contact centre's month, a branch's quarter, head office's overview (Art. 13, 22): figures, and the complaints
// behind the one that is chosen.
#pragma once
#include "client/app/desk/drill_model.hpp"
#include "client/app/desk/saving.hpp"

namespace huiyin::app {

class ReportModel : public SavingModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString kind READ kind WRITE set_kind NOTIFY wantedChanged)  ///< month or quarter
    Q_PROPERTY(QString period READ period WRITE set_period NOTIFY wantedChanged)
    Q_PROPERTY(QString unit READ unit WRITE set_unit NOTIFY wantedChanged)  ///< "" the whole bank
    Q_PROPERTY(QVariantList periods READ period_choices NOTIFY wantedChanged)
    Q_PROPERTY(QVariantList units READ unit_choices NOTIFY wantedChanged)
    Q_PROPERTY(bool mayHandIn READ may_hand_in NOTIFY wantedChanged)  ///< the person's unit owes this one (Art. 13, 22)
    Q_PROPERTY(
        QString handedIn MEMBER handed_in_ NOTIFY handedInChanged)  ///< what came of handing it in; "" nothing yet
    Q_PROPERTY(QString due READ due NOTIFY figuresChanged)          ///< until when it is handed in
    Q_PROPERTY(QVariantList headline MEMBER headline_ NOTIFY figuresChanged)  ///< [{key, label, count, tone}]
    Q_PROPERTY(
        QVariantList tables MEMBER tables_ NOTIFY figuresChanged)  ///< [{title, rows:[{key, label, count, share}]}]
    Q_PROPERTY(QString chosen READ chosen NOTIFY chosenChanged)    ///< key of a figure
    Q_PROPERTY(QString chosenTitle READ chosen_title NOTIFY chosenChanged)
    Q_PROPERTY(huiyin::app::DrillModel* complaints READ complaints CONSTANT)  ///< behind the chosen figure

  public:
    using SavingModel::SavingModel;
    QString kind() const { return kind_; }
    QString period() const { return period_; }
    QString unit() const { return unit_; }
    void set_kind(const QString& kind);
    void set_period(const QString& period);
    void set_unit(const QString& unit);
    QVariantList period_choices() const;
    QVariantList unit_choices() const;
    QString due() const;
    QString chosen() const { return chosen_; }
    QString chosen_title() const;
    DrillModel* complaints() { return &complaints_; }
    Q_INVOKABLE void choose(const QString& figure);
    Q_INVOKABLE void saveWorkbook();
    Q_INVOKABLE void savePdf();
    bool may_hand_in() const;
    Q_INVOKABLE void handIn(const QString& remark);  ///< the remark goes upward with it; may be empty

  signals:
    void wantedChanged();
    void figuresChanged();
    void chosenChanged();
    void handedInChanged();

  protected:
    std::string path() const override { return path_of("json"); }
    void take(const Json& report) override;
    void begin() override;

  private:
    std::string path_of(const char* format) const;
    /// Of the call on the complaints of the report.
    std::string path_behind(const std::string& asked) const;
    QString file_name(const char* format) const;
    void want();
    void drill();
    void ask_behind(const QString& figure, const std::string& after);
    QString label(const QString& table, const QString& code) const;

    QString kind_ = QStringLiteral("month"), period_, unit_, handed_in_, chosen_ = QStringLiteral("received");
    QVariantList headline_, tables_;
    int drilled_ = 0;  ///< only what is behind the figure chosen last counts
    DrillModel complaints_{this};
};

}  // namespace huiyin::app
