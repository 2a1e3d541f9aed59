// SPDX-License-Identifier: Apache-2.0
// What the description of the API says of the knowledge base.
#pragma once
#include "shared/foundation/json.hpp"

namespace huiyin::server {

/// {"Article", "ArticleVersion", "ArticleChange", "Articles"}: what the calls take and answer.
Json knowledge_schemas();
/// Adds the request's and answers' schemas and examples, and the query's parameters, to the operations of
/// /v1/knowledge in `paths`.
void describe_knowledge(Json& paths);

}  // namespace huiyin::server
