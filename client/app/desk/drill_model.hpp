// SPDX-License-Identifier: GPL-3.0-or-later
// The complaints behind a figure, each a row that opens its complaint.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <functional>

#include "client/app/lists/keyed_rows.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::app {

struct DrillRow {
    QString subject, number, title, detail, level_text, mark, tone;
    int level = 0;
    bool operator==(const DrillRow&) const = default;
};

/// A complaint of head office's lists (see complaint_item), in words.
DrillRow drill_row(const Json& item, const Rules& rules);

class DrillModel : public KeyedRows<DrillRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("stands in the model of a page")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int total READ total NOTIFY countChanged)  ///< of which `count` are here

  public:
    using KeyedRows::KeyedRows;
    int count() const { return rowCount(); }
    int total() const { return total_; }
    void show(std::vector<DrillRow> rows);
    /// None is here yet of `total`; add() brings them.
    void begin(int total);
    /// `more` is called when the view comes to the end of what is here; none: these were the last ones.
    void add(std::vector<DrillRow> rows, std::function<void()> more);
    bool canFetchMore(const QModelIndex& parent) const override { return !parent.isValid() && more_ != nullptr; }
    void fetchMore(const QModelIndex& parent) override;
    const std::vector<DrillRow>& shown() const { return rows(); }
    QHash<int, QByteArray> roleNames() const override;

  signals:
    void countChanged();

  protected:
    QString key(const DrillRow& row) const override { return row.subject + row.mark; }
    QVariant value(const DrillRow& row, int role) const override;

  private:
    int total_ = 0;
    std::function<void()> more_;
};

}  // namespace huiyin::app
