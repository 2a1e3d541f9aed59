// SPDX-License-Identifier: Apache-2.0
// What an article of the knowledge base must hold, who writes it and who sees the work on it.
#pragma once
#include "shared/event/event.hpp"
#include "shared/knowledge/article.hpp"

namespace huiyin {

inline constexpr std::size_t longest_article_title = 100, longest_article_text = 2000, longest_article_source = 20;
/// More the knowledge base does not take: every tablet and desk holds all of it.
inline constexpr int most_articles = 2000;

/// What was asked to be written: {category, title, title_en?, text, text_en?, article?, state}, texts in their stored
/// form; other members are not looked at. Fails naming the field that is missing, too long or unknown. `version`, `by`,
/// `unit` and `at` of the result are the caller's to fill in.
Result<ArticleVersion> asked_article(const Json& asked, const Policy&);

/// Whether `actor` writes in the knowledge base at all: the contact centre and handlers of departments.
Result<void> may_write_articles(const Actor& actor);
/// Whether `actor` may put `next` after `latest` (null: a new article). The contact centre writes drafts and proposes;
/// its lead withdraws, too. A handler of the department whose category it is, before and after, proposes, confirms and
/// withdraws. The fault is a sentence for whoever may not.
Result<void> may_write(const Actor& actor, const ArticleVersion* latest, const ArticleVersion& next, const Policy&);

/// Whether whoever sits at `unit`, or reads everything as an auditor, is shown drafts and proposals of an article of
/// `category`: the contact centre, channel operations, and the category's department.
bool sees_work(std::string_view unit, std::string_view category, const Rules&);
/// What `actor` is shown of an article whose latest version is of `category`.
Shown shown_to(const Actor& actor, std::string_view category, const Rules&);

}  // namespace huiyin
