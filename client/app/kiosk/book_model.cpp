// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/kiosk/book_model.hpp"

#include <QCoreApplication>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app {
namespace {

QString text(const Json& entry, const char* key) { return QString::fromStdString(text_of(entry, key)); }

QString day_of(const Json& entry, const char* key) {
    const auto at = parse_instant(text_of(entry, key));
    return at ? format::day(*at) : QString();
}

QVariantMap worded(const Json& entry) {
    const auto name = text(entry, "name");
    return {{"kind", text(entry, "opinion")},
            {"kindText", glossary::opinion(text(entry, "opinion"))},
            {"who", name.isEmpty() ? QCoreApplication::translate("BookModel", "A customer") : name},
            {"when", day_of(entry, "received_at")},
            {"words", text(entry, "narrative")},
            {"answer", text(entry, "answer")},
            {"answeredWhen", day_of(entry, "published_at")}};
}

}  // namespace

void BookModel::set_session(Session* session) {
    if (session == session_) return;
    session_ = session;
    if (session) {
        connect(session, &Session::statusChanged, this, [this] {
            if (shown_ != session_->status().book) refresh();
            emit changed();
        });
        connect(session, &Session::languageChanged, this, &BookModel::refresh);
        refresh();
    }
    emit sessionChanged();
}

void BookModel::refresh() {
    shown_ = session_->status().book;
    entries_.clear();
    if (shown_)
        for (const auto& entry : shown_->entries)
            if (entry.is_object()) entries_ += worded(entry);
    emit changed();
}

QString BookModel::state() const {
    if (!session_) return QStringLiteral("loading");
    if (!shown_)
        return session_->tried() && !session_->reachable() ? QStringLiteral("offline") : QStringLiteral("loading");
    return entries_.isEmpty() ? QStringLiteral("empty") : QStringLiteral("shown");
}

QString BookModel::as_of_text() const {
    if (!session_ || !shown_ || !session_->tried() || session_->reachable()) return {};
    return QCoreApplication::translate("BookModel", "As of %1. Newer answers will appear once the network is back.")
        .arg(format::moment(shown_->as_of));
}

}  // namespace huiyin::app
