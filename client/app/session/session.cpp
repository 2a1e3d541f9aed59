// SPDX-License-Identifier: GPL-3.0-or-later
// What the worker tells, in words.
#include "client/app/session/session.hpp"

#include <QCoreApplication>
#include <QStandardPaths>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app {
namespace {

constexpr const char* catalogues[] = {"app", "kiosk"};

std::vector<std::shared_ptr<QTranslator>> words_of_language(const FaceLanguage& language) {
    std::vector<std::shared_ptr<QTranslator>> out;
    if (language.catalogue.isEmpty()) return out;
    for (const char* name : catalogues) {
        auto words = std::make_shared<QTranslator>();
        if (words->load(QStringLiteral(":/i18n/%1_%2.qm").arg(QLatin1String(name), language.catalogue)))
            out.push_back(std::move(words));
    }
    return out;
}

}  // namespace

Session::Session(QObject* parent) : QObject(parent) {}

Session::Session(const QString& directory, client::Surroundings surroundings, QObject* parent)
    : QObject(parent),
      thread_(std::make_unique<ReplicaThread>(directory, surroundings)),
      office_(std::make_unique<ApiThread>(surroundings.connect, this)) {
    auto* worker = &thread_->worker();
    connect(worker, &ReplicaWorker::status_changed, this, [this](const Status& status) { show(status); });
    connect(worker, &ReplicaWorker::snapshot_changed, this, [this](const SnapshotPtr& rows) { show(rows); });
    connect(worker, &ReplicaWorker::detail_changed, this, [this](const DetailPtr& detail) { show(detail); });
}

Session::~Session() {
    for (const auto& translator : translators_) QCoreApplication::removeTranslator(translator.get());
}

void Session::start(const QString& server, const QString& code) {
    if (thread_)
        thread_->tell(
            [server, code, gated = gate_.needed()](ReplicaWorker& worker) { worker.start(server, code, gated); });
}

void Session::setLanguage(const QString& code) {
    if (code == language_.code) return;
    for (const auto& language : shipped_languages())
        if (language.code == code) return put_in_force(language, words_of_language(language));
    for (const auto& [language, words] : offered_)
        if (language.code == code) return put_in_force(language, {words});
}

void Session::put_in_force(const FaceLanguage& language, std::vector<std::shared_ptr<QTranslator>> words) {
    for (const auto& translator : translators_) QCoreApplication::removeTranslator(translator.get());
    for (const auto& translator : words) QCoreApplication::installTranslator(translator.get());
    translators_ = std::move(words);
    language_ = language;
    emit languageChanged();
    emit statusChanged();
}

QVariantList Session::languages() const {
    QVariantList out;
    const auto add = [&out](const FaceLanguage& language) {
        out += QVariantMap{{QStringLiteral("value"), language.code}, {QStringLiteral("text"), language.name}};
    };
    for (const auto& language : shipped_languages()) add(language);
    for (const auto& entry : offered_) add(entry.first);
    return out;
}

void Session::offer(const FaceLanguage& language, std::shared_ptr<QTranslator> words) {
    offered_.emplace_back(language, std::move(words));
    emit languagesChanged();
}

bool Session::screen_keyboard() const {
    return qEnvironmentVariable("QT_IM_MODULE") == QLatin1String("qtvirtualkeyboard");
}

void Session::enroll(const QString& server, const QString& code) {
    if (thread_) thread_->tell([server, code](ReplicaWorker& worker) { worker.enroll(server, code); });
}

void Session::exchangeSoon() {
    if (thread_) thread_->tell([](ReplicaWorker& worker) { worker.exchange_soon(); });
}

void Session::signIn(const QString& account, const QString& password) {
    const auto ask_head_office = [account, password](ReplicaWorker& worker) -> Result<client::SignedIn> {
        if (!worker.replica()) return fault("this device could not be opened");
        return worker.replica()->sign_in(account.trimmed().toStdString(), password.toStdString());
    };
    set_renewing(false);
    ask(this, ask_head_office, [this](const Result<client::SignedIn>& person) { take(person); });
}

void Session::choosePassword(const QString& chosen) {
    const auto ask_head_office = [chosen](ReplicaWorker& worker) -> Result<client::SignedIn> {
        if (!worker.replica()) return fault("this device could not be opened");
        return worker.replica()->choose_password(chosen.toStdString());
    };
    ask(this, ask_head_office, [this](const Result<client::SignedIn>& person) { take(person); });
}

void Session::take(const Result<client::SignedIn>& person) {
    if (!person) {
        emit signInFailed(format::fault(person.error()));
        return;
    }
    set_renewing(person->must_change);
    if (renewing_) return;
    token_ = person->token;  // before the status says who it is: pages ask at once
    thread_->tell([actor = person->actor](ReplicaWorker& worker) { worker.set_actor(actor, false); });
    emit signedInAs(QString::fromStdString(person->actor.account));
}

