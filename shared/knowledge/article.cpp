// SPDX-License-Identifier: Apache-2.0
#include "shared/knowledge/article.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "shared/view/search.hpp"

namespace huiyin {
namespace {

constexpr std::array<std::pair<ArticleState, std::string_view>, 4> names{{{ArticleState::draft, "draft"},
                                                                          {ArticleState::proposed, "proposed"},
                                                                          {ArticleState::confirmed, "confirmed"},
                                                                          {ArticleState::withdrawn, "withdrawn"}}};

Json time_or_null(Instant at) { return at == Instant{} ? Json() : Json(to_beijing(at)); }

void add_confirmation(Json& out, const std::optional<ArticleVersion>& stands) {
    const bool confirmed = stands && stands->state == ArticleState::confirmed;
    out["confirmed_by"] = confirmed ? Json(stands->by) : Json();
    out["confirmed_at"] = confirmed ? time_or_null(stands->at) : Json();
}

}  // namespace

std::string_view to_string(ArticleState state) { return names.at(static_cast<std::size_t>(state)).second; }

std::optional<ArticleState> parse_article_state(std::string_view text) {
    const auto* found = std::ranges::find(names, text, [](const auto& row) { return row.second; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

bool ArticleVersion::says_the_same(const ArticleVersion& other) const {
    return state == other.state && category == other.category && title == other.title && title_en == other.title_en &&
           text == other.text && text_en == other.text_en && article == other.article;
}

bool is_article_id(std::string_view id) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; };
    return id.starts_with("k-") && id.size() > 2 && id.size() <= 64 && std::ranges::all_of(id, fits);
}

std::optional<ArticleVersion> standing_after(const std::optional<ArticleVersion>& previous,
                                             const ArticleVersion& next) {
    switch (next.state) {
        case ArticleState::draft:
            return previous;
        case ArticleState::proposed:
            return previous && previous->state == ArticleState::confirmed ? previous : next;
        case ArticleState::confirmed:
            return next;
        case ArticleState::withdrawn:
            break;
    }
    return std::nullopt;
}

std::vector<Article> shipped_articles(const Policy& policy) {
    std::vector<Article> out;
    for (const auto& answer : policy.answers) {
        const ArticleVersion first{1,           ArticleState::proposed, answer.category, answer.title, answer.title_en,
                                   answer.text, answer.text_en,         answer.article,  {},           {},
                                   Instant{}};
        out.push_back({"k-" + answer.code, first, first});
    }
    return out;
}

std::string searched_article(const ArticleVersion& version, const Policy& policy) {
    std::string out;
    for (const auto* text : {&version.title, &version.title_en, &version.text, &version.text_en, &version.category})
        (out += searched_form(*text)) += '\n';
    if (const auto* sub = policy.sub_category(version.category))
        ((out += searched_form(sub->name)) += '\n') += searched_form(sub->name_en);
    return out;
}

Json to_json(const ArticleVersion& version) {
    return members("version", version.version, "state", to_string(version.state), "category", version.category, "title",
                   version.title, "title_en", version.title_en, "text", version.text, "text_en", version.text_en,
                   "article", version.article, "by", version.by, "unit", version.unit, "at", time_or_null(version.at));
}

std::optional<ArticleVersion> article_version_from(const Json& json) {
    if (!json.is_object()) return std::nullopt;
    const auto state = parse_article_state(text_of(json, "state"));
    const auto number = number_of(json, "version");
    if (!state || number < 1 || number > 1'000'000'000) return std::nullopt;
    ArticleVersion out{static_cast<int>(number),
                       *state,
                       text_of(json, "category"),
                       text_of(json, "title"),
                       text_of(json, "title_en"),
                       text_of(json, "text"),
                       text_of(json, "text_en"),
                       text_of(json, "article"),
                       text_of(json, "by"),
                       text_of(json, "unit"),
                       Instant{}};
    if (const auto at = parse_instant(text_of(json, "at"))) out.at = *at;
    return out;
}

Json article_json(const Article& article, Shown shown, const Policy& policy) {
    if (shown == Shown::standing && !article.stands)
        return members("id", article.id, "state", to_string(ArticleState::withdrawn));
    auto out = to_json(shown == Shown::all ? article.latest : *article.stands);
    const auto* category = policy.category_of(text_of(out, "category"));
    out["id"] = article.id;
    out["department"] = category ? Json(category->department) : Json();
    out["used"] = article.used;
    out["stands"] = article.stands ? Json(article.stands->version) : Json();
    add_confirmation(out, article.stands);
    if (shown == Shown::all && article.stands && article.stands->version != article.latest.version)
        out["in_force"] = to_json(*article.stands);
    return out;
}

std::optional<Article> article_from(const Json& json) {
    auto latest = article_version_from(json);
    const auto id = text_of(json, "id");
    if (!latest || !is_article_id(id)) return std::nullopt;
    Article out{id, std::move(*latest), std::nullopt, number_of(json, "used")};
    if (const auto in_force = json.find("in_force"); in_force != json.end())
        out.stands = article_version_from(*in_force);
    else if (number_of(json, "stands") == out.latest.version)
        out.stands = out.latest;
    return out;
}

}  // namespace huiyin
