// SPDX-License-Identifier: GPL-3.0-or-later
// The one way from QML to the replica: status as properties, snapshots as signals, work as functors for the worker.
// Without a directory it is a canned session, which shows what it is given (--screens).
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QHash>
#include <QObject>
#include <QTranslator>
#include <algorithm>
#include <functional>

#include "client/app/session/api_thread.hpp"
#include "client/app/session/app_lock.hpp"
#include "client/app/session/languages.hpp"
#include "client/app/worker/replica_worker.hpp"

namespace huiyin::app {

class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("main makes the one session")
    Q_PROPERTY(bool opened READ opened NOTIFY statusChanged)
    Q_PROPERTY(bool enrolled READ enrolled NOTIFY statusChanged)
    Q_PROPERTY(QString unit READ unit NOTIFY statusChanged)
    Q_PROPERTY(QString unitName READ unit_name NOTIFY statusChanged)
    Q_PROPERTY(QString origin READ origin NOTIFY statusChanged)
    Q_PROPERTY(QString server READ server NOTIFY statusChanged)
    Q_PROPERTY(QString directory READ directory NOTIFY statusChanged)
    Q_PROPERTY(bool reachable READ reachable NOTIFY statusChanged)
    Q_PROPERTY(bool tried READ tried NOTIFY statusChanged)  ///< an exchange was attempted since the start
    Q_PROPERTY(int waiting READ waiting NOTIFY statusChanged)
    Q_PROPERTY(int refused READ refused NOTIFY statusChanged)
    /// {seq, text} for each refused line; seq 0: nothing can be done about it here
    Q_PROPERTY(QVariantList refusals READ refusals NOTIFY statusChanged)
    Q_PROPERTY(QString lastExchangeText READ last_exchange_text NOTIFY statusChanged)
    Q_PROPERTY(QString clockOffsetText READ clock_offset_text NOTIFY statusChanged)
    Q_PROPERTY(QString syncText READ sync_text NOTIFY statusChanged)  ///< the quiet indicator's few words
    Q_PROPERTY(bool demo READ demo NOTIFY statusChanged)
    Q_PROPERTY(bool rehearsal READ rehearsal NOTIFY statusChanged)
    Q_PROPERTY(bool clockInDoubt READ clock_in_doubt NOTIFY statusChanged)  ///< head office doubts its own clock
    Q_PROPERTY(QString problemText READ problem_text NOTIFY statusChanged)  ///< "" when the device could be opened
    Q_PROPERTY(QString unreachableText READ unreachable_text NOTIFY statusChanged)
    Q_PROPERTY(QString noticeText READ notice_text NOTIFY statusChanged)
    Q_PROPERTY(int attachmentsWaiting READ attachments_waiting NOTIFY statusChanged)  ///< to be sent
    Q_PROPERTY(bool attachmentsRest READ attachments_rest NOTIFY statusChanged)       ///< their sending was put off
    Q_PROPERTY(QString actorText READ actor_text NOTIFY statusChanged)                ///< who writes: role and unit
    Q_PROPERTY(QString account READ account NOTIFY statusChanged)
    Q_PROPERTY(QString roleText READ role_text NOTIFY statusChanged)
    Q_PROPERTY(QString role READ role NOTIFY statusChanged)
    Q_PROPERTY(bool signedIn READ signed_in NOTIFY statusChanged)
    /// Who signed in had a first password: another one is to be chosen before anything else.
    Q_PROPERTY(bool renewing READ renewing NOTIFY renewingChanged)
    Q_PROPERTY(QString todayText READ today_text NOTIFY statusChanged)
    Q_PROPERTY(int narrativeMax READ narrative_max NOTIFY statusChanged)  ///< code points
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(QVariantList languages READ languages NOTIFY languagesChanged)  ///< [{value, text}]
    Q_PROPERTY(bool rightToLeft READ right_to_left NOTIFY languageChanged)     ///< the script of the language in force
    Q_PROPERTY(bool screenKeyboard READ screen_keyboard CONSTANT)              ///< one types on the screen
    Q_PROPERTY(huiyin::app::Gate* gate READ gate CONSTANT)
    Q_PROPERTY(bool officeOpen READ can_ask_office NOTIFY statusChanged)  ///< head office's figures can be asked for
    Q_PROPERTY(bool loaded READ loaded NOTIFY snapshotChanged)            ///< the first snapshot has arrived
    /// How much of what the device holds stands in the lists; 100: all of it.
    Q_PROPERTY(int readPercent READ read_percent NOTIFY snapshotChanged)

