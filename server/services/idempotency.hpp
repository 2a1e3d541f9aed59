// SPDX-License-Identifier: Apache-2.0
// A request with an Idempotency-Key is done once: the same key and bytes again give the same answer, other bytes are a
// conflict.
#pragma once
#include "server/services/subject_service.hpp"

namespace huiyin::server {

/// The answer given before, or nothing. 409 when the key came with other bytes or to another path; 422 for a bad key.
Answer<std::optional<Reply>> answer_already_given(AnswerStore&, const std::string& account, const Submission&);
void remember_answer(AnswerStore&, const ServerContext&, const std::string& account, const Submission&, const Reply&);

}  // namespace huiyin::server
