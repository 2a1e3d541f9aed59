// SPDX-License-Identifier: Apache-2.0
// What head office answers when it cannot do what was asked (RFC 9457), and the result type of its services.
#pragma once
#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>

#include "shared/foundation/fault.hpp"
#include "shared/foundation/json.hpp"

namespace huiyin::server {

/// A problem document. `detail` is one sentence for a person; `where` names the field. Neither holds personal data.
struct Problem {
    int status = 500;
    std::string type;  ///< short stable name such as "device-revoked", a relative URI reference
    std::string title;
    std::string detail;
    std::string where;
    int retry_after = 0;       ///< seconds; 0: not said
    std::string proof{};       ///< head office's signed word, where a device must not take anyone else's; "" none
    std::int64_t counter = 0;  ///< with "counter-behind": the highest count of this device's calls; 0: not said
    Json reason{};             ///< {code, args, text} where a rule of the bank's stands behind it; null: none does
    Json current{};            ///< with a conflict: what stands now; null: not said
};

template <class T>
using Answer = std::expected<T, Problem>;

Json to_json(const Problem&);
/// Every `type` that head office answers with, sorted.
std::span<const std::string_view> problem_types();

std::unexpected<Problem> problem(int status, std::string type, std::string detail, std::string where = {});
std::unexpected<Problem> not_found(std::string detail = "There is no such thing here, or it is not for you to see.");
std::unexpected<Problem> forbidden(std::string detail, std::string where = {});
/// 422: a field is wrong.
std::unexpected<Problem> invalid(const Fault&);
/// 503: the store failed; nothing was stored.
Problem storage_problem(const Fault&);
/// 429.
std::unexpected<Problem> too_many(std::string detail, int retry_after_seconds);

}  // namespace huiyin::server
