// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of one subject, newest first, each as a readable sentence.
#pragma once
#include <QtQml/qqmlregistration.h>

#include "client/app/lists/keyed_rows.hpp"
#include "client/app/present/timeline.hpp"

namespace huiyin::app {

class TimelineModel : public KeyedRows<timeline::Saying> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a ComplaintDetail has one")
  public:
    using KeyedRows::KeyedRows;
    void show(const Detail& detail);
    QHash<int, QByteArray> roleNames() const override;

  protected:
    QString key(const timeline::Saying& row) const override { return row.key; }
    QVariant value(const timeline::Saying& row, int role) const override;
};

}  // namespace huiyin::app
