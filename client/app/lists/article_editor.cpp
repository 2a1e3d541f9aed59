// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/lists/article_editor.hpp"

#include <QCoreApplication>
#include <QUuid>

#include "client/app/lists/article_words.hpp"
#include "client/app/present/format.hpp"
#include "shared/knowledge/article_rules.hpp"

namespace huiyin::app {
namespace {

constexpr int in_conflict = 409;

struct Step {
    ArticleState state;
    const char *text, *icon;
};
/// What is offered, the usual first.
constexpr Step steps_of_all[] = {
    {ArticleState::confirmed, QT_TRANSLATE_NOOP("Articles", "Confirm as the final word"), "dialog-ok"},
    {ArticleState::proposed, QT_TRANSLATE_NOOP("Articles", "Propose"), "mail-sent"},
    {ArticleState::draft, QT_TRANSLATE_NOOP("Articles", "Keep as a draft"), "document-save"},
    {ArticleState::withdrawn, QT_TRANSLATE_NOOP("Articles", "Withdraw"), "edit-delete"}};

QString new_id() { return QStringLiteral("k-") + QUuid::createUuid().toString(QUuid::Id128); }

}  // namespace

void ArticleEditor::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    connect(session, &Session::statusChanged, this, &ArticleEditor::sessionChanged);
    emit sessionChanged();
}

bool ArticleEditor::writes() const {
    return session_ && session_->signed_in() && may_write_articles(session_->status().actor).has_value();
}

void ArticleEditor::follow(const QString& id) {
    followed_ = id;
    versions_.clear();
    emit changed();
    if (id.isEmpty() || !online()) return;
    session_->office().ask(this, {"/v1/knowledge/" + id.toStdString()}, [this, id](const OfficeReply& reply) {
        if (id != followed_ || !reply.done() || !session_ || !session_->rules()) return;
        versions_.clear();
        for (const auto& json : reply.json.value("versions", Json::array()))
            if (const auto version = article_version_from(json))
                versions_ += article_words::told(*version, *session_->rules());
        emit changed();
    });
}

QVariantList ArticleEditor::steps(const QString& category) const {
    QVariantList out;
    if (!session_ || !session_->rules()) return out;
    ArticleVersion next;
    next.category = category.toStdString();
    for (const auto& [state, text, icon] : steps_of_all) {
        next.state = state;
        if (!may_write(session_->status().actor, nullptr, next, session_->rules()->policy)) continue;
        const auto code = to_string(state);
        out += QVariantMap{{"state", QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()))},
                           {"text", QCoreApplication::translate("Articles", text)},
                           {"icon", QLatin1String(icon)}};
    }
    return out;
}

void ArticleEditor::write(const QString& id, const QVariantMap& words, const QString& state) {
    if (busy_ || !session_) return;
    forget();
    const auto to = id.isEmpty() ? new_id() : id;
    Json body{{"state", state.toStdString()}, {"version", words.value(QStringLiteral("version")).toInt()}};
    for (const char* key : {"category", "title", "title_en", "text", "text_en", "article"})
        body[key] = words.value(QLatin1String(key)).toString().toStdString();
    busy_ = true;
    emit changed();
    session_->office().ask(this, {"/v1/knowledge/" + to.toStdString(), "PUT", body},
                           [this, to](const OfficeReply& reply) {
                               busy_ = false;
                               tell(reply);
                               emit changed();
                               if (!reply.done()) return;
                               session_->exchangeSoon();  // this device holds it, too, from then on
                               emit written(to);
                           });
}

void ArticleEditor::tell(const OfficeReply& reply) {
    if (reply.done()) return;
    wrong_field_ = QString::fromStdString(reply.fault.where);
    problem_ = reply.status == in_conflict
                   ? QCoreApplication::translate(
                         "Articles", "Somebody else changed this article meanwhile: close this, and look at it again.")
                   : format::fault(reply.fault);
}

void ArticleEditor::forget() {
    problem_.clear();
    wrong_field_.clear();
    emit changed();
}

}  // namespace huiyin::app
