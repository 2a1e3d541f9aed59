// SPDX-License-Identifier: GPL-3.0-or-later
// What other rules would have made of the past: which complaints would have been late, graded, routed or scored
// otherwise, and which quarters (rulebook 9).
#pragma once
#include "client/app/desk/drill_model.hpp"
#include "client/app/session/session.hpp"

namespace huiyin::app {

class PolicyDryRun : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("stands in the model of a page")
    Q_PROPERTY(QString summary READ summary NOTIFY changed)        ///< one sentence; "" nothing was tried
    Q_PROPERTY(QVariantList scores MEMBER scores_ NOTIFY changed)  ///< [{text}] quarters scored otherwise
    Q_PROPERTY(bool lastQuarterOnly READ last_quarter_only WRITE set_last_quarter_only NOTIFY changed)
    /// Empty for an administrator, who sees no complaint (rulebook 1)
    Q_PROPERTY(huiyin::app::DrillModel* differing READ differing CONSTANT)

  public:
    using QObject::QObject;
    QString summary() const;
    bool last_quarter_only() const { return last_quarter_only_; }
    void set_last_quarter_only(bool only);
    DrillModel* differing() { return &differing_; }
    /// What POST /v1/policy/trial answered, in the language in force.
    void show(Session* session, const Json& found);
    void clear();
    void retell();  ///< in another language

  signals:
    void changed();

  private:
    void tell_complaints(const Rules& rules, Instant now);
    void tell_scores(const Rules& rules);
    QPointer<Session> session_;
    Json found_;  ///< null: nothing was tried
    bool last_quarter_only_ = false;
    int count_ = 0;  ///< complaints that would have been otherwise
    QVariantList scores_;
    DrillModel differing_{this};
};

}  // namespace huiyin::app
