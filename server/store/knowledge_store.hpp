// SPDX-License-Identifier: Apache-2.0
// The knowledge base as head office keeps it: every version of every article, and who used which how often. A facet of
// Store.
#pragma once
#include <functional>

#include "shared/knowledge/article.hpp"

namespace huiyin::server {

/// An article's place in lists: in the order of its latest sub-category, then of its id.
struct ArticlePlace {
    std::string category, id;
};

/// What decides whether a list shows an article.
struct ArticleRow {
    struct Words {
        std::string category, searched;
    };
    ArticlePlace place;
    Words latest;
    bool stands = false;  ///< people go by a version of it
    Words standing{};
};

struct ChangedArticle {
    std::int64_t change = 0;  ///< changes are numbered; a later one takes an article behind all others
    Article article;
};

class KnowledgeStore {
  public:
    virtual ~KnowledgeStore() = default;

    virtual std::optional<Article> article(const std::string& id) = 0;
    virtual std::vector<ArticleVersion> article_versions(const std::string& id) = 0;  ///< newest first
    /// Adds `article.latest` to the versions of `article.id`, or begins them, and says which version is in force from
    /// now on. `searched` is searched_article() of that version.
    virtual void put_version(const Article& article, const std::string& searched) = 0;
    virtual std::int64_t article_count() = 0;
    /// Articles behind `after` in their order, until `take` says false. `take` asks nothing of the store.
    virtual void each_article(const ArticlePlace& after, const std::function<bool(const ArticleRow&)>& take) = 0;
    /// Articles changed after the change `since`, in the order of their last change; at most `limit`.
    virtual std::vector<ChangedArticle> articles_changed(std::int64_t since, int limit) = 0;
    virtual std::int64_t last_article_change() = 0;

    /// How often `counter`, a device or head office itself, used the article in all; 0 never.
    virtual std::int64_t uses(const std::string& id, const std::string& counter) = 0;
    /// `counter` has used it `total` times in all. Less than was known changes nothing.
    virtual void put_uses(const std::string& id, const std::string& counter, std::int64_t total) = 0;
};

}  // namespace huiyin::server
