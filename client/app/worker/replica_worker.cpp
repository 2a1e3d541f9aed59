// SPDX-License-Identifier: GPL-3.0-or-later
// Exchange, fold, publish.
#include "client/app/worker/replica_worker.hpp"

#include <QRandomGenerator>
#include <QSysInfo>
#include <algorithm>
#include <chrono>

#include "client/engine/engine_faults.hpp"

namespace huiyin::app {
namespace {

constexpr std::chrono::milliseconds poll_every{2'000}, look_again{300}, minute{60'000};
/// While a large replica is read, what was read is shown so often.
constexpr std::chrono::milliseconds show_every{1'000};

int lock_after(const client::ReplicaDevice& device) {
    const auto set = device.setting("lock after");
    return set ? std::clamp(QString::fromStdString(*set).toInt(), 1, longest_lock_after) : default_lock_after;
}

/// What head office knows the device by, for people.
std::string name_of(const client::ReplicaDevice& device) {
    return device.setting("device name").value_or(QSysInfo::machineHostName().toStdString());
}

QString to_q(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

}  // namespace

Instant wall_clock() {
    return {std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
                .count()};
}

void ReplicaWorker::start(const QString& server, const QString& code, bool gated) {
    gated_ = gated;
    status_.directory = directory_;
    exchange_timer_ = new QTimer(this);
    exchange_timer_->setSingleShot(true);
    connect(exchange_timer_, &QTimer::timeout, this, &ReplicaWorker::exchange);
    minute_timer_ = new QTimer(this);
    connect(minute_timer_, &QTimer::timeout, this, [this] {
        if (!replica_) return;
        refold_due();
        publish_all();
    });
    if (const auto opened = open_log(); !opened) {
        status_.problem = opened.error();
        emit status_changed(status_);
        return;
    }
    // A new code for a device that is refused begins a new enrolment; what waits comes along. The old one, which may
    // stand in how this kiosk is started, begins nothing: it would end up without either.
    if (!code.isEmpty() && replica_->enrolled() && replica_->trust_state() == client::TrustState::refused &&
        replica_->identity().face == Face::kiosk && replica_->is_another_code(code.toStdString()))
        begin_anew();
    if (!replica_) return;
    if (replica_->enrolled()) {
        if (!server.isEmpty()) replica_->use_server(server.toStdString());
    } else if (!server.isEmpty() && !code.isEmpty()) {
        if (const auto done = replica_->enroll(server.toStdString(), code.toStdString(), name_of(*replica_)); !done)
            status_.unreachable = done.error();
    }
    status_.server = server;
    if (replica_->enrolled()) {
        take_rules();
        take_book();
        take_colleagues();
        refold_all();
        minute_timer_->start(minute);
        schedule(std::chrono::milliseconds{0});
    }
    publish_all();
}

Result<void> ReplicaWorker::open_log() {
    auto opened = client::Replica::open(directory_.toStdString(), environment_);
    if (!opened) return std::unexpected(opened.error());
    replica_ = std::move(*opened);
    status_.opened = true;
    status_.problem = {};
    return {};
}

void ReplicaWorker::begin_anew() {
    replica_.reset();
    const auto retired = client::retire_log(directory_.toStdString(), wall_clock());
    auto opened = open_log();
    if (retired && opened) return;
    replica_.reset();
    status_.opened = false;
    status_.problem = retired ? opened.error() : retired.error();
    emit status_changed(status_);
}

bool ReplicaWorker::mend() {
    replica_.reset();
    const auto moved = client::quarantine_if_corrupt(directory_.toStdString(), wall_clock());
    const auto opened = open_log();
    if (!moved || !opened) {
        status_.opened = opened.has_value();
        if (!opened) status_.problem = opened.error();
        if (!opened) replica_.reset();
    }
    if (!replica_) {
        emit status_changed(status_);
        return false;
    }
    if (replica_->enrolled()) take_rules();
    publish_all();
    return replica_->enrolled();
}

void ReplicaWorker::forget_quarantined() {
    if (!replica_) return;
    (void)replica_->forget_quarantined();  // said again when it failed
    publish_status();
}

void ReplicaWorker::enroll(const QString& server, const QString& code) {
    if (!replica_) return;
    status_.unreachable = {};
    if (const auto done = replica_->enroll(server.toStdString(), code.toStdString(), name_of(*replica_)); !done) {
        status_.unreachable = done.error();
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

bool ReplicaWorker::may_exchange() const {
    // A kiosk has no PIN: what it holds is sealed to head office.
    return !gated_ || replica_->identity().face == Face::kiosk || replica_->at_rest() == sync::AtRest::open;
}

void ReplicaWorker::exchange() {
    if (!replica_ || !replica_->enrolled()) return;
    if (hold) return schedule(look_again);
    if (!may_exchange()) return;  // who signs in starts it again
    const auto result = replica_->exchange(wall_clock());
    status_.tried = true;
    status_.reachable = result.has_value();
    if (!result && replica_->revoked()) return wiped();
    if (!result) {
        status_.unreachable = result.error();
        publish_status();
        return schedule(backoff_.next(QRandomGenerator::global()->generateDouble()) + look_again);
    }
    backoff_.reset();
    status_.unreachable = {};
    notice_ = result->notice;
    if (result->policy_changed) {
        take_rules();
        refold_all();
    }
    if (result->book_changed) take_book();
    if (result->knowledge_changed) take_knowledge();
    take_colleagues();
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

void ReplicaWorker::take_rules() {
    rules_ = std::make_shared<const Rules>(replica_->rules());
    take_knowledge();  // what the rules ship stands in for it before head office gave any
}

void ReplicaWorker::take_book() {
    const auto book = replica_->book();
    status_.book = book ? std::make_shared<const client::OpinionBook>(*book) : nullptr;
}

void ReplicaWorker::take_knowledge() {
    if (replica_->identity().face == Face::kiosk) return;
    status_.knowledge = std::make_shared<const std::vector<Article>>(replica_->knowledge());
}

void ReplicaWorker::take_colleagues() { status_.colleagues = replica_->colleagues(); }

void ReplicaWorker::use_article(const std::string& id) {
    if (!replica_) return;
    if (const auto used = replica_->use_article(id); !used) notice_ = used.error();
    take_knowledge();
    publish_status();
}

void ReplicaWorker::call_somebody() {
    if (!replica_) return;
    replica_->call_somebody(wall_clock());
    publish_status();
    exchange_soon();
}

void ReplicaWorker::go(const std::string& kiosk) {
    if (!replica_) return;
    replica_->go(kiosk);
    publish_status();
    exchange_soon();
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
    replica_->leave();
    const auto identity = replica_->identity();
    set_actor(device_actor(identity.face, identity.unit, identity.origin, *rules_), true);
}

void ReplicaWorker::pause_uploads(bool rest) {
    if (!replica_) return;
    status_.attachments_rest = rest;
    replica_->pause_uploads(rest);
    publish_status();
    if (!rest) exchange_soon();
}

Result<Actor> ReplicaWorker::unlock(const std::string& account, const std::string& pin) {
    if (!replica_) return fault(faults::device_not_opened);
    const bool was_locked = replica_->at_rest() == sync::AtRest::locked;
    auto actor = replica_->unlock(account, pin);
    status_.as_device = status_.as_device && !actor;
    if (actor && was_locked)
        opened();
    else
        publish_all();
    return actor;
}

Result<void> ReplicaWorker::set_pin(const std::string& pin) {
    if (!replica_) return fault(faults::device_not_opened);
    auto set = replica_->set_pin(pin);
    if (set) opened();
    return set;
}

Result<void> ReplicaWorker::set_lock_after(int minutes) {
    if (!replica_) return fault(faults::device_not_opened);
    auto set = replica_->set("lock after", std::to_string(std::clamp(minutes, 1, longest_lock_after)));
    publish_status();
    return set;
}

void ReplicaWorker::opened() {
    take_colleagues();
    refold_all();
    publish_all();
    schedule(std::chrono::milliseconds{0});
}

void ReplicaWorker::wiped() {
    minute_timer_->stop();
    index_.clear();
    to_read_.clear();
    notes_.clear();
    unread_.clear();
    list_unread_ = false;
    unreadable_ = {};
    status_.colleagues.clear();
    watched_.clear();
    status_.as_device = true;
    status_.actor = {};
    status_.refused.clear();
    status_.unreachable = {};
    publish_all();
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
    if (const auto log = replica_->read_log_state())
        status_.log = *log;
    else
        cannot_read(log.error());
    status_.attachments_waiting = replica_->attachments_waiting();
    status_.now = replica_->now(wall_clock());
    status_.rules = rules_;
    status_.people = replica_->people();
    status_.revoked = replica_->revoked();
    status_.lock_after = lock_after(*replica_);
    status_.trust = replica_->trust_state();
    status_.clock = replica_->clock(wall_clock());
    status_.server_keys = replica_->pinned_keys();
    status_.quarantined = replica_->quarantined();
    status_.call = replica_->call_state();
    status_.calls = replica_->calls();
    if (environment_.disk_free) status_.disk_free = environment_.disk_free(directory_.toStdString());
    if (status_.enrolled) {
        const auto identity = replica_->identity();
        status_.face = to_q(to_string(identity.face));
        status_.unit = QString::fromStdString(identity.unit);
        status_.origin = QString::fromStdString(identity.origin);
        status_.server = QString::fromStdString(identity.server);
        status_.actor = replica_->actor();
        if (status_.log.refused == 0)
            status_.refused.clear();
        else if (const auto refused = replica_->read_refused())
            status_.refused = *refused;
    }
    status_.notice = notice_.what.empty() ? unreadable_ : notice_;
    emit status_changed(status_);
}

void ReplicaWorker::publish_snapshot() {
    if (!rules_) return;
    show_next_ = std::chrono::steady_clock::now() + show_every;
    auto snapshot = index_.snapshot(rules_, replica_->now(wall_clock()));
    snapshot.of = std::max(to_read_of_, snapshot.read);
    snapshot.read = snapshot.of - to_read_.size();
    emit snapshot_changed(std::make_shared<const Snapshot>(std::move(snapshot)));
}

void ReplicaWorker::publish_detail() {
    if (watched_.empty() || !rules_) return;
    const auto now = replica_->now(wall_clock());
    const auto actor = replica_->actor();
    if (const auto* c = replica_->complaint(watched_); c && c->known()) {
        auto detail = detail_of(*c, actor, rules_, now);
        for (auto& row : detail.attachments) {
            const auto size = row.state.size;  // as its event says, until it is known here
            row.state = replica_->attachment(row.hash.toStdString());
            if (row.state.size == 0) row.state.size = size;
        }
        emit detail_changed(std::make_shared<const Detail>(std::move(detail)));
    } else if (const auto* o = replica_->opinion(watched_); o && !o->state.empty())
        emit detail_changed(std::make_shared<const Detail>(detail_of(*o, actor, rules_, now)));
}

ReplicaThread::ReplicaThread(const QString& directory, client::Environment environment)
    : worker_(new ReplicaWorker(directory, std::move(environment))) {
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
