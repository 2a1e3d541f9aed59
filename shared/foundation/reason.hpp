// SPDX-License-Identifier: Apache-2.0
// Why something is not done: a code for programs and faces, with what it is about; English beside it for logs and for
// peers of earlier versions.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/foundation/fault.hpp"

namespace huiyin {

/// A reason as it is declared, once, beside the rule that gives it. `english` is a sentence; each {} takes an argument.
struct ReasonCode {
    std::string_view code;
    std::string_view english;
};

/// A reason as it is given. `args` fill the {} of the code's sentence, in order, and hold no personal data. One may
/// itself be the code of a reason, whose own arguments follow it.
struct Reason {
    std::string code;
    std::vector<std::string> args;
    std::string english;
    bool operator==(const Reason&) const = default;
};

/// Nothing when it may be done; else why not.
using Verdict = std::optional<Reason>;

/// `declared` with its arguments filled in.
inline Reason reason(const ReasonCode& declared, std::vector<std::string> args = {}) {
    Reason out{std::string(declared.code), std::move(args), {}};
    std::size_t next = 0;
    for (std::string_view rest = declared.english; !rest.empty();) {
        const auto gap = rest.find("{}");
        out.english += rest.substr(0, gap);
        if (gap == std::string_view::npos) break;
        if (next < out.args.size()) out.english += out.args[next++];
        rest.remove_prefix(gap + 2);
    }
    return out;
}

/// Nothing when `holds`; else the reason.
inline Verdict unless(bool holds, const ReasonCode& declared) { return holds ? Verdict{} : Verdict{reason(declared)}; }

/// The fault of a field for this reason.
inline Fault fault_of(Reason why, std::string where) {
    return {std::move(why.english), std::move(where), std::move(why.code), std::move(why.args)};
}
inline Fault fault_of(const ReasonCode& declared, std::string where = {}, std::vector<std::string> args = {}) {
    return fault_of(reason(declared, std::move(args)), std::move(where));
}

/// `declared` about another fault, which its last {} takes: the sentence in English, its code and arguments for faces.
inline Reason reason_around(const ReasonCode& declared, const Fault& inner, std::vector<std::string> before = {}) {
    auto sentence = before;
    sentence.push_back(inner.what);
    auto out = reason(declared, std::move(sentence));
    if (inner.code.empty()) return out;
    before.push_back(inner.code);
    before.insert(before.end(), inner.args.begin(), inner.args.end());
    out.args = std::move(before);
    return out;
}

/// Shorthand for returning a fault for this reason from a function that returns Result<T>.
inline std::unexpected<Fault> fault(const ReasonCode& declared, std::string where = {},
                                    std::vector<std::string> args = {}) {
    return std::unexpected(fault_of(declared, std::move(where), std::move(args)));
}

/// The same fault about another place: what a part cannot know of the whole that it stands in.
inline Fault fault_at(Fault found, std::string where) {
    found.where = std::move(where);
    return found;
}

/// The reason's sentence; "" when there is none.
inline std::string english_of(const Verdict& verdict) { return verdict ? verdict->english : std::string{}; }

}  // namespace huiyin
