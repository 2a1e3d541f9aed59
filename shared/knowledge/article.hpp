// SPDX-License-Identifier: Apache-2.0
// An article of the knowledge base (Art. 6(3)3, 6(4)4): how a question that comes again and again is answered. Each
// change is a version of its own, and every version is kept.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/foundation/instant.hpp"
#include "shared/foundation/json.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin {

/// draft: the contact centre is at work on it · proposed: laid before the line, usable and not its final word yet ·
/// confirmed: the final word of the category's department · withdrawn: nobody goes by it any more.
enum class ArticleState { draft, proposed, confirmed, withdrawn };
std::string_view to_string(ArticleState);
std::optional<ArticleState> parse_article_state(std::string_view);

struct ArticleVersion {
    int version = 0;  ///< from 1
    ArticleState state = ArticleState::draft;
    std::string category;  ///< code of the sub-category that it is about (Art. 9)
    std::string title, title_en, text, text_en;
    std::string article;   ///< of the regulation, such as "12(1)"; may be empty
    std::string by, unit;  ///< the account that wrote it, and its unit; empty: shipped with the policy
    Instant at;            ///< when; the epoch: shipped with the policy
    bool operator==(const ArticleVersion&) const = default;

    /// The same words for the same question, whoever wrote them when.
    bool says_the_same(const ArticleVersion& other) const;
};

struct Article {
    std::string id;                        ///< see is_article_id
    ArticleVersion latest;                 ///< what is worked on
    std::optional<ArticleVersion> stands;  ///< what people go by; none: nothing, yet or any more
    std::int64_t used = 0;                 ///< how often it was put into an answer
    bool operator==(const Article&) const = default;

    bool is_final() const { return stands && stands->state == ArticleState::confirmed; }
};

/// "k-" and 1 to 62 of a–z, 0–9, '.' and '-'.
bool is_article_id(std::string_view id);

/// What people go by once `next` follows `previous`: a draft changes nothing, a proposal displaces no confirmed word, a
/// confirmed one counts, and a withdrawn one leaves nothing.
std::optional<ArticleVersion> standing_after(const std::optional<ArticleVersion>& previous, const ArticleVersion& next);

/// The answers that the policy ships, as the first versions of articles: proposed, because no department has confirmed
/// them yet. Their ids are those of the policy behind "k-".
std::vector<Article> shipped_articles(const Policy&);

/// What a search looks through: title and text in both languages, the sub-category's code and names.
std::string searched_article(const ArticleVersion&, const Policy&);

/// {version, state, category, title, title_en, text, text_en, article, by, unit, at}; `at` is null when shipped.
Json to_json(const ArticleVersion&);
/// Nothing when `json` is not what to_json made.
std::optional<ArticleVersion> article_version_from(const Json& json);

/// Which of its versions someone is shown.
enum class Shown { all, standing };
/// The article as lists and devices have it: the members of the version shown, with {id, department, confirmed_by,
/// confirmed_at, used, stands: version or null}. With Shown::all that is the latest, and `in_force` is the version that
/// people go by, when it is another one. With Shown::standing and nothing that stands: {id, state: "withdrawn"} only.
Json article_json(const Article&, Shown, const Policy&);
/// Reads article_json back. Nothing when it is none, or when nothing of it is to be shown.
std::optional<Article> article_from(const Json& json);

}  // namespace huiyin
