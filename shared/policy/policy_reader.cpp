// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/policy_reader.hpp"

#include <algorithm>

#include "shared/foundation/field_faults.hpp"
#include "shared/policy/policy_faults.hpp"

namespace huiyin {
namespace {
const Json nothing;
}

const Json& PolicyReader::member(const char* key) const {
    if (!has(key)) {
        wrong(faults::value_missing, path_to(key));
        return nothing;
    }
    return value_.find(key).value();
}

std::int64_t PolicyReader::number(const char* key, std::int64_t low, std::int64_t high) const {
    const Json& value = member(key);
    if (value.is_number_integer() && value.get<std::int64_t>() >= low && value.get<std::int64_t>() <= high)
        return value;
    wrong(faults::not_between, path_to(key), {std::to_string(low), std::to_string(high)});
    return low;
}

std::string PolicyReader::text(const char* key) const {
    const Json& value = member(key);
    if (value.is_string() && !value.get_ref<const std::string&>().empty()) return value;
    wrong(faults::not_text, path_to(key));
    return {};
}

PolicyReader PolicyReader::object(const char* key) const {
    const Json& value = member(key);
    if (!value.is_object()) wrong(faults::not_object, path_to(key));
    return {value, path_to(key), first_};
}

std::vector<PolicyReader> PolicyReader::list(const char* key) const {
    std::vector<PolicyReader> out;
    const Json& value = member(key);
    if (!value.is_array() || value.empty()) {
        wrong(faults::list_empty, path_to(key));
        return out;
    }
    for (std::size_t i = 0; i < value.size(); ++i)
        out.emplace_back(value[i], path_to(key) + "[" + std::to_string(i) + "]", first_);
    return out;
}

std::vector<std::string> PolicyReader::texts(const char* key) const {
    std::vector<std::string> out;
    const Json& value = member(key);
    if (!value.is_array()) wrong(faults::not_list_of_texts, path_to(key));
    for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) {
        if (value[i].is_string() && !value[i].get_ref<const std::string&>().empty())
            out.push_back(value[i]);
        else
            wrong(faults::not_text, path_to(key) + "[" + std::to_string(i) + "]");
    }
    return out;
}

void PolicyReader::only(std::initializer_list<std::string_view> allowed) const {
    if (!value_.is_object()) return;
    for (const auto& [key, unused] : value_.items())
        if (std::ranges::find(allowed, key) == allowed.end()) wrong(faults::no_such_value, path_to(key));
}

}  // namespace huiyin
