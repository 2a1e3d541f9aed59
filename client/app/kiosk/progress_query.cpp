// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/kiosk/progress_query.hpp"

#include <QCoreApplication>
#include <QUrl>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"
#include "shared/complaint/contacts.hpp"
#include "shared/vocabulary/complaint_code.hpp"
#include "shared/vocabulary/complaint_number.hpp"

namespace huiyin::app {
namespace {

Result<sync::HttpAnswer> ask_head_office(ReplicaWorker& worker, const std::string& path) {
    if (!worker.replica() || !worker.replica()->enrolled()) return fault(faults::device_not_opened);
    auto office = worker.environment().connect(worker.replica()->identity().server);
    if (!office) return std::unexpected(office.error());
    (*office)->pin(worker.replica()->pinned_keys());
    return (*office)->send("GET", path, {}, {}, {});
}

/// Each promise by its kind; an older head office says only when the first of them ends.
std::vector<std::pair<QString, Instant>> promises_in(const Json& answer) {
    std::vector<std::pair<QString, Instant>> out;
    for (const auto& promise : answer.value("promises", Json::array()))
        if (const auto by = parse_instant(text_of(promise, "by")))
            out.emplace_back(QString::fromStdString(text_of(promise, "kind")), *by);
    if (const auto first = parse_instant(text_of(answer, "promised_by")); first && out.empty())
        out.emplace_back(QString(), *first);
    return out;
}

QString promised(const QString& kind) {
    const auto said = [](const char* english) { return QCoreApplication::translate("ProgressQuery", english); };
    if (kind == QLatin1String("contact")) return said(QT_TRANSLATE_NOOP("ProgressQuery", "We'll contact you by %1."));
    if (kind == QLatin1String("answer"))
        return said(QT_TRANSLATE_NOOP("ProgressQuery", "You'll have our answer by %1."));
    if (kind == QLatin1String("next_reply"))
        return said(QT_TRANSLATE_NOOP("ProgressQuery", "You'll have our further answer by %1."));
    return said(QT_TRANSLATE_NOOP("ProgressQuery", "You'll hear from us by %1."));
}

}  // namespace

void ProgressQuery::set_session(Session* session) {
    if (session_ == session) return;
    session_ = session;
    if (session) {
        connect(session, &Session::languageChanged, this, &ProgressQuery::changed);
        connect(session, &Session::statusChanged, this, &ProgressQuery::learn_prefix);
        learn_prefix();
    }
    emit sessionChanged();
}

/// Head office gives it with an exchange, so it may come later than the session.
void ProgressQuery::learn_prefix() {
    if (!session_->enrolled()) return;
    session_->replica().ask(
        this,
        [](ReplicaWorker& worker) {
            return worker.replica() ? worker.replica()->setting("code prefix").value_or("") : std::string();
        },
        [this](const std::string& prefix) {
            if (prefix_.toStdString() == prefix) return;
            prefix_ = QString::fromStdString(prefix);
            emit changed();
        });
}

bool ProgressQuery::isWhole(const QString& text) const {
    const auto said = text.toStdString();
    return !normalised_code(said).empty() || is_complaint_number(normalised_number(said));
}

void ProgressQuery::ask(const QString& number, const QString& phone4) {
    if (state_ == QLatin1String("asking") || !session_) return;
    const auto normal = normalised_number(number.toStdString()), code = normalised_code(number.toStdString());
    bad_number_ = code.empty() && !is_complaint_number(normal);
    const auto digits = four_digits(phone4.toStdString());
    bad_phone_ = digits.empty();
    if (bad_number_ || bad_phone_) return become(QStringLiteral("typing"));
    become(QStringLiteral("asking"));
    const auto encoded = QUrl::toPercentEncoding(QString::fromStdString(code.empty() ? normal : code)).toStdString();
    const auto path = (code.empty() ? "/v1/progress?number=" : "/v1/progress?code=") + encoded + "&phone4=" + digits;
    session_->replica().ask(
        this, [path](ReplicaWorker& worker) { return ask_head_office(worker, path); },
        [this](const Result<sync::HttpAnswer>& answer) { take(answer); });
}

void ProgressQuery::again() {
    stage_.clear();
    promises_.clear();
    bad_number_ = bad_phone_ = false;
    become(QStringLiteral("typing"));
}

void ProgressQuery::take(const Result<sync::HttpAnswer>& answer) {
    stage_.clear();
    promises_.clear();
    if (!answer) return become(QStringLiteral("offline"));
    if (answer->status == 429) return become(QStringLiteral("busy"));
    if (answer->status == 404 || answer->status == 422) return become(QStringLiteral("unknown"));
    const auto json = parse_json(answer->body);
    if (answer->status != 200 || !json) return become(QStringLiteral("offline"));
    stage_ = QString::fromStdString(text_of(*json, "stage"));
    promises_ = promises_in(*json);
    become(QStringLiteral("found"));
}

void ProgressQuery::become(const QString& state) {
    state_ = state;
    emit changed();
}

QString ProgressQuery::number_error() const {
    return bad_number_
               ? QCoreApplication::translate(
                     "ProgressQuery", "That isn't a number from our receipts. Please check it character by character.")
               : QString();
}

QString ProgressQuery::phone_error() const {
    return bad_phone_
               ? QCoreApplication::translate("ProgressQuery", "Please enter the last four digits of the phone number.")
               : QString();
}

QString ProgressQuery::stage_text() const { return glossary::stage(stage_); }

QString ProgressQuery::promise_text() const {
    QStringList out;
    for (const auto& [kind, by] : promises_) out += promised(kind).arg(format::due_moment(format::to_the_minute(by)));
    return out.join(QLatin1Char('\n'));
}

}  // namespace huiyin::app