  public:
    /// A canned session: nothing runs; see show().
    explicit Session(QObject* parent = nullptr);
    /// Owns the replica in `directory` on a thread of its own; start() sets it going.
    Session(const QString& directory, client::Surroundings surroundings, QObject* parent = nullptr);
    ~Session() override;

    void start(const QString& server = {}, const QString& code = {});

    Q_INVOKABLE void setLanguage(const QString& code);  ///< one of `languages`; retranslates live
    Q_INVOKABLE void enroll(const QString& server, const QString& code);
    Q_INVOKABLE void exchangeSoon();
    Q_INVOKABLE void sendAgain(int seq);          ///< a refused line, as it was written
    Q_INVOKABLE void letBe(int seq);              ///< it is told no more, and stays
    Q_INVOKABLE void restAttachments(bool rest);  ///< until told otherwise, or the next start
    Q_INVOKABLE void signIn(const QString& account, const QString& password);
    Q_INVOKABLE void choosePassword(const QString& chosen);  ///< while `renewing`; ends as signIn does
    Q_INVOKABLE void signOut();
    /// [{value, text}] in the language in force; units in their tree, with depth and detail. `list`: "channel form
    /// opinion reply_by loss media category sub:N unit".
    Q_INVOKABLE QVariantList choices(const QString& list) const;

    bool opened() const { return status_.opened; }
    bool enrolled() const { return status_.enrolled; }
    QString unit() const { return status_.unit; }
    QString unit_name() const;
    QString origin() const { return status_.origin; }
    QString server() const { return status_.server; }
    QString directory() const { return status_.directory; }
    bool reachable() const { return status_.reachable; }
    bool tried() const { return status_.tried; }
    int waiting() const { return static_cast<int>(status_.log.waiting); }
    int refused() const { return static_cast<int>(status_.log.refused); }
    QVariantList refusals() const;
    QString last_exchange_text() const;
    QString clock_offset_text() const;
    QString sync_text() const;
    bool demo() const { return status_.log.demo; }
    bool rehearsal() const { return status_.log.rehearsal; }
    bool clock_in_doubt() const { return status_.log.clock_in_doubt; }
    QString problem_text() const;
    QString unreachable_text() const;
    QString notice_text() const;
    int attachments_waiting() const { return static_cast<int>(status_.attachments_waiting); }
    bool attachments_rest() const { return status_.attachments_rest; }
    QString actor_text() const;
    QString account() const { return QString::fromStdString(status_.actor.account); }
    QString role() const;
    QString role_text() const;
    bool renewing() const { return renewing_; }
    bool signed_in() const { return !status_.as_device; }
    QString today_text() const;
    int narrative_max() const { return (rules() ? rules()->policy : Policy{}).narrative_max; }
    QString language() const { return language_.code; }
    QVariantList languages() const;
    bool right_to_left() const { return language_.right_to_left; }
    bool screen_keyboard() const;
    /// Offers a language that is not shipped, with its words: the gallery and tests write theirs.
    void offer(const FaceLanguage& language, std::shared_ptr<QTranslator> words);
    bool loaded() const { return snapshot_ != nullptr; }
    int read_percent() const;

    Gate* gate() { return &gate_; }

    // For the C++ view models.
    const Status& status() const { return status_; }
    const SnapshotPtr& snapshot() const { return snapshot_; }  ///< may be null
    const DetailPtr& detail() const { return detail_; }        ///< of the watched subject; may be null
    const Rules* rules() const { return status_.rules.get(); }
    /// Where papers are saved: a folder of the person's documents, unless set.
    QString paper_directory() const;
    void set_paper_directory(const QString& directory) { papers_ = directory; }
    void watch(const QString& subject);
    /// While held no exchange starts: a customer is about to hand in.
    void hold_exchange(bool hold);

