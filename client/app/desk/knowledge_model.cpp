// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/knowledge_model.hpp"

#include <QClipboard>
#include <QGuiApplication>

#include "client/app/lists/keyed_rows.hpp"
#include "client/app/present/glossary.hpp"
#include "shared/view/search.hpp"

namespace huiyin::app {
namespace {

enum AnswerRole { title = Qt::UserRole, category };

QString words(const std::string& chinese, const std::string& english) {
    return QString::fromStdString(glossary::chinese() ? chinese : english);
}

QString category_of(const StandardAnswer& answer, const Rules& rules) {
    return glossary::sub_category(rules, QString::fromStdString(answer.category));
}

/// Everything that a search looks through, in both languages.
std::string haystack(const StandardAnswer& answer, const Rules& rules) {
    std::string out;
    for (const auto* text : {&answer.title, &answer.title_en, &answer.text, &answer.text_en, &answer.category})
        (out += searched_form(*text)) += '\n';
    if (const auto* sub = rules.policy.sub_category(answer.category))
        ((out += searched_form(sub->name)) += '\n') += searched_form(sub->name_en);
    return out;
}

}  // namespace

void KnowledgeModel::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    connect(session, &Session::statusChanged, this, [this] {
        if (session_->status().rules != rules_) refresh();
    });
    connect(session, &Session::languageChanged, this, &KnowledgeModel::refresh);
    emit sessionChanged();
    refresh();
}

void KnowledgeModel::set_query(const QString& query) {
    if (query == query_) return;
    query_ = query;
    refresh();
}

/// An answer whose title says it comes before one whose text does.
void KnowledgeModel::refresh() {
    beginResetModel();
    rows_.clear();
    rules_ = session_->status().rules;
    const Search search(query_.toStdString());
    if (rules_)
        for (const auto& answer : rules_->policy.answers)
            if (search.finds(haystack(answer, *rules_))) rows_.push_back(&answer);
    std::ranges::stable_partition(rows_, [&](const StandardAnswer* answer) {
        return search.finds(searched_form(answer->title) + '\n' + searched_form(answer->title_en));
    });
    endResetModel();
    emit changed();
}

QVariantMap KnowledgeModel::answer(int row) const {
    if (row < 0 || row >= count()) return {};
    const auto& answer = *rows_[static_cast<std::size_t>(row)];
    return {{"title", words(answer.title, answer.title_en)},
            {"category", category_of(answer, *rules_)},
            {"text", words(answer.text, answer.text_en)},
            {"article", glossary::article(QString::fromStdString(answer.article))}};
}

void KnowledgeModel::copy(int row) const {
    QGuiApplication::clipboard()->setText(answer(row).value(QStringLiteral("text")).toString());
}

QHash<int, QByteArray> KnowledgeModel::roleNames() const { return named_roles({"title", "category"}); }

QVariant KnowledgeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) return {};
    const auto& answer = *rows_[static_cast<std::size_t>(index.row())];
    if (role == title) return words(answer.title, answer.title_en);
    return role == category ? QVariant(category_of(answer, *rules_)) : QVariant();
}

}  // namespace huiyin::app
