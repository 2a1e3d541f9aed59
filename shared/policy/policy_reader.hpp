// SPDX-License-Identifier: Apache-2.0
// Typed reading of a policy file that remembers the path of the first wrong value.
#pragma once
#include <optional>
#include <string>

#include "shared/foundation/json.hpp"
#include "shared/foundation/reason.hpp"

namespace huiyin {

/// Walks one JSON object. The first wrong value is kept with its path; later reads return harmless defaults, so that a
/// reader is written as a plain list of fields and asked once, at the end, whether all was well.
class PolicyReader {
  public:
    PolicyReader(const Json& value, std::string path, std::optional<Fault>& first)
        : value_(value), path_(std::move(path)), first_(first) {}

    /// A whole number in [low, high].
    std::int64_t number(const char* key, std::int64_t low, std::int64_t high) const;
    std::string text(const char* key) const;
    PolicyReader object(const char* key) const;
    /// The members of an array as readers of their own.
    std::vector<PolicyReader> list(const char* key) const;
    std::vector<std::string> texts(const char* key) const;
    /// Calls `of` with the name of each member.
    template <class F>
    void each(F of) const {
        if (!value_.is_object()) return;
        for (const auto& [key, unused] : value_.items()) of(key);
    }
    bool has(const char* key) const { return value_.is_object() && value_.contains(key); }
    const Json& json() const { return value_; }
    std::string path_to(const std::string& key) const { return path_.empty() ? key : path_ + "." + key; }
    void wrong(const Fault& found) const {
        if (!first_) first_ = found;
    }
    void wrong(const ReasonCode& why, const std::string& where, std::vector<std::string> args = {}) const {
        wrong(fault_of(why, where, std::move(args)));
    }
    /// Names a member that is not in `allowed`: a misspelt limit must not pass unnoticed.
    void only(std::initializer_list<std::string_view> allowed) const;

  private:
    const Json& member(const char* key) const;
    const Json& value_;
    std::string path_;
    std::optional<Fault>& first_;
};

}  // namespace huiyin
