// SPDX-License-Identifier: GPL-3.0-or-later
// Steps, checks, handing in. What is shown of them stands in kiosk_texts.cpp.
#include "client/app/kiosk/kiosk_model.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethod>
#include <QMetaProperty>
#include <algorithm>

#include "client/app/kiosk/journeys.hpp"
#include "client/app/kiosk/kiosk_health.hpp"
#include "shared/complaint/captured_body.hpp"
#include "shared/foundation/field_faults.hpp"
#include "shared/foundation/text.hpp"
#include "shared/policy/topics.hpp"
#include "sync/platform/corruption.hpp"

namespace huiyin::app {
namespace {

Answered answered_at(const QString& step) {
    if (step == QLatin1String("category")) return Answered::category;
    if (step == QLatin1String("what")) return Answered::what;
    if (step == QLatin1String("facts")) return Answered::facts;
    return Answered::everything;
}

/// On the worker's thread: the durable commit, then what the rules promise from that moment on.
Result<HandedIn> commit(ReplicaWorker& worker, const Json& body, bool complaint) {
    auto* replica = worker.replica();
    if (!replica) return fault(faults::device_not_opened);
    const auto wall = wall_clock();
    const auto write = [&] {
        return complaint ? worker.replica()->capture(body, wall) : worker.replica()->enter_opinion(body, wall);
    };
    auto receipt = write();
    // Damage that shows only now must not cost a customer the way to the counter.
    if (!receipt && sync::is_corruption(receipt.error()) && worker.mend()) receipt = write();
    if (!receipt) return std::unexpected(receipt.error());
    replica = worker.replica();
    worker.touched(receipt->subject);
    return HandedIn{*receipt,
                    complaint ? promised_for_complaint(body, replica->rules(), receipt->at)
                              : promised_for_opinion(body, replica->rules(), receipt->at),
                    replica->clock(wall) != client::Clock::doubtful};
}

/// A sentence touched is written, touched again it is taken back. Chinese needs no blank between sentences.
QString with_or_without(QString words, const QString& sentence) {
    const auto blank = QStringLiteral(" ");
    if (!words.contains(sentence)) {
        const bool apart = words.isEmpty() || words.back().isSpace() || words.back().unicode() > 0x2E7F;
        return words + (apart ? QString() : blank) + sentence;
    }
    for (const auto& whole : {blank + sentence, sentence + blank, sentence})
        if (words.contains(whole)) return words.remove(whole);
    return words;
}

}  // namespace

KioskModel::~KioskModel() { hold(false); }

void KioskModel::set_session(Session* session) {
    if (session == session_) return;
    session_ = session;
    if (session) {
        connect(session, &Session::statusChanged, this, &KioskModel::listsChanged);
        connect(session, &Session::languageChanged, this, [this] {
            emit listsChanged();
            emit errorChanged();
            emit receiptChanged();
        });
    }
    emit sessionChanged();
    emit listsChanged();
}

void KioskModel::begin(const QString& journey) {
    wipe();
    const auto steps = steps_of(journey);
    if (steps.isEmpty()) return;
    journey_ = journey;
    if (journey == QLatin1String("praise")) draft_.opinion = QStringLiteral("praise");
    emit draftChanged();
    go_to(steps.front());
}

void KioskModel::put(const QString& field, const QVariant& value) {
    const auto& meta = CustomerDraft::staticMetaObject;
    const auto property = meta.property(meta.indexOfProperty(field.toLatin1().constData()));
    if (!property.isValid() || property.readOnGadget(&draft_) == value) return;
    property.writeOnGadget(&draft_, value);
    if (field == QLatin1String("category")) draft_.sub_category.clear();
    if (field == QLatin1String("topic") || field == QLatin1String("narrative")) follow_topic();
    if (!fault_.what.empty()) set_fault({});
    emit draftChanged();
    static const QStringList listed{"topic", "category", "subCategory"};
    if (listed.contains(field)) emit listsChanged();
}

void KioskModel::addPhrase(const QString& phrase) {
    const auto whole = with_or_without(draft_.narrative, phrase);
    // Half a sentence says nothing.
    const auto most = narrative_max();
    if (characters(whole.toStdString()) > static_cast<std::size_t>(most))
        return set_fault(fault_of(faults::too_long, "narrative", {std::to_string(most)}));
    put(QStringLiteral("narrative"), whole);
    presume_loss();
}

std::optional<Topic> KioskModel::topic() const {
    return rules() ? topic_named(rules()->policy, draft_.topic.toStdString()) : std::nullopt;
}

std::vector<ReadySentence> KioskModel::sentences() const {
    const auto chosen = topic();
    return chosen ? sentences_at(*rules(), session_->unit().toStdString(), *chosen) : std::vector<ReadySentence>{};
}

void KioskModel::follow_topic() {
    const auto chosen = topic();
    if (!chosen) return;
    draft_.sub_category = QString::fromStdString(category_said(*chosen, sentences(), draft_.narrative.toStdString()));
    draft_.product = QString::fromStdString(chosen->product);
}

void KioskModel::presume_loss() {
    const auto words = draft_.narrative.toStdString();
    const bool lost =
        std::ranges::any_of(sentences(), [&](const auto& sentence) { return sentence.loss && says(words, sentence); });
    if (lost && draft_.loss.isEmpty()) {
        presumed_loss_ = true;
        put(QStringLiteral("loss"), QStringLiteral("yes"));
    }
    if (lost || !presumed_loss_) return;
    presumed_loss_ = false;
    // Taken back with the sentence, unless the customer said more of it.
    if (draft_.loss == QLatin1String("yes") && draft_.loss_yuan.isEmpty()) put(QStringLiteral("loss"), QString());
}

void KioskModel::finishTyping() { QGuiApplication::inputMethod()->commit(); }

void KioskModel::next() {
    if (busy_) return;
    overflowed_ = false;
    finishTyping();
    if (overflowed_) return;
    if (const auto bad = fault_of_step()) return set_fault(*bad);
    const auto steps = steps_of(journey_);
    const auto here = steps.indexOf(step_);
    if (here < 0) return;
    if (here + 1 < steps.size()) return go_to(steps[here + 1]);
    if (!only_reads()) hand_in();
}

void KioskModel::back() {
    if (busy_) return;
    finishTyping();
    const auto here = steps_of(journey_).indexOf(step_);
    if (here <= 0) return wipe();
    go_to(steps_of(journey_)[here - 1]);
}

void KioskModel::show(const QString& step) {
    const auto steps = steps_of(journey_);
    if (!busy_ && steps.contains(step) && steps.indexOf(step) < steps.indexOf(step_)) go_to(step);
}

void KioskModel::wipe() {
    ++visit_;
    QGuiApplication::inputMethod()->reset();
    QGuiApplication::clipboard()->clear();
    draft_ = {};
    presumed_loss_ = false;
    journey_.clear();
    receipt_number_.clear();
    receipt_code_.clear();
    receipt_digits_.clear();
    promised_.clear();
    fault_ = problem_ = {};
    set_busy(false);
    go_to(QStringLiteral("start"));
    emit draftChanged();
    emit errorChanged();
    emit receiptChanged();
    emit listsChanged();
}

bool KioskModel::only_reads() const {
    return journey_ == QLatin1String("progress") || journey_ == QLatin1String("book");
}

/// What is wrong with what has been filled in up to here; nothing: one may go on.
std::optional<Fault> KioskModel::fault_of_step() const {
    if (!rules() || only_reads()) return std::nullopt;
    const bool complaint = journey_ == QLatin1String("complaint");
    const auto now = session_->status().now;
    const auto body = complaint ? captured_body(draft_, session_->unit(), answered_at(step_))
                                : entered_body(draft_, session_->unit());
    const auto checked = complaint ? check_captured(body, *rules(), now) : check_entered(body, *rules(), now);
    if (checked) return std::nullopt;
    const auto asked_at = step_asking_for(QString::fromStdString(checked.error().where), journey_);
    const auto steps = steps_of(journey_);
    if (!asked_at.isEmpty() && steps.indexOf(asked_at) > steps.indexOf(step_)) return std::nullopt;
    return checked.error();
}

void KioskModel::hand_in() {
    // It would never arrive, or could not be kept: said by the face, and nothing is taken.
    if (closed_by(session_->status()) != Closed::no) return set_problem({"this kiosk takes nothing in", ""});
    const bool complaint = journey_ == QLatin1String("complaint");
    const auto body = complaint ? captured_body(draft_, session_->unit(), Answered::everything)
                                : entered_body(draft_, session_->unit());
    set_problem({});
    set_busy(true);
    session_->replica().ask(
        this, [body, complaint](ReplicaWorker& worker) { return commit(worker, body, complaint); },
        [this, visit = visit_](const Result<HandedIn>& result) {
            if (visit == visit_) take(result);
        });
}

void KioskModel::take(const Result<HandedIn>& result) {
    set_busy(false);
    if (!result) {
        const auto step = step_asking_for(QString::fromStdString(result.error().where), journey_);
        if (step.isEmpty()) return set_problem(result.error());
        go_to(step);
        return set_fault(result.error());
    }
    draft_ = {};
    receipt_number_ = QString::fromStdString(result->receipt.number);
    receipt_code_ = QString::fromStdString(result->receipt.code);
    receipt_digits_ = QString::fromStdString(result->receipt.lookup);
    promised_ = result->promised;
    dated_ = result->dated;
    emit draftChanged();
    emit receiptChanged();
    go_to(QStringLiteral("receipt"));
}

void KioskModel::go_to(const QString& step) {
    fault_ = problem_ = {};
    step_ = step;
    // While a customer looks over what is about to be handed in, no exchange may stand in the way of the commit.
    hold(step == QLatin1String("review") || step == QLatin1String("sign"));
    emit errorChanged();
    emit stepChanged();
}

void KioskModel::set_fault(const Fault& fault) {
    fault_ = fault;
    emit errorChanged();
}

void KioskModel::set_problem(const Fault& problem) {
    problem_ = problem;
    emit errorChanged();
}

void KioskModel::set_busy(bool busy) {
    if (busy == busy_) return;
    busy_ = busy;
    emit busyChanged();
}

void KioskModel::hold(bool hold) {
    if (session_) session_->hold_exchange(hold);
}

}  // namespace huiyin::app
