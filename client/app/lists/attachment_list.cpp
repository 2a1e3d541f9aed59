// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/lists/attachment_list.hpp"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QLocale>
#include <QSaveFile>
#include <QUrl>

#include "client/app/present/face_faults.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"
#include "client/engine/engine_faults.hpp"

namespace huiyin::app {
namespace {

using Where = client::AttachmentState::Where;
enum AttachmentRole {
    hash = Qt::UserRole,
    title,
    note,
    facts,
    status,
    tone,
    percent_done,
    icon,
    is_picture,
    is_coming
};

QString said(const char* english) { return QCoreApplication::translate("AttachmentList", english); }

int percent_of(const client::AttachmentState& state) {
    return state.size > 0 ? static_cast<int>(state.moved * 100 / state.size) : 0;
}

const char* icon_of(const QString& type) {
    if (type == QLatin1String("photo")) return "camera-photo";
    if (type == QLatin1String("recording")) return "audio-input-microphone";
    return type == QLatin1String("video") ? "camera-video" : "document-properties";
}

Result<void> write_copy(const QString& path, const std::string& bytes) {
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const auto size = static_cast<qint64>(bytes.size());
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(bytes.data(), size) != size || !file.commit())
        return fault(faults::file_not_written, path.toStdString());
    return {};
}

}  // namespace

void AttachmentList::show(const DetailPtr& detail) {
    const auto before = rowCount();
    detail_ = detail;
    take(detail->attachments);
    reword();
    if (rowCount() != before) emit countChanged();
}

void AttachmentList::forget() {
    errand_.reset();
    detail_.reset();
    take({});
    dismiss();
    emit countChanged();
}

void AttachmentList::view(const QString& hash) { begin(hash, {}); }

void AttachmentList::save(const QString& hash) {
    if (!session_ || !detail_) return;
    // Named by number and hash: a name that somebody gave the file may say who complains.
    const auto row = std::ranges::find(rows(), hash, &AttachmentRow::hash);
    if (row == rows().end()) return;
    const auto name = QString::fromStdString(text_of(detail_->view, "number")) + QLatin1Char('-') + hash.left(8);
    begin(hash, QDir(session_->paper_directory()).filePath(name + row->ending));
}

void AttachmentList::begin(const QString& hash, const QString& file) {
    if (!session_ || !detail_ || errand_) return;
    dismiss();
    errand_ = Errand{hash, file, ++errands_};
    percent_ = 0;
    emit errandChanged();
    go_on();
}

/// One piece at a time, so that lines are captured and exchanged in between and a person can stop it.
void AttachmentList::go_on() {
    const auto subject = detail_->subject.toStdString();
    session_->replica().ask(
        this,
        [subject, hash = errand_->hash.toStdString()](ReplicaWorker& worker) { return fetch(worker, subject, hash); },
        [this, number = errand_->number](const Step& step) {
            if (errand_ && errand_->number == number) fetched(step);
        });
}

AttachmentList::Step AttachmentList::fetch(ReplicaWorker& worker, const std::string& subject, const std::string& hash) {
    Step step;
    auto* replica = worker.replica();
    if (!replica) {
        step.fault = fault_of(faults::device_not_opened);
        return step;
    }
    step.here = replica->attachment(hash).where != Where::elsewhere;
    if (!step.here) {
        const auto whole = replica->fetch_attachment(subject, hash);
        if (whole) step.here = *whole;
        if (!whole) step.fault = whole.error();
        if (step.here) worker.publish_detail();
    }
    step.state = replica->attachment(hash);
    return step;
}

void AttachmentList::fetched(const Step& step) {
    if (!step.fault.what.empty()) return end(format::fault(step.fault));
    percent_ = percent_of(step.state);
    emit errandChanged();
    if (!step.here) return go_on();
    const auto subject = detail_->subject.toStdString();
    session_->replica().ask(
        this, [subject, errand = *errand_](ReplicaWorker& worker) { return hand_out(worker, subject, errand); },
        [this, number = errand_->number](const Step& done) {
            if (errand_ && errand_->number == number) finished(done);
        });
}

