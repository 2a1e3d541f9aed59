// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of a file of rules under a person's hands: one table at a time, its rows, and the row that is open.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QObject>

#include "client/app/desk/rule_tables.hpp"

namespace huiyin::app {

class RuleListEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("stands in the model of a page")
    Q_PROPERTY(QVariantList tables READ tables NOTIFY changed)  ///< [{value, text}]
    Q_PROPERTY(QString table READ table WRITE set_table NOTIFY changed)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)        ///< [{title, detail, changed}]
    Q_PROPERTY(int row READ row WRITE set_row NOTIFY rowChanged)  ///< -1 none
    /// of the open row: [{name, label, cell: text|number|words|lines|choice|flag, choices, value}]
    Q_PROPERTY(QVariantList cells READ cells NOTIFY rowChanged)
    Q_PROPERTY(bool mayAdd READ may_add NOTIFY changed)
    Q_PROPERTY(bool mayRemove READ may_remove NOTIFY rowChanged)
    Q_PROPERTY(bool editable MEMBER editable_ NOTIFY changed)

  public:
    using QObject::QObject;
    using Make = std::function<std::vector<rule_tables::Table>(const Json& document)>;
    /// Shows `held`, the file as it holds. What was edited meanwhile stays when `keep`.
    void show(Json held, Make make, bool keep, bool editable);
    const Json& document() const { return document_; }
    QStringList changed_tables() const;  ///< titles
    /// Changes the values beside the lists.
    void change(const std::function<void(Json&)>& by);

    QVariantList tables() const;
    QString table() const { return table_; }
    void set_table(const QString& code);
    QVariantList rows() const;
    int row() const { return row_; }
    void set_row(int row);
    QVariantList cells() const;
    bool may_add() const;
    bool may_remove() const;
    Q_INVOKABLE void set(const QString& column, const QVariant& value);  ///< of the open row
    Q_INVOKABLE void add();                                              ///< and opens it
    Q_INVOKABLE void remove();                                           ///< the open row
    Q_INVOKABLE void undo();                                             ///< all of it

  signals:
    void changed();
    void rowChanged();
    void edited();  ///< by the person

  private:
    const rule_tables::Table* shown() const;
    void remake();
    QString title_of(const QVariantMap& row) const;
    QString detail_of(const QVariantMap& row) const;

    Json held_, document_;
    Make make_;
    std::vector<rule_tables::Table> tables_;
    QString table_;
    int row_ = -1;
    bool editable_ = false;
};

}  // namespace huiyin::app
