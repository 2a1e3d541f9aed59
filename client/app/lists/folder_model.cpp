// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/lists/folder_model.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>
#include <QStorageInfo>

#include "client/app/lists/keyed_rows.hpp"
#include "client/app/present/format.hpp"
#include "client/engine/attachments.hpp"

namespace huiyin::app {
namespace {

constexpr qsizetype most_entries = 2'000;  ///< of a folder; the newest ones
enum EntryRole { name = Qt::UserRole, path, is_folder, facts, picture };

QString said(const char* english) { return QCoreApplication::translate("FolderModel", english); }

QStringList patterns_of(const QString& evidence) {
    QStringList out;
    for (const auto& [type, endings] : client::attachment_endings())
        if (evidence.isEmpty() || evidence.toStdString() == type)
            for (const auto& ending : endings) out += QStringLiteral("*.") + QString::fromStdString(ending);
    return out;
}

bool is_picture(const QFileInfo& file) {
    static const QStringList endings{"jpg", "jpeg", "png", "webp"};
    return endings.contains(file.suffix().toLower());
}

}  // namespace

void FolderModel::set_folder(const QString& folder) {
    folder_ = folder;
    refresh();
}

void FolderModel::set_evidence(const QString& type) {
    if (type == evidence_) return;
    evidence_ = type;
    emit evidenceChanged();
    refresh();
}

void FolderModel::refresh() {
    if (folder_.isEmpty()) {
        const auto first = places();
        folder_ = first.isEmpty() ? QDir::homePath() : first.front().toMap().value("path").toString();
    }
    beginResetModel();
    const QDir folder(folder_);
    entries_ = folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Readable, QDir::Name | QDir::LocaleAware);
    entries_ += folder.entryInfoList(patterns_of(evidence_), QDir::Files | QDir::Readable, QDir::Time);
    if (entries_.size() > most_entries) entries_.resize(most_entries);
    endResetModel();
    emit folderChanged();
}

QString FolderModel::folder_name() const { return QDir(folder_).dirName(); }

bool FolderModel::can_go_up() const { return !folder_.isEmpty() && !QDir(folder_).isRoot(); }

void FolderModel::goUp() {
    QDir folder(folder_);
    if (folder.cdUp()) set_folder(folder.absolutePath());
}

QVariantList FolderModel::places() const {
    QVariantList out;
    const auto add = [&](const QString& text, const QString& path) {
        for (const auto& place : out)
            if (place.toMap().value("path") == path) return;
        if (QFileInfo(path).isDir()) out += QVariantMap{{"name", text}, {"path", path}};
    };
    add(said(QT_TRANSLATE_NOOP("FolderModel", "Pictures")),
        QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    add(said(QT_TRANSLATE_NOOP("FolderModel", "Documents")),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    add(said(QT_TRANSLATE_NOOP("FolderModel", "Downloads")),
        QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    add(said(QT_TRANSLATE_NOOP("FolderModel", "Home")), QDir::homePath());
    for (const auto& volume : QStorageInfo::mountedVolumes())  // a camera's card, a stick
        if (volume.rootPath().startsWith(QLatin1String("/media/")) ||
            volume.rootPath().startsWith(QLatin1String("/run/media/")))
            add(volume.displayName(), volume.rootPath());
    return out;
}

int FolderModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

QHash<int, QByteArray> FolderModel::roleNames() const {
    return named_roles({"name", "path", "isFolder", "facts", "picture"});
}

QVariant FolderModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto& entry = entries_[index.row()];
    switch (role) {
        case name:
            return entry.fileName();
        case path:
            return entry.absoluteFilePath();
        case is_folder:
            return entry.isDir();
        case facts:
            return entry.isDir()
                       ? QString()
                       : QLocale().formattedDataSize(entry.size(), 1, QLocale::DataSizeIecFormat) +
                             QStringLiteral(" · ") + format::moment(Instant{entry.lastModified().toMSecsSinceEpoch()});
        case picture:
            return is_picture(entry);
        default:
            return {};
    }
}

}  // namespace huiyin::app