/// That it was seen is written before anything of it is given away (rulebook 8).
AttachmentList::Step AttachmentList::hand_out(ReplicaWorker& worker, const std::string& subject, const Errand& errand) {
    Step step;
    auto* replica = worker.replica();
    const auto viewed = replica->append(subject, "viewed", {{"fields", {"attachment"}}}, wall_clock());
    if (!viewed) {
        step.fault = viewed.error();
        return step;
    }
    worker.touched(subject);
    if (!flag_of(*viewed, "effective", true)) {
        step.fault = format::refusal_in(*viewed);
        return step;
    }
    const auto bytes = replica->read_attachment(errand.hash.toStdString());
    if (!bytes) {
        step.fault = bytes.error();
    } else if (errand.file.isEmpty()) {
        step.picture = QImage::fromData(reinterpret_cast<const uchar*>(bytes->data()), static_cast<int>(bytes->size()));
        if (step.picture.isNull()) step.fault = fault_of(faults::no_picture);
    } else if (auto written = write_copy(errand.file, *bytes); !written) {
        step.fault = written.error();
    }
    return step;
}

void AttachmentList::finished(const Step& step) {
    if (!step.fault.what.empty()) return end(format::fault(step.fault));
    picture_ = step.picture;
    saved_ = errand_->file;
    end({});
}

void AttachmentList::end(const QString& problem) {
    errand_.reset();
    problem_ = problem;
    emit errandChanged();
    reword();
}

void AttachmentList::stop() {
    if (errand_) end({});
}

void AttachmentList::openSaved() const { QDesktopServices::openUrl(QUrl::fromLocalFile(saved_)); }

void AttachmentList::dismiss() {
    picture_ = {};
    saved_.clear();
    problem_.clear();
    emit errandChanged();
}

QString AttachmentList::status_of(const AttachmentRow& row) const {
    switch (row.state.where) {
        case Where::waiting:
            return session_ && session_->attachments_rest() ? said(QT_TRANSLATE_NOOP("AttachmentList", "Paused"))
                   : row.state.moved > 0
                       ? said(QT_TRANSLATE_NOOP("AttachmentList", "Sending %1 %")).arg(percent_of(row.state))
                       : said(QT_TRANSLATE_NOOP("AttachmentList", "Waits for head office"));
        case Where::here:
            return said(QT_TRANSLATE_NOOP("AttachmentList", "On this device"));
        case Where::elsewhere:
            break;
    }
    return said(QT_TRANSLATE_NOOP("AttachmentList", "At head office"));
}

QHash<int, QByteArray> AttachmentList::roleNames() const {
    return named_roles(
        {"hash", "title", "note", "facts", "status", "tone", "percentDone", "icon", "picture", "coming"});
}

QVariant AttachmentList::value(const AttachmentRow& row, int role) const {
    switch (role) {
        case hash:
            return row.hash;
        case title:
            return glossary::choice(row.type);
        case note:
            return row.text;
        case facts: {
            QStringList out;
            if (row.state.size > 0) out += QLocale().formattedDataSize(row.state.size, 1, QLocale::DataSizeIecFormat);
            if (detail_) out += glossary::unit(*detail_->rules, row.unit);
            out += format::moment(row.at);
            return out.join(QStringLiteral(" · "));
        }
        case status:
            return status_of(row);
        case tone:
            return row.state.where == Where::waiting ? QStringLiteral("soon") : QStringLiteral("neutral");
        case percent_done:
            return percent_of(row.state);
        case icon:
            return QString::fromUtf8(icon_of(row.type));
        case is_picture:
            return row.type == QLatin1String("photo");
        case is_coming:
            return errand_ && errand_->hash == row.hash;
        default:
            return {};
    }
}

}  // namespace huiyin::app
