// SPDX-License-Identifier: Apache-2.0
#include "home.hpp"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

namespace huiyin::testing {
namespace {

QTemporaryDir& place() {
    static QTemporaryDir directory;
    return directory;
}

}  // namespace

QString move_home() {
    const auto path = place().path();
    for (const char* name :
         {"HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, path.toUtf8());
    return path;
}

const QString& home() {
    static const QString path = place().path();
    return path;
}

QStringList files_holding(const QString& words) {
    const QByteArray utf16(reinterpret_cast<const char*>(words.utf16()), words.size() * 2);
    QStringList out;
    QDirIterator files(home(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const auto bytes = file.readAll();
        if (bytes.contains(words.toUtf8()) || bytes.contains(utf16)) out += file.fileName();
    }
    return out;
}

}  // namespace huiyin::testing
