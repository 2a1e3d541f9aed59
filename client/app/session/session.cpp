// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/session/session.hpp"

#include <QStandardPaths>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"
#include "client/app/present/people.hpp"
#include "client/engine/engine_faults.hpp"

namespace huiyin::app {

Session::Session(QObject* parent) : QObject(parent), replica_(status_), office_(calls({})) {}

Session::Session(const QString& directory, client::Environment environment, QObject* parent)
    : QObject(parent), replica_(status_, directory, environment), office_(calls(environment.connect)) {
    auto* worker = replica_.worker();
    connect(worker, &ReplicaWorker::status_changed, this, [this](const Status& status) { show(status); });
    connect(worker, &ReplicaWorker::snapshot_changed, this, [this](const SnapshotPtr& rows) { show(rows); });
    connect(worker, &ReplicaWorker::detail_changed, this, [this](const DetailPtr& detail) { show(detail); });
}

Session::~Session() = default;

OfficeCalls Session::calls(ApiThread::Connect connect) {
    return {status_, std::move(connect), this, [this] { emit statusChanged(); }};
}

void Session::start(const QString& server, const QString& code) {
    replica_.tell(
        [server, code, gated = app_lock_.needed()](ReplicaWorker& worker) { worker.start(server, code, gated); });
}

void Session::setLanguage(const QString& code) {
    if (!languages_.choose(code)) return;
    emit languageChanged();
    emit statusChanged();
}

void Session::offer(const FaceLanguage& language, std::shared_ptr<QTranslator> words) {
    languages_.offer(language, std::move(words));
    emit languagesChanged();
}

bool Session::screen_keyboard() const {
    return qEnvironmentVariable("QT_IM_MODULE") == QLatin1String("qtvirtualkeyboard");
}

void Session::enroll(const QString& server, const QString& code) {
    replica_.tell([server, code](ReplicaWorker& worker) { worker.enroll(server, code); });
}

void Session::exchangeSoon() {
    replica_.tell([](ReplicaWorker& worker) { worker.exchange_soon(); });
}

void Session::signIn(const QString& account, const QString& password) {
    const auto ask_head_office = [account, password](ReplicaWorker& worker) -> Result<client::SignedIn> {
        if (!worker.replica()) return fault(faults::device_not_opened);
        return worker.replica()->sign_in(account.trimmed().toStdString(), password.toStdString());
    };
    set_renewing(false);
    replica_.ask(this, ask_head_office, [this](const Result<client::SignedIn>& person) { take(person); });
}

void Session::choosePassword(const QString& chosen) {
    const auto ask_head_office = [chosen](ReplicaWorker& worker) -> Result<client::SignedIn> {
        if (!worker.replica()) return fault(faults::device_not_opened);
        return worker.replica()->choose_password(chosen.toStdString());
    };
    replica_.ask(this, ask_head_office, [this](const Result<client::SignedIn>& person) { take(person); });
}

void Session::take(const Result<client::SignedIn>& person) {
    if (!person) {
        emit signInFailed(format::fault(person.error()));
        return;
    }
    set_renewing(person->must_change);
    if (renewing_) return;
    office_.use(person->token);  // before the status says who it is: pages ask at once
    replica_.tell([actor = person->actor](ReplicaWorker& worker) { worker.set_actor(actor, false); });
    emit signedInAs(QString::fromStdString(person->actor.account));
}

void Session::set_renewing(bool renewing) {
    if (renewing == renewing_) return;
    renewing_ = renewing;
    emit renewingChanged();
}

void Session::signOut() {
    office_.use({});
    set_renewing(false);
    replica_.tell([](ReplicaWorker& worker) { worker.act_as_device(); });
}

QString Session::paper_directory() const {
    return papers_.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : papers_;
}

void Session::watch(const QString& subject) {
    if (watched_ == subject) return;
    watched_ = subject;
    if (!replica_.worker()) return;
    detail_.reset();
    replica_.tell([subject](ReplicaWorker& worker) { worker.watch(subject); });
}

void Session::resend(int seq) {
    replica_.tell([seq](ReplicaWorker& worker) { worker.resend(seq); });
}

void Session::dismiss(int seq) {
    replica_.tell([seq](ReplicaWorker& worker) { worker.dismiss(seq); });
}

void Session::pauseUploads(bool rest) {
    replica_.tell([rest](ReplicaWorker& worker) { worker.pause_uploads(rest); });
}

void Session::hold_exchange(bool hold) {
    if (auto* worker = replica_.worker()) worker->hold = hold;
}

void Session::show(const Status& status) {
    status_ = status;
    people::know(status_.colleagues);
    if (status_.revoked) {
        office_.use({});
        watched_.clear();
        detail_.reset();
    }
    emit statusChanged();
}

void Session::show(const SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    emit snapshotChanged();
}

void Session::show(const DetailPtr& detail) {
    if (replica_.worker() && detail && detail->subject != watched_) return;
    detail_ = detail;
    emit detailChanged();
}

QString Session::role_text() const { return glossary::role(role()); }

int Session::read_percent() const {
    if (!snapshot_ || snapshot_->read >= snapshot_->of) return 100;
    return static_cast<int>(100 * snapshot_->read / snapshot_->of);
}

QString Session::problem_text() const {
    return status_.problem.what.empty() ? QString() : format::fault(status_.problem);
}

QString Session::unreachable_text() const { return format::fault(status_.unreachable); }

QString Session::notice_text() const { return format::fault(status_.notice); }

QString Session::today_text() const { return format::day(status_.now); }

}  // namespace huiyin::app
