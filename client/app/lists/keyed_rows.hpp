// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a list that keep their place on the screen while events arrive: only what came, went, moved or changed is
// reported to the view.
#pragma once
#include <QAbstractListModel>
#include <QSet>
#include <algorithm>
#include <vector>

namespace huiyin::app {

/// `Row` is comparable; `key` names a row for good.
template <class Row>
class KeyedRows : public QAbstractListModel {
  public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(rows_.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid() || index.row() >= rowCount()) return {};
        return value(rows_[static_cast<std::size_t>(index.row())], role);
    }

  protected:
    virtual QString key(const Row& row) const = 0;
    virtual QVariant value(const Row& row, int role) const = 0;

    const std::vector<Row>& rows() const { return rows_; }

    void take(std::vector<Row> next) {
        if (rows_.empty() || next.empty() || too_different(next)) {
            beginResetModel();
            rows_ = std::move(next);
            endResetModel();
            return;
        }
        // Only what lies between the same beginning and the same end is looked at closely: that is little, mostly.
        const auto same = std::ranges::mismatch(rows_, next).in1 - rows_.begin();
        const auto shorter = static_cast<std::ptrdiff_t>(std::min(rows_.size(), next.size()));
        auto tail = std::ptrdiff_t{0};
        while (tail < shorter - same && rows_[rows_.size() - 1 - static_cast<std::size_t>(tail)] ==
                                            next[next.size() - 1 - static_cast<std::size_t>(tail)])
            ++tail;
        tail_ = static_cast<std::size_t>(tail);
        const auto from = static_cast<std::size_t>(same), wanted = next.size() - tail_;
        remove_gone(next, from, wanted);
        for (std::size_t i = from; i < wanted; ++i) place(i, std::move(next[i]));
        if (end() > wanted) remove(wanted, end());
    }
    /// The words changed, not the rows.
    void reword() {
        if (!rows_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
    }

  private:
    static constexpr std::size_t many = 200;  ///< beyond that many new or lost rows a view is built anew

    bool too_different(const std::vector<Row>& next) const {
        const auto longer = std::max(rows_.size(), next.size()), shorter = std::min(rows_.size(), next.size());
        return longer - shorter > many;
    }
    void remove(std::size_t from, std::size_t to) {
        beginRemoveRows({}, static_cast<int>(from), static_cast<int>(to) - 1);
        rows_.erase(rows_.begin() + static_cast<std::ptrdiff_t>(from), rows_.begin() + static_cast<std::ptrdiff_t>(to));
        endRemoveRows();
    }
    std::size_t end() const { return rows_.size() - tail_; }  ///< of what is not the same
    void remove_gone(const std::vector<Row>& next, std::size_t from, std::size_t wanted) {
        if (from == end()) return;
        QSet<QString> stays;
        for (std::size_t i = from; i < wanted; ++i) stays.insert(key(next[i]));
        for (std::size_t i = end(); i-- > from;)
            if (!stays.contains(key(rows_[i]))) remove(i, i + 1);
    }
    void place(std::size_t i, Row row) {
        if (i < end() && rows_[i] == row) return;
        const auto name = key(row);
        const auto first = rows_.begin() + static_cast<std::ptrdiff_t>(std::min(i, end())),
                   last = rows_.begin() + static_cast<std::ptrdiff_t>(end());
        const auto found = std::find_if(first, last, [&](const Row& old) { return key(old) == name; });
        const auto at = static_cast<int>(i);
        if (found == last) {
            beginInsertRows({}, at, at);
            rows_.insert(rows_.begin() + at, std::move(row));
            endInsertRows();
            return;
        }
        const auto from = static_cast<int>(found - rows_.begin());
        if (from != at) {
            beginMoveRows({}, from, from, {}, at);
            std::rotate(rows_.begin() + at, rows_.begin() + from, rows_.begin() + from + 1);
            endMoveRows();
        }
        if (rows_[i] == row) return;
        rows_[i] = std::move(row);
        emit dataChanged(index(at), index(at));
    }

    std::vector<Row> rows_;
    std::size_t tail_ = 0;  ///< rows at the end that stay as they are, while others are put in
};

/// [{role name}] from Qt::UserRole on, in the order given.
inline QHash<int, QByteArray> named_roles(std::initializer_list<const char*> names) {
    QHash<int, QByteArray> out;
    int role = Qt::UserRole;
    for (const char* name : names) out[role++] = name;
    return out;
}

}  // namespace huiyin::app