    /// Runs `work(ReplicaWorker&)` on the worker's thread, then `done(result)` here unless `receiver` is gone.
    /// A canned session does neither.
    template <class Work, class Done>
    void ask(QObject* receiver, Work work, Done done) {
        if (thread_) thread_->ask(receiver, std::move(work), std::move(done));
    }

    /// What `of(complaint, rules, now)` makes of each of `subjects` (an optional), read on the worker's thread; then
    /// `done(Result<std::vector<…>>&)` here unless `receiver` is gone. A canned session reads what it was given.
    template <class Of, class Done>
    void read_complaints(QObject* receiver, std::vector<std::string> subjects, Of of, Done done) {
        using Row = typename decltype(of(std::declval<const Complaint&>(), std::declval<const Rules&>(),
                                         Instant{}))::value_type;
        const auto add = [of](std::vector<Row>& rows, const Complaint& c, const Rules& rules, Instant now) {
            if (auto row = of(c, rules, now)) rows.push_back(std::move(*row));
        };
        if (!thread_) {
            if (!canned_complaints_) return;
            Result<std::vector<Row>> rows;
            if (!*canned_complaints_) rows = std::unexpected(canned_complaints_->error());
            for (const auto& c : canned_complaints_->value_or(std::vector<Complaint>{}))
                if (std::ranges::find(subjects, c.subject) != subjects.end())
                    add(*rows, c, *status_.rules, status_.now);
            done(rows);
            return;
        }
        const auto work = [subjects = std::move(subjects), add](ReplicaWorker& worker) -> Result<std::vector<Row>> {
            auto* replica = worker.replica();
            if (!replica) return fault("this device could not be opened");
            std::vector<Row> rows;
            for (const auto& subject : subjects) {
                const auto* c = replica->complaint(subject);
                if (!c) continue;
                add(rows, *c, replica->rules(), replica->now(wall_clock()));
                replica->release(subject);
            }
            return rows;
        };
        ask(receiver, work, [done = std::move(done)](Result<std::vector<Row>>& rows) mutable { done(rows); });
    }
    /// What a canned session reads complaints from, or why it cannot; before, what is read never comes.
    void can(Result<std::vector<Complaint>> complaints) { canned_complaints_ = std::move(complaints); }

    /// A person is signed in whom head office knows: its figures can be asked for.
    bool can_ask_office() const { return !token_.empty() || !canned_.isEmpty(); }
    /// Makes a call of the person signed in; `done` gets the answer here unless `receiver` is gone. A token that head
    /// office no longer knows is forgotten.
    /// What is returned breaks the call off; `done` is told of that, too.
    std::stop_source ask_office(QObject* receiver, OfficeAsk ask, std::function<void(const OfficeReply&)> done);
    /// What a canned session gives as the answer to a call; a path without one is never answered.
    void can(const QString& path, const OfficeReply& reply) { canned_.insert(path, reply); }

    /// Another person is here now.
    void forget_token() {
        token_.clear();
        emit statusChanged();
    }

    // What the worker tells; also how a canned session is filled.
    void show(const Status& status);
    void show(const SnapshotPtr& snapshot);
    void show(const DetailPtr& detail);

  signals:
    void statusChanged();
    void snapshotChanged();
    void detailChanged();
    void languageChanged();
    void languagesChanged();
    void renewingChanged();
    void signedInAs(const QString& name);
    void signInFailed(const QString& why);

  private:
    void take(const Result<client::SignedIn>& person);
    void set_renewing(bool renewing);
    void put_in_force(const FaceLanguage& language, std::vector<std::shared_ptr<QTranslator>> words);

    Status status_;
    SnapshotPtr snapshot_;
    DetailPtr detail_;
    QString watched_;
    QString papers_;
    FaceLanguage language_;
    std::vector<std::shared_ptr<QTranslator>> translators_;  ///< of the language in force
    std::vector<std::pair<FaceLanguage, std::shared_ptr<QTranslator>>> offered_;
    std::string token_;  ///< of the person signed in; never leaves memory
    bool renewing_ = false;
    QHash<QString, OfficeReply> canned_;
    std::optional<Result<std::vector<Complaint>>> canned_complaints_;  ///< none: what is read of them never comes
    Gate gate_{*this};
    std::unique_ptr<ReplicaThread> thread_;
    std::unique_ptr<ApiThread> office_;
};

}  // namespace huiyin::app
