// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/knowledge_delivery.hpp"

#include "server/store/knowledge_store.hpp"
#include "shared/knowledge/article_rules.hpp"

namespace huiyin::server {
namespace {

constexpr const char* filled = "knowledge";
constexpr int most_at_once = 50;  ///< articles in one answer

}  // namespace

bool fill_knowledge(Store& store, const ServerContext& context) {
    if (store.value(filled)) return false;
    const auto& policy = context.rules.policy;
    for (const auto& article : shipped_articles(policy))
        store.put_version(article, searched_article(article.latest, policy));
    store.put_value(filled, "filled");
    return true;
}

void count_uses(KnowledgeStore& store, const Origin& device, const sync::RequestHeader& header) {
    for (const auto& [id, total] : header.used)
        if (store.article(id)) store.put_uses(id, device.id, total);
}

void deliver_knowledge(KnowledgeStore& store, const ServerContext& context, const Origin& device,
                       const sync::RequestHeader& header, sync::ResponseHeader& out) {
    if (header.v < 2 || header.have_knowledge < 0 || device.face == Face::kiosk) return;
    if (out.offer || device.unconfirmed) return;
    const auto last = store.last_article_change();
    // A number beyond ours was given by another head office: the device begins anew.
    out.knowledge = header.have_knowledge > last ? 0 : header.have_knowledge;
    if (header.have_knowledge >= last) return;
    for (const auto& [change, article] : store.articles_changed(header.have_knowledge, most_at_once)) {
        const bool works = sees_work(device.unit, article.latest.category, context.rules);
        out.articles.push_back(article_json(article, works ? Shown::all : Shown::standing, context.rules.policy));
        out.knowledge = change;
    }
    if (out.knowledge < last) out.more = true;
}

}  // namespace huiyin::server
