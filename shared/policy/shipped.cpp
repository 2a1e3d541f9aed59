// SPDX-License-Identifier: Apache-2.0
// Reads the shipped files; their texts are written into shipped_texts.cpp by the build.
#include "shared/policy/shipped.hpp"

#include "shared/foundation/text.hpp"
#include "shared/policy/policy_faults.hpp"

namespace huiyin {
namespace {

constexpr JsonLimits file_limits{.bytes = std::size_t{16} << 20, .depth = 16};

/// `given`, in its stored form, or else the shipped file.
Result<Json> read(std::string_view given, std::string_view shipped, const char* file) {
    auto json = parse_json(given.empty() ? shipped : given, file_limits);
    if (!json) return std::unexpected(fault_of(reason_around(faults::file_not_json, json.error(), {file}), file));
    return given.empty() ? json : stored_texts(*json);
}

}  // namespace

Result<Rules> rules_from(std::string_view policy_text, std::string_view organisation_text) {
    const auto policy = read(policy_text, shipped_policy(), "policy");
    if (!policy) return std::unexpected(policy.error());
    const auto organisation = read(organisation_text, shipped_demo_organisation(), "organisation");
    if (!organisation) return std::unexpected(organisation.error());
    const auto workdays = read({}, shipped_workdays(), "workdays");
    if (!workdays) return std::unexpected(workdays.error());
    return Rules::from_json({{"policy", *policy}, {"organisation", *organisation}, {"workdays", *workdays}});
}

}  // namespace huiyin
