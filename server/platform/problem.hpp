// SPDX-License-Identifier: Apache-2.0
// What head office answers when it cannot do what was asked (RFC 9457), and the result type of its services.
#pragma once
#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/platform/answer_faults.hpp"
#include "shared/foundation/fault.hpp"
#include "shared/foundation/json.hpp"
#include "shared/foundation/reason.hpp"

namespace huiyin::server {

/// A problem document. `detail` is one sentence for a person; `where` names the field. Neither holds personal data.
struct Problem {
    int status = 500;
    std::string type;  ///< short stable name such as "device-revoked", a relative URI reference
    std::string title;
    std::string detail;
    std::string where;
    int retry_after = 0;  ///< seconds; 0: not said
    std::string proof{};  ///< head office's signed word, where a device must not take anyone else's; "" none
    std::vector<std::string> proofs{};  ///< the same by each key that head office ever signed with; empty: one counts
    std::int64_t counter = 0;  ///< with "counter-behind": the highest count of this device's calls; 0: not said
    Json reason{};   ///< {code, args, text}: `detail` for programs, who say it in their own language; null: has no code
    Json current{};  ///< with a conflict: the current state; null: not said
};

template <class T>
using Answer = std::expected<T, Problem>;

Json to_json(const Problem&);
/// Every `type` that head office answers with, sorted.
std::span<const std::string_view> problem_types();

std::unexpected<Problem> problem(int status, std::string type, const Fault&);
std::unexpected<Problem> problem(int status, std::string type, const ReasonCode&, std::string where = {},
                                 std::vector<std::string> args = {});
std::unexpected<Problem> not_found(const ReasonCode& = faults::no_such_thing);
std::unexpected<Problem> forbidden(const ReasonCode&, std::string where = {}, std::vector<std::string> args = {});
/// 422: a field is wrong.
std::unexpected<Problem> invalid(const Fault&);
std::unexpected<Problem> invalid(const ReasonCode&, std::string where, std::vector<std::string> args = {});
/// 503: the store failed; nothing was stored.
Problem storage_problem(const Fault&);
/// 429.
std::unexpected<Problem> too_many(const ReasonCode&, int retry_after_seconds);

}  // namespace huiyin::server
