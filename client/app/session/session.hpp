// SPDX-License-Identifier: GPL-3.0-or-later
// The one way from QML to the replica: status as properties, snapshots as signals. View models take the part that they
// need: replica() for work on this device, office() for calls to head office.
// Without a directory it is a fixture session, which shows what it is given (--screens).
#pragma once
#include <QtQml/qqmlregistration.h>

#include <QObject>

#include "client/app/session/app_lock.hpp"
#include "client/app/session/face_languages.hpp"
#include "client/app/session/office_calls.hpp"
#include "client/app/session/replica_calls.hpp"
#include "client/app/session/status_words.hpp"

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
    Q_PROPERTY(huiyin::app::AppLock* appLock READ app_lock CONSTANT)
    Q_PROPERTY(bool officeOpen READ can_ask_office NOTIFY statusChanged)  ///< head office's figures can be asked for
    Q_PROPERTY(bool loaded READ loaded NOTIFY snapshotChanged)            ///< the first snapshot has arrived
    /// How much of what the device holds is in the lists, in percent.
    Q_PROPERTY(int readPercent READ read_percent NOTIFY snapshotChanged)

  public:
    /// A fixture session: nothing runs; see show().
    explicit Session(QObject* parent = nullptr);
    /// Owns the replica in `directory` on a thread of its own; start() sets it going.
    Session(const QString& directory, client::Environment environment, QObject* parent = nullptr);
    ~Session() override;

    void start(const QString& server = {}, const QString& code = {});

    Q_INVOKABLE void setLanguage(const QString& code);  ///< one of `languages`; retranslates live
    Q_INVOKABLE void enroll(const QString& server, const QString& code);
    Q_INVOKABLE void exchangeSoon();
    Q_INVOKABLE void resend(int seq);          ///< a refused line, as it was written
    Q_INVOKABLE void dismiss(int seq);         ///< it is no longer reported, and stays
    Q_INVOKABLE void pauseUploads(bool rest);  ///< until resumed, or the next start
    Q_INVOKABLE void signIn(const QString& account, const QString& password);
    Q_INVOKABLE void choosePassword(const QString& chosen);  ///< while `renewing`; ends as signIn does
    Q_INVOKABLE void signOut();
    /// [{value, text}] in the language in force; units in their tree, with depth and detail. `list`: "channel form
    /// opinion reply_by loss media category sub:N unit".
    Q_INVOKABLE QVariantList choices(const QString& list) const;

    bool opened() const { return status_.opened; }
    bool enrolled() const { return status_.enrolled; }
    QString unit() const { return status_.unit; }
    QString unit_name() const { return status_words::unit_name(status_); }
    QString origin() const { return status_.origin; }
    QString server() const { return status_.server; }
    QString directory() const { return status_.directory; }
    bool reachable() const { return status_.reachable; }
    bool tried() const { return status_.tried; }
    int waiting() const { return static_cast<int>(status_.log.waiting); }
    int refused() const { return static_cast<int>(status_.log.refused); }
    QVariantList refusals() const { return status_words::refusals(status_); }
    QString last_exchange_text() const { return status_words::last_exchange(status_); }
    QString clock_offset_text() const { return status_words::clock_offset(status_); }
    QString sync_text() const { return status_words::sync(status_); }
    bool demo() const { return status_.log.demo; }
    bool rehearsal() const { return status_.log.rehearsal; }
    bool clock_in_doubt() const { return status_.log.clock_in_doubt; }
    QString problem_text() const;
    QString unreachable_text() const;
    QString notice_text() const;
    int attachments_waiting() const { return static_cast<int>(status_.attachments_waiting); }
    bool attachments_rest() const { return status_.attachments_rest; }
    QString actor_text() const { return status_words::actor(status_); }
    QString account() const { return QString::fromStdString(status_.actor.account); }
    QString role() const { return status_words::role(status_); }
    QString role_text() const;
    bool renewing() const { return renewing_; }
    bool signed_in() const { return !status_.as_device; }
    QString today_text() const;
    int narrative_max() const { return (rules() ? rules()->policy : Policy{}).narrative_max; }
    QString language() const { return languages_.in_force().code; }
    QVariantList languages() const { return languages_.all(); }
    bool right_to_left() const { return languages_.in_force().right_to_left; }
    bool screen_keyboard() const;
    /// Offers a language that is not shipped, with its words: the gallery and tests write theirs.
    void offer(const FaceLanguage& language, std::shared_ptr<QTranslator> words);
    bool loaded() const { return snapshot_ != nullptr; }
    int read_percent() const;

    AppLock* app_lock() { return &app_lock_; }

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

    ReplicaCalls& replica() { return replica_; }
    OfficeCalls& office() { return office_; }
    bool can_ask_office() const { return office_.open(); }

    // What the worker reports; fixtures fill a session with it, too.
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
    OfficeCalls calls(ApiThread::Connect connect);

    Status status_;
    SnapshotPtr snapshot_;
    DetailPtr detail_;
    QString watched_;
    QString papers_;
    FaceLanguages languages_;
    bool renewing_ = false;
    AppLock app_lock_{*this};
    ReplicaCalls replica_;
    OfficeCalls office_;
};

}  // namespace huiyin::app
