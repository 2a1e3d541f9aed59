// SPDX-License-Identifier: Apache-2.0
#include "client/engine/knowledge.hpp"

#include <algorithm>
#include <tuple>

namespace huiyin::client {
namespace {

constexpr const char* articles_key = "knowledge";   ///< {id: article}
constexpr const char* mark_key = "knowledge_at";    ///< {epoch, number}: what of it is here; read at each exchange
constexpr const char* uses_key = "knowledge_used";  ///< {epoch, total {id: n}, told {id: n}}
/// With an article: how often it was used here, as far as its `used` counts that.
constexpr const char* counted = "counted";

/// An object in `parent`; made when it is missing or something else.
Json& object_in(Json& parent, const char* key) {
    auto& out = parent[key];
    if (!out.is_object()) out = Json::object();
    return out;
}

}  // namespace

Json Knowledge::kept(const char* key) const {
    const auto text = log_.get(key);
    auto json = text ? parse_json(*text, {.bytes = std::size_t{64} << 20, .depth = 8}) : Result<Json>(Json::object());
    return json && json->is_object() ? std::move(*json) : Json::object();
}

std::vector<Article> Knowledge::articles(const Policy& policy) const {
    const auto stored = kept(articles_key);
    auto uses = kept(uses_key);
    const auto& total = object_in(uses, "total");
    std::vector<Article> out;
    if (!log_.get(articles_key)) {
        out = shipped_articles(policy);
        for (auto& article : out) article.used = number_of(total, article.id);
    }
    for (const auto& [id, json] : stored.items())
        if (auto article = article_from(json)) {
            article->used += std::max<std::int64_t>(number_of(total, id) - number_of(json, counted), 0);
            out.push_back(std::move(*article));
        }
    const auto place = [](const Article& a) { return std::tie(a.latest.category, a.id); };
    std::ranges::sort(out, [&](const Article& a, const Article& b) { return place(a) < place(b); });
    return out;
}

Result<void> Knowledge::use(const std::string& id) {
    auto uses = kept(uses_key);
    auto& total = object_in(uses, "total");
    if (!total.contains(id) && total.size() >= sync::RequestHeader::most_used)
        return {};  // more articles than there are
    total[id] = number_of(total, id) + 1;
    return log_.put(uses_key, canonical(uses));
}

void Knowledge::ask(sync::RequestHeader& header) {
    const auto mark = kept(mark_key);
    auto uses = kept(uses_key);
    asked_epoch_ = header.epoch;
    asked_from_ = number_of(mark, "epoch") == header.epoch ? number_of(mark, "number") : 0;
    header.have_knowledge = asked_from_;
    const auto told = number_of(uses, "epoch") == header.epoch ? object_in(uses, "told") : Json::object();
    for (const auto& [id, total] : object_in(uses, "total").items())
        if (total.is_number_integer() && total > number_of(told, id)) header.used[id] = total.get<std::int64_t>();
    told_ = header.used;
}

Result<bool> Knowledge::take(const sync::ResponseHeader& header) {
    // A head office of before knows no knowledge base; one of another epoch is asked anew.
    if (header.knowledge < 0 || header.epoch != asked_epoch_) return false;
    auto uses = kept(uses_key);
    if (!told_.empty()) {
        auto& told = object_in(uses, "told");
        if (number_of(uses, "epoch") != asked_epoch_) told = Json::object();
        for (const auto& [id, total] : told_) told[id] = total;
        uses["epoch"] = asked_epoch_;
        if (auto stored = log_.put(uses_key, canonical(uses)); !stored) return std::unexpected(stored.error());
    }
    if (header.articles.empty() && header.knowledge == asked_from_) return false;
    auto articles = asked_from_ == 0 ? Json::object() : kept(articles_key);
    for (auto article : header.articles) {
        const auto id = text_of(article, "id");
        articles.erase(id);
        if (!article_from(article)) continue;  // nobody goes by it any more
        article[counted] = number_of(object_in(uses, "told"), id);
        articles[id] = std::move(article);
    }
    // The mark comes last: cut off in between, the same articles are asked for again.
    if (auto done = log_.put(articles_key, canonical(articles)); !done) return std::unexpected(done.error());
    auto done = log_.put(mark_key, canonical({{"epoch", asked_epoch_}, {"number", header.knowledge}}));
    if (!done) return std::unexpected(done.error());
    return true;
}

}  // namespace huiyin::client
