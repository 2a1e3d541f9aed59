// SPDX-License-Identifier: Apache-2.0
#include "server/services/idempotency.hpp"

#include <algorithm>

#include "server/services/service_faults.hpp"

namespace huiyin::server {
namespace {

constexpr std::chrono::hours remembered{7 * 24};
constexpr std::size_t longest_key = 255;

Hash hash_of_request(const Submission& s) {
    return hash_of(s.path + (s.identity == Identity::shown ? "?reveal" : "") + '\n' + s.bytes);
}

}  // namespace

Answer<std::optional<Reply>> answer_already_given(AnswerStore& store, const std::string& account, const Submission& s) {
    if (s.key.empty()) return std::optional<Reply>{};
    if (s.key.size() > longest_key || std::ranges::any_of(s.key, [](char c) { return c < '!' || c > '~'; }))
        return invalid(faults::idempotency_key_form, "Idempotency-Key");
    const auto given = store.given_answer(account, s.key);
    if (!given) return std::optional<Reply>{};
    if (given->body_hash != hash_of_request(s))
        return problem(409, "idempotency-key-reused", faults::idempotency_key_used, "Idempotency-Key");
    return std::optional(Reply{given->status, given->answer, given->location});
}

void remember_answer(AnswerStore& store, const ServerContext& context, const std::string& account, const Submission& s,
                     const Reply& reply) {
    if (const auto expired = context.expired_until()) store.drop_given_answers_before(*expired - remembered);
    store.put_given_answer(
        {account, s.key, hash_of_request(s), reply.status, reply.body, reply.location, context.real_now()});
}

}  // namespace huiyin::server
