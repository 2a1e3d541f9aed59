// SPDX-License-Identifier: Apache-2.0
// Complaints and opinion-book entries over HTTP: making one, reading one, adding an event.
#pragma once
#include <string>

#include "server/identity/caller.hpp"
#include "shared/vocabulary/subject_id.hpp"

namespace huiyin::server {

/// Whether the answer's view shows who the customer is.
enum class Identity { masked, shown };

/// A request with an Idempotency-Key (may be empty) and the bytes it came in.
struct Submission {
    Json request;
    std::string key;
    std::string path;
    std::string bytes;
    Identity identity = Identity::masked;
};

struct Reply {
    int status = 200;
    std::string body;  ///< JSON
    std::string location;
};

/// POST /v1/complaints, POST /v1/opinions.
Answer<Reply> create_subject(ServerRuntime&, SubjectKind, const Actor&, const Submission&);
/// POST /v1/{complaints,opinions}/{subject}/lines.
Answer<Reply> add_event(ServerRuntime&, SubjectKind, const Actor&, const std::string& subject, const Submission&);
/// GET /v1/{complaints,opinions}/{subject}. What is shown in full is written down as `viewed`, or not shown.
Answer<Reply> show_subject(ServerRuntime&, SubjectKind, const Actor&, const std::string& subject, Identity);

}  // namespace huiyin::server
