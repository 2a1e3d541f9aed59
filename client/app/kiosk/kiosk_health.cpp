// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/kiosk/kiosk_health.hpp"

#include <QCoreApplication>

#include "client/app/present/format.hpp"

namespace huiyin::app {
namespace {

constexpr std::int64_t megabyte = 1 << 20;
/// A line is at most 64 KiB; the rest is for the log's own housekeeping and the system's.
constexpr std::int64_t least_disk = 16 * megabyte, little_disk = 200 * megabyte;

QString said(const char* text) { return QCoreApplication::translate("KioskHealth", text); }

QString about_the_log(const client::Quarantined& moved) {
    const auto text =
        moved.still_enrolled
            ? said(QT_TRANSLATE_NOOP("KioskHealth",
                                     "The log was damaged and now lies in %1. %2 entries that waited were "
                                     "brought back. Nothing needs to be done; keep that folder."))
            : said(QT_TRANSLATE_NOOP("KioskHealth",
                                     "The log was moved to %1. %2 entries that waited were brought back. "
                                     "Enrol this kiosk with a new code from head office: they are handed "
                                     "over then. Keep that folder."));
    return text.arg(QString::fromStdString(moved.folder)).arg(moved.brought_back);
}

QString about_the_disk(std::int64_t free) {
    const auto text =
        free < least_disk
            ? said(QT_TRANSLATE_NOOP("KioskHealth",
                                     "The disk is full (%1 MB left): this kiosk takes nothing until there "
                                     "are %2 MB again. Free some space."))
            : said(QT_TRANSLATE_NOOP("KioskHealth",
                                     "The disk is nearly full (%1 MB left). Free some space: below %2 MB "
                                     "this kiosk takes nothing more."));
    return text.arg(free / megabyte).arg(least_disk / megabyte);
}

QString about_the_clock(const Status& status) {
    if (status.clock == client::Clock::doubtful)
        return said(QT_TRANSLATE_NOOP("KioskHealth",
                                      "This kiosk's clock cannot be right. Set it. Until head office has been reached, "
                                      "receipts name working days but no date."));
    const auto text = status.log.clock_offset_ms > 0
                          ? said(QT_TRANSLATE_NOOP("KioskHealth",
                                                   "This kiosk's clock is %1 behind. Set it; meanwhile head office's "
                                                   "time counts."))
                          : said(QT_TRANSLATE_NOOP("KioskHealth",
                                                   "This kiosk's clock is %1 ahead. Set it; meanwhile head office's "
                                                   "time counts."));
    return text.arg(format::span(status.log.clock_offset_ms));
}

QString about_trust(const Status& status) {
    if (status.trust == client::TrustState::revoked || status.revoked)
        return said(QT_TRANSLATE_NOOP(
                        "KioskHealth",
                        "Head office has shut this kiosk out: it takes nothing more. %1 entries wait here. "
                        "Ask head office for a new code and start this kiosk with it: they are handed over "
                        "then."))
            .arg(status.revoked ? status.revoked->kept : status.log.waiting);
    if (status.trust == client::TrustState::refused)
        return said(
            QT_TRANSLATE_NOOP("KioskHealth",
                              "Head office's address refuses this kiosk. Nothing arrives; what customers hand in is "
                              "kept here. Check the address with head office: huiyin-replica status says more."));
    return said(
        QT_TRANSLATE_NOOP("KioskHealth",
                          "Head office's server shows another key than when this kiosk was enrolled. Nothing is "
                          "sent; what customers hand in is kept here. Compare the key with head office, then "
                          "confirm it with huiyin-replica trust."));
}

}  // namespace

Closed closed_by(const Status& status) {
    if (!status.problem.what.empty()) return Closed::broken;
    if (status.trust == client::TrustState::revoked || status.revoked) return Closed::revoked;
    if (!status.enrolled) return Closed::not_set_up;
    if (status.disk_free >= 0 && status.disk_free < least_disk) return Closed::disk_full;
    return Closed::no;
}

void KioskHealth::set_session(Session* session) {
    if (session == session_) return;
    session_ = session;
    if (session) {
        connect(session, &Session::statusChanged, this, &KioskHealth::changed);
        connect(session, &Session::languageChanged, this, &KioskHealth::changed);
    }
    emit sessionChanged();
    emit changed();
}

bool KioskHealth::closed() const { return !session_ || closed_by(session_->status()) != Closed::no; }

QString KioskHealth::closed_text() const {
    switch (session_ ? closed_by(session_->status()) : Closed::no) {
        case Closed::no:
            return {};
        case Closed::broken:
            return said(
                QT_TRANSLATE_NOOP("KioskHealth", "This kiosk is out of order. Please speak to a member of staff."));
        case Closed::not_set_up:
            return said(
                QT_TRANSLATE_NOOP("KioskHealth", "This kiosk is not set up yet. Please speak to a member of staff."));
        case Closed::revoked:
            return said(QT_TRANSLATE_NOOP(
                "KioskHealth",
                "This kiosk is closed. Please go to the counter: staff will take your complaint there."));
        case Closed::disk_full:
            return said(QT_TRANSLATE_NOOP("KioskHealth",
                                          "This kiosk can't store anything right now. Please go to the counter: staff "
                                          "will take your complaint there."));
    }
    return {};
}

QStringList KioskHealth::notices() const {
    QStringList out;
    if (!session_) return out;
    const auto& status = session_->status();
    if (!status.problem.what.empty()) out += session_->problem_text();
    if (status.trust != client::TrustState::good || status.revoked) out += about_trust(status);
    if (status.disk_free >= 0 && status.disk_free < little_disk) out += about_the_disk(status.disk_free);
    // In a rehearsal head office's clock is a virtual one: the kiosk's own is right to differ.
    if (status.clock != client::Clock::right && !status.log.rehearsal) out += about_the_clock(status);
    if (status.quarantined) out += about_the_log(*status.quarantined);
    if (status.log.refused > 0)
        out += said(QT_TRANSLATE_NOOP("KioskHealth",
                                      "Head office did not take %1 of this kiosk's entries. They are kept here: "
                                      "huiyin-replica status says why."))
                   .arg(status.log.refused);
    return out;
}

bool KioskHealth::can_be_noted() const { return session_ && session_->status().quarantined; }

void KioskHealth::noted() {
    if (session_)
        session_->replica().ask(
            this,
            [](ReplicaWorker& worker) {
                worker.forget_quarantined();
                return true;
            },
            [](bool) {});
}

}  // namespace huiyin::app
