// SPDX-License-Identifier: Apache-2.0
#include "server/services/knowledge_service.hpp"

#include <algorithm>
#include <charconv>

#include "server/platform/answer_faults.hpp"
#include "server/services/service_faults.hpp"
#include "server/store/knowledge_store.hpp"
#include "shared/foundation/text.hpp"
#include "shared/knowledge/article_rules.hpp"
#include "shared/policy/policy_faults.hpp"

namespace huiyin::server {
namespace {

constexpr int usual_page = 50, largest_page = 500;
constexpr std::size_t longest_question = 100;

struct Asked {
    std::optional<Search> search;
    std::string category;
    ArticlePlace after;
    std::size_t limit = usual_page;
};

/// A cursor is the id of the last article of the page before.
Result<Asked> asked_of(const Query& query, const Rules& rules) {
    Asked out;
    for (const auto& [name, value] : query) {
        if (name == "q") {
            if (characters(value) > longest_question) return fault(faults::at_most_100, name);
            if (!value.empty()) out.search = Search(value);
            if (out.search && out.search->empty()) return fault(faults::word_missing, name);
        } else if (name == "category") {
            if (!value.empty() && !rules.policy.sub_category(value)) return fault(faults::no_such_sub_category, name);
            out.category = value;
        } else if (name == "limit") {
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), out.limit);
            if (error != std::errc{} || end != value.data() + value.size() || out.limit < 1 || out.limit > largest_page)
                return fault(faults::page_size, name);
        } else if (name == "after") {
            if (!value.empty() && !is_article_id(value)) return fault(faults::page_unknown, name);
            out.after.id = value;
        } else {
            return fault(faults::article_parameters, name);
        }
    }
    return out;
}

/// The ids of a page, and one more when there are more.
std::vector<std::string> found_ids(KnowledgeStore& store, const Asked& asked, const Actor& actor, const Rules& rules) {
    std::vector<std::string> out;
    store.each_article(asked.after, [&](const ArticleRow& row) {
        const bool all = shown_to(actor, row.place.category, rules) == Shown::all;
        if (!all && !row.stands) return true;
        const auto& words = all ? row.latest : row.standing;
        if (asked.search && !asked.search->finds(words.searched)) return true;
        if (!asked.category.empty() && words.category != asked.category) return true;
        out.push_back(row.place.id);
        return out.size() <= asked.limit;
    });
    return out;
}

Json shown(const Article& article, const Actor& actor, const Rules& rules) {
    return article_json(article, shown_to(actor, article.latest.category, rules), rules.policy);
}

bool is_shown(const Article& article, const Actor& actor, const Rules& rules) {
    return article.stands || shown_to(actor, article.latest.category, rules) == Shown::all;
}

std::unexpected<Problem> changed_meanwhile(Json current) {
    auto out = problem(409, "article-changed", faults::article_changed, "version");
    out.error().current = std::move(current);
    return out;
}

Answer<Written> put(KnowledgeStore& store, const ServerRuntime& runtime, const Actor& actor, const std::string& id,
                    std::int64_t read, ArticleVersion next) {
    const auto& rules = runtime.context.rules;
    const auto previous = store.article(id);
    if (const auto may = may_write(actor, previous ? &previous->latest : nullptr, next, rules.policy); !may)
        return problem(403, "forbidden", may.error());
    if (!previous && read != 0) return not_found(faults::new_article_from_0);
    if (previous && previous->latest.version != read) {
        // A call that was made again because its answer was lost.
        const bool again = previous->latest.version == read + 1 && previous->latest.by == actor.account &&
                           previous->latest.says_the_same(next);
        if (again) return Written{shown(*previous, actor, rules), read == 0};
        return changed_meanwhile(shown(*previous, actor, rules));
    }
    if (!previous && store.article_count() >= most_articles)
        return problem(409, "too-many-articles", faults::many_articles);
    next.version = static_cast<int>(read) + 1;
    next.by = actor.account;
    next.unit = actor.unit;
    next.at = runtime.context.now();
    Article article{id, next, standing_after(previous ? previous->stands : std::nullopt, next),
                    previous ? previous->used : 0};
    store.put_version(article, searched_article(next, rules.policy));
    return Written{shown(article, actor, rules), !previous};
}

}  // namespace

Answer<Json> list_articles(ServerRuntime& runtime, const Actor& actor, const Query& query) {
    const auto& rules = runtime.context.rules;
    auto asked = asked_of(query, rules);
    if (!asked) return invalid(asked.error());
    return runtime.readers.read<Json>([&](Store& store) -> Answer<Json> {
        if (!asked->after.id.empty()) {
            const auto last = store.article(asked->after.id);
            if (!last) return invalid(faults::page_unknown, "after");
            asked->after.category = last->latest.category;
        }
        auto ids = found_ids(store, *asked, actor, rules);
        const bool more = ids.size() > asked->limit;
        if (more) ids.pop_back();
        Json items = Json::array();
        for (const auto& id : ids)
            if (const auto article = store.article(id)) items.push_back(shown(*article, actor, rules));
        return Json{{"items", std::move(items)}, {"next", more ? Json(ids.back()) : Json()}};
    });
}

Answer<Json> show_article(ServerRuntime& runtime, const Actor& actor, const std::string& id) {
    return runtime.readers.read<Json>([&](Store& store) -> Answer<Json> {
        const auto& rules = runtime.context.rules;
        const auto article = store.article(id);
        if (!article || !is_shown(*article, actor, rules)) return not_found(faults::no_such_article);
        auto out = shown(*article, actor, rules);
        if (shown_to(actor, article->latest.category, rules) == Shown::standing) return out;
        out["versions"] = Json::array();
        for (const auto& version : store.article_versions(id)) out["versions"].push_back(to_json(version));
        return out;
    });
}

Answer<Written> write_article(ServerRuntime& runtime, const Actor& actor, const std::string& id, const Json& asked) {
    if (const auto may = may_write_articles(actor); !may) return problem(403, "forbidden", fault_at(may.error(), {}));
    if (!is_article_id(id)) return invalid(faults::article_id_form, "id");
    auto next = asked_article(asked, runtime.context.rules.policy);
    if (!next) return invalid(next.error());
    const auto version = asked.find("version");
    if (version == asked.end() || !version->is_number_integer() || *version < 0 || *version >= 1'000'000'000)
        return invalid(faults::article_version_form, "version");
    return runtime.writer.run<Written>([&](Store& store) -> Answer<Written> {
        return put(store, runtime, actor, id, version->get<std::int64_t>(), *next);
    });
}

Answer<Json> use_article(ServerRuntime& runtime, const Actor& actor, const std::string& id) {
    return runtime.writer.run<Json>([&](Store& store) -> Answer<Json> {
        const auto article = store.article(id);
        if (!article || !is_shown(*article, actor, runtime.context.rules)) return not_found(faults::no_such_article);
        const auto& here = runtime.context.own_origin;
        store.put_uses(id, here, store.uses(id, here) + 1);
        return Json{{"id", id}, {"used", article->used + 1}};
    });
}

}  // namespace huiyin::server
