// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/lists/knowledge_model.hpp"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

#include "client/app/lists/article_words.hpp"
#include "client/app/lists/keyed_rows.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"
#include "shared/knowledge/article_rules.hpp"
#include "shared/view/search.hpp"

namespace huiyin::app {
namespace {

enum ArticleRole { title_role = Qt::UserRole, category_role, mark_role, tone_role };

QString q(const std::string& text) { return QString::fromStdString(text); }

}  // namespace

void KnowledgeModel::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    connect(session, &Session::statusChanged, this, [this] {
        const auto& status = session_->status();
        if (status.rules != rules_ || status.knowledge != articles_ || status.actor != actor_) refresh();
    });
    connect(session, &Session::languageChanged, this, &KnowledgeModel::refresh);
    emit sessionChanged();
    refresh();
}

void KnowledgeModel::set_query(const QString& query) {
    if (query == query_) return;
    query_ = query;
    if (session_) refresh();
}

void KnowledgeModel::set_category(const QString& category) {
    if (category == category_) return;
    category_ = category;
    if (session_) refresh();
}

std::optional<KnowledgeModel::Row> KnowledgeModel::row_of(const Article& article) const {
    const bool works = category_.isEmpty() && shown_to(actor_, article.latest.category, *rules_) == Shown::all;
    if (works) return Row{&article, &article.latest};
    if (!article.stands) return std::nullopt;
    return Row{&article, &*article.stands};
}

/// An article whose title says it comes before one whose text does; among those to answer by, the most used first.
void KnowledgeModel::refresh() {
    beginResetModel();
    rows_.clear();
    const auto& status = session_->status();
    rules_ = status.rules;
    articles_ = status.knowledge;
    actor_ = status.actor;
    const Search search(query_.toStdString());
    if (rules_ && articles_)
        for (const auto& article : *articles_) {
            const auto row = row_of(article);
            if (!row || (!category_.isEmpty() && q(row->shown->category) != category_)) continue;
            if (search.finds(searched_article(*row->shown, rules_->policy))) rows_.push_back(*row);
        }
    if (!category_.isEmpty())
        std::ranges::stable_sort(rows_, std::ranges::greater{}, [](const Row& row) { return row.article->used; });
    std::ranges::stable_partition(rows_, [&](const Row& row) {
        return search.finds(searched_form(row.shown->title) + '\n' + searched_form(row.shown->title_en));
    });
    endResetModel();
    emit changed();
}

QVariantMap KnowledgeModel::answer(int row) const {
    if (row < 0 || row >= count()) return {};
    const auto& [article, shown] = rows_[static_cast<std::size_t>(row)];
    return {{"id", q(article->id)},
            {"title", glossary::in_language(shown->title, shown->title_en)},
            {"category", glossary::sub_category(*rules_, q(shown->category))},
            {"text", glossary::in_language(shown->text, shown->text_en)},
            {"article", glossary::article(q(shown->article))},
            {"mark", article_words::mark(*article, *shown)},
            {"tone", article_words::tone(*article, *shown)},
            {"version", shown->version},
            {"told", article_words::told(*shown, *rules_)},
            {"used", article_words::used(article->used)}};
}

QVariantMap KnowledgeModel::words(const QString& id) const {
    for (const auto& [article, shown] : rows_)
        if (q(article->id) == id)
            return {{"category", q(shown->category)}, {"title", q(shown->title)},     {"title_en", q(shown->title_en)},
                    {"text", q(shown->text)},         {"text_en", q(shown->text_en)}, {"article", q(shown->article)},
                    {"version", shown->version}};
    return {{"category", QString()}, {"title", QString()},   {"title_en", QString()}, {"text", QString()},
            {"text_en", QString()},  {"article", QString()}, {"version", 0}};
}

int KnowledgeModel::rowOf(const QString& id) const {
    const auto found = std::ranges::find(rows_, id.toStdString(), [](const Row& row) { return row.article->id; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

void KnowledgeModel::copy(int row) {
    QGuiApplication::clipboard()->setText(answer(row).value(QStringLiteral("text")).toString());
    use(row);
}

void KnowledgeModel::use(int row) {
    if (row < 0 || row >= count()) return;
    const auto work = [id = rows_[static_cast<std::size_t>(row)].article->id](ReplicaWorker& worker) {
        worker.use_article(id);
        return true;
    };
    session_->replica().ask(this, work, [](bool) {});
}

QVariantList KnowledgeModel::categories() const {
    QVariantList out;
    if (!rules_) return out;
    for (const auto& category : rules_->policy.categories)
        for (const auto& sub : category.sub)
            out += QVariantMap{{"value", q(sub.code)},
                               {"text", q(sub.code) + QLatin1Char(' ') + glossary::sub_category(sub)}};
    return out;
}

QHash<int, QByteArray> KnowledgeModel::roleNames() const { return named_roles({"title", "category", "mark", "tone"}); }

QVariant KnowledgeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count()) return {};
    const auto& [article, shown] = rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case title_role:
            return glossary::in_language(shown->title, shown->title_en);
        case category_role:
            return glossary::sub_category(*rules_, q(shown->category));
        case mark_role:
            return article_words::mark(*article, *shown);
        case tone_role:
            return article_words::tone(*article, *shown);
        default:
            return {};
    }
}

}  // namespace huiyin::app
