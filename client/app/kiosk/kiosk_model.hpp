// SPDX-License-Identifier: GPL-3.0-or-later
// One customer's way through the kiosk: which screen, what has been filled in, what is wrong with it, and the receipt,
// which exists only after the durable commit. wipe() forgets all of it.
#pragma once
#include <QPointer>

#include "client/app/kiosk/customer_draft.hpp"
#include "client/app/kiosk/promises.hpp"
#include "client/app/session/session.hpp"
#include "shared/policy/topics.hpp"

namespace huiyin::app {

/// What the worker answers after the durable commit.
struct HandedIn {
    client::CaptureReceipt receipt;
    std::vector<Promised> promised;
    bool dated = true;  ///< the device knows what day it is
};

class KioskModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(huiyin::app::Session* session READ session WRITE set_session NOTIFY sessionChanged)
    /// start category what facts contact review opinion sign receipt progress book
    Q_PROPERTY(QString step READ step NOTIFY stepChanged)
    Q_PROPERTY(QString journey READ journey NOTIFY stepChanged)     ///< "" complaint opinion praise progress book
    Q_PROPERTY(bool handsIn READ hands_in NOTIFY stepChanged)       ///< on the way to something that is handed in
    Q_PROPERTY(int stepNumber READ step_number NOTIFY stepChanged)  ///< from 1; 0 where nothing is counted
    Q_PROPERTY(int stepCount READ step_count NOTIFY stepChanged)
    Q_PROPERTY(huiyin::app::CustomerDraft draft READ draft NOTIFY draftChanged)
    Q_PROPERTY(bool touched READ touched NOTIFY stepChanged)             ///< there is something to wipe
    Q_PROPERTY(QString errorField READ error_field NOTIFY errorChanged)  ///< the contract's path, or ""
    Q_PROPERTY(QString errorText READ error_text NOTIFY errorChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(QString problemText READ problem_text NOTIFY errorChanged)  ///< why the commit failed; the draft is kept
    Q_PROPERTY(QString receiptNumber READ receipt_number NOTIFY receiptChanged)
    Q_PROPERTY(QString groupedCode READ grouped_code NOTIFY receiptChanged)      ///< "K7M2 QX4H"; "" there is none yet
    Q_PROPERTY(QString receiptDigits READ receipt_digits NOTIFY receiptChanged)  ///< who gave no name: to ask with
    Q_PROPERTY(QString groupedNumber READ grouped_number NOTIFY receiptChanged)
    Q_PROPERTY(QString receiptQr READ receipt_qr NOTIFY receiptChanged)  ///< what the receipt's QR code holds
    Q_PROPERTY(QStringList promises READ promises NOTIFY receiptChanged)
    /// [{value, text, help}]: what customers call it; empty where the policy has no such words, then `categories` is
    /// asked
    Q_PROPERTY(QVariantList topics READ topics NOTIFY listsChanged)
    Q_PROPERTY(QVariantList categories READ categories NOTIFY listsChanged)         ///< [{value, text, examples}]
    Q_PROPERTY(QVariantList subCategories READ sub_categories NOTIFY listsChanged)  ///< of the draft's category
    Q_PROPERTY(QStringList phrases READ phrases NOTIFY listsChanged)  ///< of the draft's topic, or sub-category
    Q_PROPERTY(QString categoryText READ category_text NOTIFY listsChanged)
    Q_PROPERTY(int narrativeMax READ narrative_max NOTIFY listsChanged)

  public:
    explicit KioskModel(QObject* parent = nullptr) : QObject(parent) {}
    ~KioskModel() override;

    Q_INVOKABLE void begin(const QString& journey);
    Q_INVOKABLE void put(const QString& field, const QVariant& value);  ///< a property of the draft
    Q_INVOKABLE void addPhrase(const QString& phrase);
    Q_INVOKABLE void next();  ///< checks this step; on the last one hands in
    Q_INVOKABLE void back();
    Q_INVOKABLE void show(const QString& step);  ///< back to a step already passed, from the review
    Q_INVOKABLE void finishTyping();             ///< what an input method still composes goes into its field
    /// A field was full and left something out: who is going on just now sees it first.
    Q_INVOKABLE void overflowed() { overflowed_ = true; }
    Q_INVOKABLE void wipe();

    Session* session() const { return session_; }
    void set_session(Session* session);
    QString step() const { return step_; }
    QString journey() const { return journey_; }
    bool hands_in() const { return !journey_.isEmpty() && !only_reads() && step_ != QLatin1String("receipt"); }
    int step_number() const;
    int step_count() const;
    const CustomerDraft& draft() const { return draft_; }
    bool touched() const { return !journey_.isEmpty(); }
    QString error_field() const;
    QString error_text() const;
    bool busy() const { return busy_; }
    QString problem_text() const;
    QString receipt_number() const { return receipt_number_; }
    QString receipt_digits() const { return receipt_digits_; }
    QString grouped_number() const;
    QString grouped_code() const;
    QString receipt_qr() const;
    QStringList promises() const;
    QVariantList topics() const;
    QVariantList categories() const;
    QVariantList sub_categories() const;
    QStringList phrases() const;
    QString category_text() const;
    int narrative_max() const;

    /// What the commit brought; also how a fixture model is given its receipt.
    void take(const Result<HandedIn>& result);

  signals:
    void sessionChanged();
    void stepChanged();
    void draftChanged();
    void errorChanged();
    void busyChanged();
    void receiptChanged();
    void listsChanged();

  private:
    std::optional<Topic> topic() const;            ///< of the draft
    std::vector<ReadySentence> sentences() const;  ///< of its topic
    void follow_topic();                           ///< what the topic and the words stand for
    void presume_loss();                           ///< a sentence that says so answers whether money was lost
    bool only_reads() const;                       ///< a journey at whose end nothing is handed in
    std::optional<Fault> fault_of_step() const;
    void go_to(const QString& step);
    void hand_in();
    void set_fault(const Fault& fault);
    void set_problem(const Fault& problem);
    void set_busy(bool busy);
    const Rules* rules() const { return session_ ? session_->rules() : nullptr; }
    void hold(bool hold);

    QPointer<Session> session_;
    QString step_ = "start", journey_;
    CustomerDraft draft_;
    Fault fault_, problem_;
    bool busy_ = false, overflowed_ = false, presumed_loss_ = false;
    int visit_ = 0;  ///< counts wipes: an answer that comes after one belongs to nobody
    QString receipt_number_, receipt_code_, receipt_digits_;
    std::vector<Promised> promised_;
    bool dated_ = true;
};

}  // namespace huiyin::app
