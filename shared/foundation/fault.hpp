// SPDX-License-Identifier: Apache-2.0
// Errors as values: what went wrong, and where in the input.
#pragma once
#include <expected>
#include <string>
#include <vector>

namespace huiyin {

/// Something that could not be done. `what` is one sentence for a person that says what to do;
/// `where` names the field (JSON path such as "customer.mobile"), file or seq it is about, or is empty.
/// Neither ever holds personal data.
struct Fault {
    std::string what;
    std::string where;
    std::string code{};               ///< of the reason, where it has one: faces say it in their own language
    std::vector<std::string> args{};  ///< of the reason
    bool operator==(const Fault&) const = default;
};

template <class T>
using Result = std::expected<T, Fault>;

/// Shorthand for returning a fault from a function that returns Result<T>.
inline std::unexpected<Fault> fault(std::string what, std::string where = {}) {
    return std::unexpected(Fault{std::move(what), std::move(where)});
}

}  // namespace huiyin
