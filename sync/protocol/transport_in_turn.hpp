// SPDX-License-Identifier: Apache-2.0
// Head office at several addresses: when one does not answer, the next is tried.
#pragma once
#include <functional>

#include "sync/protocol/transport.hpp"

namespace huiyin::sync {

/// The addresses between the commas of `addresses`, as they stand there; at least one.
std::vector<std::string_view> addresses_in(std::string_view addresses);

/// `addresses`: one, or several between commas, such as "https://a:8443,https://b:8443"; `connect` makes the way to
/// one. A request goes to the address that answered last. Where no answer comes, or one that only says that nobody
/// serves behind it (502, 503, 504), the next one is asked; each at most once a request, since every call may be
/// repeated. When none is better, what the first said is what came of it. Fails when `connect` does, or none is named.
Result<std::unique_ptr<Transport>> transport_in_turn(
    const std::string& addresses, const std::function<Result<std::unique_ptr<Transport>>(const std::string&)>& connect);

}  // namespace huiyin::sync
