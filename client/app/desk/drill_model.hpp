// SPDX-License-Identifier: GPL-3.0-or-later
// The complaints behind a figure, each a row that opens its complaint.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "client/app/lists/keyed_rows.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::app {

struct DrillRow {
    QString subject, number, title, detail, level_text, mark, tone;
    int level = 0;
    bool operator==(const DrillRow&) const = default;
};

/// A complaint as the lists of head office tell it (see complaint_item), in words.
DrillRow drill_row(const Json& item, const Rules& rules);

class DrillModel : public KeyedRows<DrillRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("stands in the model of a page")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    using KeyedRows::KeyedRows;
    int count() const { return rowCount(); }
    void show(std::vector<DrillRow> rows);
    const std::vector<DrillRow>& shown() const { return rows(); }
    QHash<int, QByteArray> roleNames() const override;

  signals:
    void countChanged();

  protected:
    QString key(const DrillRow& row) const override { return row.subject + row.mark; }
    QVariant value(const DrillRow& row, int role) const override;
};

}  // namespace huiyin::app
