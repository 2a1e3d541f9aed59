// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/saving.hpp"

#include <QDesktopServices>
#include <QDir>
#include <QSaveFile>
#include <QUrl>

#include "client/app/present/face_faults.hpp"
#include "client/app/present/format.hpp"

namespace huiyin::app {

void SavingModel::openSaved() const { QDesktopServices::openUrl(QUrl::fromLocalFile(saved_)); }

void SavingModel::dismissSaved() { tell({}, {}); }

void SavingModel::save_bytes(const QString& name, const std::string& bytes) {
    write(name, [bytes](const QString& path) -> Result<void> {
        QSaveFile file(path);
        const auto size = static_cast<qint64>(bytes.size());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), size) != size || !file.commit())
            return fault(faults::file_not_written, path.toStdString());
        return {};
    });
}

void SavingModel::save_form(const QString& name, const paper::Form& form) {
    write(name, [form](const QString& path) { return paper::write_pdf(form, path); });
}

void SavingModel::fetch_and_save(const std::string& path, const QString& name) {
    fetch_ = ask({path}, [this, name, mine = ++fetches_](const OfficeReply& reply) {
        if (mine != fetches_) return;
        fetch_ = std::stop_source(std::nostopstate);
        if (reply.done())
            save_bytes(name, reply.bytes);
        else
            tell({}, format::fault(reply.fault));
    });
    tell({}, {}, true);
}

void SavingModel::stopFetching() {
    if (!fetching()) return;
    ++fetches_;
    fetch_.request_stop();
    fetch_ = std::stop_source(std::nostopstate);
    tell({}, {});
}

void SavingModel::write(const QString& name, std::function<Result<void>(const QString& path)> work) {
    tell({}, {}, true);
    const auto path = QDir(session()->paper_directory()).filePath(name);
    session()->replica().ask(
        this,
        [path, work = std::move(work)](ReplicaWorker&) -> Result<void> {
            QDir().mkpath(QFileInfo(path).path());
            return work(path);
        },
        [this, path](const Result<void>& done) {
            tell(done ? path : QString(), done ? QString() : format::fault(done.error()));
        });
}

void SavingModel::tell(const QString& saved, const QString& problem, bool busy) {
    saved_ = saved;
    problem_ = problem;
    busy_ = busy;
    emit savedChanged();
}

}  // namespace huiyin::app
