// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/worker/row_cache.hpp"

#include <QCoreApplication>
#include <QDataStream>
#include <QDateTime>
#include <QFileInfo>

namespace huiyin::app {
namespace {

/// Repeated words share their memory again once they are read.
void share(QString& code, Codes& codes) { code = codes.of(code.toStdString()); }

QDataStream& operator<<(QDataStream& out, const ShowingRow& row) {
    return out << row.account << row.role << row.unit << row.fields << qint64{row.at.ms} << row.erased;
}
QDataStream& operator>>(QDataStream& in, ShowingRow& row) {
    qint64 at = 0;
    in >> row.account >> row.role >> row.unit >> row.fields >> at >> row.erased;
    row.at = Instant{at};
    return in;
}

}  // namespace

std::string cache_key() {
    const QFileInfo program(QCoreApplication::applicationFilePath());
    return "rows of " + std::to_string(program.size()) + " " +
           std::to_string(program.lastModified().toMSecsSinceEpoch());
}

std::optional<sync::CacheEntry> entry_of(const std::string& subject, const SubjectRows& rows) {
    if (!rows.complaint || !rows.duties.empty()) return std::nullopt;
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << *rows.complaint << qint64{rows.wake ? rows.wake->ms : -1} << static_cast<qint32>(rows.showings.size());
    for (const auto& showing : rows.showings) out << showing;
    return sync::CacheEntry{subject, bytes.toStdString()};
}

void FreshEntries::see(const std::string& subject, const SubjectRows& rows) {
    // A note of how it stood before must not be written down behind what came since.
    forget(subject);
    if (auto entry = entry_of(subject, rows)) entries_[subject] = std::move(entry->text);
}

std::vector<sync::CacheEntry> FreshEntries::take() {
    std::vector<sync::CacheEntry> out;
    for (auto& [subject, text] : entries_) out.push_back({subject, std::move(text)});
    clear();
    return out;
}

std::optional<SubjectRows> rows_in(const sync::CacheEntry& entry, Codes& codes) {
    const auto bytes = QByteArray::fromRawData(entry.text.data(), static_cast<qsizetype>(entry.text.size()));
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    ComplaintRow row;
    qint64 wake = -1;
    qint32 showings = 0;
    in >> row >> wake >> showings;
    SubjectRows out;
    if (wake >= 0) out.wake = Instant{wake};
    for (; showings > 0 && in.status() == QDataStream::Ok; --showings) {
        ShowingRow showing;
        in >> showing;
        showing.subject = row.subject();
        showing.number = QString::fromUtf8(row.number());
        share(showing.account, codes);
        share(showing.role, codes);
        share(showing.unit, codes);
        for (auto& field : showing.fields) share(field, codes);
        out.showings.push_back(std::move(showing));
    }
    if (in.status() != QDataStream::Ok || !in.atEnd()) return std::nullopt;
    for (auto* code : {&row.unit, &row.category, &row.channel, &row.owner}) share(*code, codes);
    for (auto& account : row.accused) share(account, codes);
    out.complaint = std::make_shared<const ComplaintRow>(std::move(row));
    return out;
}

}  // namespace huiyin::app
