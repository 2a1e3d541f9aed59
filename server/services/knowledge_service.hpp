// SPDX-License-Identifier: Apache-2.0
// The knowledge base over HTTP (Art. 6(3)3, 6(4)4): the contact centre keeps it, departments confirm their line's
// word.
#pragma once
#include "server/services/listing.hpp"

namespace huiyin::server {

/// GET /v1/knowledge?q=&category=&after=&limit=: {items, next} in the order of the sub-categories; `q` is searched in
/// the normal form of text. Each is shown as article_json says, by shown_to. 422 naming a parameter that is wrong or
/// unknown.
Answer<Json> list_articles(ServerRuntime&, const Actor&, const Query&);
/// GET /v1/knowledge/{id}: the article; for those who see the work on it with all `versions`, newest first. 404 when
/// there is none, or none that people go by.
Answer<Json> show_article(ServerRuntime&, const Actor&, const std::string& id);

struct Written {
    Json article;
    bool is_new = false;
};
/// PUT /v1/knowledge/{id} {category, title, title_en?, text, text_en?, article?, state, version}: the next version;
/// `version` is the one that was read, 0 for a new article. 403 for whoever may not (may_write), 409 "article-changed"
/// with the `current` article when there is another version by now, 422 naming the field. The same change said again is
/// answered as the first time.
Answer<Written> write_article(ServerRuntime&, const Actor&, const std::string& id, const Json& asked);
/// POST /v1/knowledge/{id}/used: one more use, by somebody without a device. {id, used}.
Answer<Json> use_article(ServerRuntime&, const Actor&, const std::string& id);

}  // namespace huiyin::server
