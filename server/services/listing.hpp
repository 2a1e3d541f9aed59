// SPDX-License-Identifier: Apache-2.0
// The lists: complaints, opinion entries and duties, page by page.
#pragma once
#include <array>
#include <string>

#include "server/identity/caller.hpp"
#include "server/services/paging.hpp"
#include "server/services/subject_service.hpp"

namespace huiyin::server {

/// What the lists of subjects and of duties are asked for; any other parameter is a mistake.
inline constexpr std::array subject_parameters{
    "unit",  "level", "state",         "category",       "channel",       "overdue", "q",
    "after", "limit", "received_from", "received_until", "changed_since", "code",    "external"};
inline constexpr std::array duty_parameters{"unit", "kind", "state", "due_before", "after", "limit"};

/// GET /v1/complaints and GET /v1/opinions: newest first. A wrong value is 422 naming it.
Answer<Json> list_subjects(ServerRuntime&, SubjectKind, const Actor&, const Query&);
/// GET /v1/opinions/published: what the opinion book shows everyone, newest first, names masked (Art. 10).
Answer<Json> list_published(ServerRuntime&, const Query&);
/// GET /v1/duties: earliest due first.
Answer<Json> list_duties(ServerRuntime&, const Actor&, const Query&);

}  // namespace huiyin::server
