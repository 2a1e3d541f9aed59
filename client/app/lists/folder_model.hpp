// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a folder that may be chosen: folders first, then the newest file.
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QAbstractListModel>
#include <QFileInfo>

namespace huiyin::app {

class FolderModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    /// The folder that is shown; "" is the first place.
    Q_PROPERTY(QString folder READ folder WRITE set_folder NOTIFY folderChanged)
    Q_PROPERTY(QString folderName READ folder_name NOTIFY folderChanged)
    Q_PROPERTY(bool canGoUp READ can_go_up NOTIFY folderChanged)
    /// The kind of evidence that a file must be able to be (rulebook 5).
    Q_PROPERTY(QString evidence MEMBER evidence_ WRITE set_evidence NOTIFY evidenceChanged)
    /// [{name, path}]: pictures, documents, downloads, what is plugged in.
    Q_PROPERTY(QVariantList places READ places NOTIFY folderChanged)
    Q_PROPERTY(int count READ count NOTIFY folderChanged)

  public:
    explicit FolderModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}
    QString folder() const { return folder_; }
    void set_folder(const QString& folder);
    QString folder_name() const;
    bool can_go_up() const;
    void set_evidence(const QString& type);
    QVariantList places() const;
    int count() const { return rowCount(); }
    Q_INVOKABLE void goUp();
    Q_INVOKABLE void refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

  signals:
    void folderChanged();
    void evidenceChanged();

  private:
    QString folder_, evidence_;
    QFileInfoList entries_;
};

}  // namespace huiyin::app
