// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/policy_reader.hpp"

#include <algorithm>

namespace huiyin {
namespace {
const Json nothing;
}

const Json& PolicyReader::member(const char* key) const {
    if (!has(key)) {
        wrong("this value is missing", path_to(key));
        return nothing;
    }
    return value_.find(key).value();
}

std::int64_t PolicyReader::number(const char* key, std::int64_t low, std::int64_t high) const {
    const Json& value = member(key);
    if (value.is_number_integer() && value.get<std::int64_t>() >= low && value.get<std::int64_t>() <= high)
        return value;
    wrong("must be a whole number from " + std::to_string(low) + " to " + std::to_string(high), path_to(key));
    return low;
}

std::string PolicyReader::text(const char* key) const {
    const Json& value = member(key);
    if (value.is_string() && !value.get_ref<const std::string&>().empty()) return value;
    wrong("must be a text", path_to(key));
    return {};
}

PolicyReader PolicyReader::object(const char* key) const {
    const Json& value = member(key);
    if (!value.is_object()) wrong("must be an object", path_to(key));
    return {value, path_to(key), first_};
}

std::vector<PolicyReader> PolicyReader::list(const char* key) const {
    std::vector<PolicyReader> out;
    const Json& value = member(key);
    if (!value.is_array() || value.empty()) {
        wrong("must be a list with at least one member", path_to(key));
        return out;
    }
    for (std::size_t i = 0; i < value.size(); ++i)
        out.emplace_back(value[i], path_to(key) + "[" + std::to_string(i) + "]", first_);
    return out;
}

std::vector<std::string> PolicyReader::texts(const char* key) const {
    std::vector<std::string> out;
    const Json& value = member(key);
    if (!value.is_array()) wrong("must be a list of texts", path_to(key));
    for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) {
        if (value[i].is_string() && !value[i].get_ref<const std::string&>().empty())
            out.push_back(value[i]);
        else
            wrong("must be a text", path_to(key) + "[" + std::to_string(i) + "]");
    }
    return out;
}

void PolicyReader::only(std::initializer_list<std::string_view> allowed) const {
    if (!value_.is_object()) return;
    for (const auto& [key, unused] : value_.items())
        if (std::ranges::find(allowed, key) == allowed.end()) wrong("no such value; check its spelling", path_to(key));
}

}  // namespace huiyin
