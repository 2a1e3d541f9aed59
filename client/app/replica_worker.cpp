// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/replica_worker.cpp — exchange, fold, publish.
#include "client/app/replica_worker.hpp"

#include <QRandomGenerator>
#include <QSysInfo>
#include <chrono>

namespace huiyin::app {
namespace {

constexpr std::chrono::milliseconds poll_every{2'000}, look_again{300}, minute{60'000};

QString to_q(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

}  // namespace

Instant wall_clock() {
    return {std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
                .count()};
}

void ReplicaWorker::start(const QString& server, const QString& code) {
    status_.directory = directory_;
    exchange_timer_ = new QTimer(this);
    exchange_timer_->setSingleShot(true);
    connect(exchange_timer_, &QTimer::timeout, this, &ReplicaWorker::exchange);
    minute_timer_ = new QTimer(this);
    connect(minute_timer_, &QTimer::timeout, this, [this] {
        refold_all();
        publish_all();
    });
    auto opened = client::Replica::open(directory_.toStdString(), surroundings_);
    if (!opened) {
        status_.problem = opened.error();
        emit status_changed(status_);
        return;
    }
    replica_ = std::move(*opened);
    status_.opened = true;
    if (replica_->enrolled()) {
        if (!server.isEmpty()) replica_->use_server(server.toStdString());
    } else if (!server.isEmpty() && !code.isEmpty()) {
        if (const auto done =
                replica_->enroll(server.toStdString(), code.toStdString(), QSysInfo::machineHostName().toStdString());
            !done)
            status_.unreachable = QString::fromStdString(done.error().what);
    }
    status_.server = server;
    if (replica_->enrolled()) {
        take_rules();
        refold_all();
        minute_timer_->start(minute);
        schedule(std::chrono::milliseconds{0});
    }
    publish_all();
}

void ReplicaWorker::enroll(const QString& server, const QString& code) {
    if (!replica_) return;
    status_.unreachable.clear();
    if (const auto done =
            replica_->enroll(server.toStdString(), code.toStdString(), QSysInfo::machineHostName().toStdString());
        !done) {
        status_.unreachable = QString::fromStdString(done.error().what);
        publish_status();
        return;
    }
    take_rules();
    refold_all();
    minute_timer_->start(minute);
    publish_all();
    schedule(std::chrono::milliseconds{0});
}

void ReplicaWorker::schedule(std::chrono::milliseconds wait) { exchange_timer_->start(wait); }

void ReplicaWorker::exchange_soon() {
    if (replica_ && replica_->enrolled()) schedule(std::chrono::milliseconds{0});
}

void ReplicaWorker::exchange() {
    if (hold) return schedule(look_again);
    const auto result = replica_->exchange(wall_clock());
    status_.tried = true;
    status_.reachable = result.has_value();
    if (!result) {
        status_.unreachable = QString::fromStdString(result.error().what);
        publish_status();
        return schedule(backoff_.next(QRandomGenerator::global()->generateDouble()) + look_again);
    }
    backoff_.reset();
    status_.unreachable.clear();
    status_.notice = QString::fromStdString(result->notice);
    if (result->policy_changed) {
        take_rules();
        refold_all();
    }
    for (const auto& subject : result->changed) refold(subject);
    if (result->policy_changed || !result->changed.empty()) {
        publish_snapshot();
        publish_detail();
    } else if (result->sent_attachments) {
        publish_detail();  // how far they have come
    }
    publish_status();
    schedule(result->more ? std::chrono::milliseconds{0} : poll_every);
}

void ReplicaWorker::take_rules() { rules_ = std::make_shared<const Rules>(replica_->rules()); }

void ReplicaWorker::refold(const std::string& subject) {
    const auto now = replica_->now(wall_clock());
    rows_.erase(subject);
    if (const auto* c = replica_->complaint(subject); c && c->known())
        rows_[subject] = rows_of(*c, *rules_, now);
    else if (const auto* o = replica_->opinion(subject); o && !o->state.empty())
        rows_[subject] = rows_of(*o, *rules_, now);
}

void ReplicaWorker::refold_all() {
    if (!rules_) return;
    rows_.clear();
    for (const auto& subject : replica_->subjects()) refold(subject);
}

void ReplicaWorker::touched(const std::string& subject) {
    refold(subject);
    publish_all();
    schedule(std::chrono::milliseconds{0});
}

void ReplicaWorker::set_actor(const Actor& actor, bool as_device) {
    status_.as_device = as_device;
    replica_->act_as(actor);
    publish_all();
}

void ReplicaWorker::act_as_device() {
    if (!replica_ || !replica_->enrolled()) return;
    const auto identity = replica_->identity();
    set_actor(device_actor(identity.face, identity.unit, identity.origin, *rules_), true);
}

void ReplicaWorker::rest_attachments(bool rest) {
    if (!replica_) return;
    status_.attachments_rest = rest;
    replica_->rest_attachments(rest);
    publish_status();
    if (!rest) exchange_soon();
}

void ReplicaWorker::watch(const QString& subject) {
    watched_ = subject.toStdString();
    publish_detail();
}

void ReplicaWorker::publish_all() {
    publish_status();
    publish_snapshot();
    publish_detail();
}

void ReplicaWorker::publish_status() {
    status_.enrolled = replica_->enrolled();
    status_.log = replica_->log_state();
    status_.attachments_waiting = replica_->attachments_waiting();
    status_.now = replica_->now(wall_clock());
    status_.rules = rules_;
    if (status_.enrolled) {
        const auto identity = replica_->identity();
        status_.face = to_q(to_string(identity.face));
        status_.unit = QString::fromStdString(identity.unit);
        status_.origin = QString::fromStdString(identity.origin);
        status_.server = QString::fromStdString(identity.server);
        status_.actor = replica_->actor();
        status_.refused = status_.log.refused > 0 ? replica_->refused() : std::vector<sync::Refused>{};
    }
    emit status_changed(status_);
}

void ReplicaWorker::publish_snapshot() {
    if (!rules_) return;
    std::vector<const SubjectRows*> rows;
    rows.reserve(rows_.size());
    for (const auto& [subject, row] : rows_) rows.push_back(&row);
    emit snapshot_changed(
        std::make_shared<const Snapshot>(in_order(std::move(rows), rules_, replica_->now(wall_clock()))));
}

void ReplicaWorker::publish_detail() {
    if (watched_.empty() || !rules_) return;
    const auto now = replica_->now(wall_clock());
    const auto actor = replica_->actor();
    if (const auto* c = replica_->complaint(watched_); c && c->known()) {
        auto detail = detail_of(*c, actor, rules_, now);
        for (auto& row : detail.attachments) {
            const auto size = row.state.size;  // as its line says, until it is known here
            row.state = replica_->attachment(row.hash.toStdString());
            if (row.state.size == 0) row.state.size = size;
        }
        emit detail_changed(std::make_shared<const Detail>(std::move(detail)));
    } else if (const auto* o = replica_->opinion(watched_); o && !o->state.empty())
        emit detail_changed(std::make_shared<const Detail>(detail_of(*o, actor, rules_, now)));
}

ReplicaThread::ReplicaThread(const QString& directory, client::Surroundings surroundings)
    : worker_(new ReplicaWorker(directory, std::move(surroundings))) {
    qRegisterMetaType<SnapshotPtr>();
    qRegisterMetaType<DetailPtr>();
    qRegisterMetaType<Status>();
    thread_.setObjectName(QStringLiteral("replica"));
    worker_->moveToThread(&thread_);
    QObject::connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    thread_.start();
}

ReplicaThread::~ReplicaThread() {
    thread_.quit();
    thread_.wait();
}

}  // namespace huiyin::app