void Session::set_renewing(bool renewing) {
    if (renewing == renewing_) return;
    renewing_ = renewing;
    emit renewingChanged();
}

std::stop_source Session::ask_office(QObject* receiver, OfficeAsk ask, std::function<void(const OfficeReply&)> done) {
    const auto give = [this, receiver = QPointer<QObject>(receiver), done = std::move(done)](const OfficeReply& reply) {
        if (reply.signed_out()) forget_token();
        if (receiver) done(reply);
    };
    if (office_) return office_->ask(status_.server.toStdString(), status_.server_keys, token_, std::move(ask), give);
    const auto found = canned_.constFind(QString::fromStdString(ask.path));
    if (found != canned_.constEnd())
        QMetaObject::invokeMethod(
            this, [give, reply = *found] { give(reply); }, Qt::QueuedConnection);
    return {};
}

void Session::signOut() {
    token_.clear();
    set_renewing(false);
    if (thread_) thread_->tell([](ReplicaWorker& worker) { worker.act_as_device(); });
}

QString Session::paper_directory() const {
    return papers_.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : papers_;
}

void Session::watch(const QString& subject) {
    if (watched_ == subject) return;
    watched_ = subject;
    if (!thread_) return;
    detail_.reset();
    thread_->tell([subject](ReplicaWorker& worker) { worker.watch(subject); });
}

void Session::sendAgain(int seq) {
    if (thread_) thread_->tell([seq](ReplicaWorker& worker) { worker.send_again(seq); });
}

void Session::letBe(int seq) {
    if (thread_) thread_->tell([seq](ReplicaWorker& worker) { worker.let_be(seq); });
}

void Session::restAttachments(bool rest) {
    if (thread_) thread_->tell([rest](ReplicaWorker& worker) { worker.rest_attachments(rest); });
}

void Session::hold_exchange(bool hold) {
    if (thread_) thread_->worker().hold = hold;
}

void Session::show(const Status& status) {
    status_ = status;
    if (status_.shut_out) {
        token_.clear();
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
    if (thread_ && detail && detail->subject != watched_) return;
    detail_ = detail;
    emit detailChanged();
}

QString Session::unit_name() const { return rules() ? glossary::unit(*rules(), status_.unit) : status_.unit; }

QString Session::role() const {
    const auto code = to_string(status_.actor.role);
    return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

QString Session::role_text() const { return glossary::role(role()); }

QString Session::actor_text() const {
    if (!status_.enrolled || !rules()) return {};
    const auto where = glossary::unit(*rules(), QString::fromStdString(status_.actor.unit));
    return where + QStringLiteral(" · ") + glossary::role(role());
}

QVariantList Session::refusals() const {
    QVariantList out;
    for (const auto& line : status_.refused)
        out += QVariantMap{
            {QStringLiteral("seq"), static_cast<int>(line.seq)},
            {QStringLiteral("text"),
             QCoreApplication::translate("Session", "Event %1: %2").arg(line.seq).arg(format::sentence(line.why))}};
    return out;
}

QString Session::last_exchange_text() const {
    if (!status_.log.last_exchange) return QCoreApplication::translate("Session", "No exchange yet");
    return format::ago(*status_.log.last_exchange, status_.now);
}

QString Session::clock_offset_text() const {
    if (std::abs(status_.log.clock_offset_ms) < 2'000)
        return QCoreApplication::translate("Session", "This device's clock is right");
    const bool behind = status_.log.clock_offset_ms > 0;
    return (behind ? QCoreApplication::translate("Session", "This device's clock is %1 behind")
                   : QCoreApplication::translate("Session", "This device's clock is %1 ahead"))
        .arg(format::span(status_.log.clock_offset_ms));
}

int Session::read_percent() const {
    if (!snapshot_ || snapshot_->read >= snapshot_->of) return 100;
    return static_cast<int>(100 * snapshot_->read / snapshot_->of);
}

QString Session::sync_text() const {
    if (!status_.tried) return QCoreApplication::translate("Session", "Connecting");
    if (waiting() > 0)
        return status_.reachable ? QCoreApplication::translate("Session", "Sending %1").arg(waiting())
                                 : QCoreApplication::translate("Session", "Offline · %1 waiting").arg(waiting());
    return status_.reachable ? QCoreApplication::translate("Session", "Up to date")
                             : QCoreApplication::translate("Session", "Offline");
}

QString Session::problem_text() const {
    return status_.problem.what.empty() ? QString() : format::fault(status_.problem);
}

QString Session::unreachable_text() const { return format::sentence(status_.unreachable.toStdString()); }

QString Session::notice_text() const { return format::sentence(status_.notice.toStdString()); }

QString Session::today_text() const { return format::day(status_.now); }

}  // namespace huiyin::app
