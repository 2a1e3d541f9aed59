// SPDX-License-Identifier: Apache-2.0
// Sums of the hashes of what each unit sees: devices compare theirs. A facet of Store.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace huiyin::server {

class DigestStore {
  public:
    virtual ~DigestStore() = default;

    virtual std::uint64_t digest(const std::string& unit) = 0;  ///< unit "*": of everything
    virtual void put_digest(const std::string& unit, std::uint64_t value) = 0;
    virtual std::vector<std::pair<std::string, std::uint64_t>> digests() = 0;
    virtual void clear_digests() = 0;
    /// Subject and digest of every subject that `unit` (nothing: everyone) sees.
    virtual std::vector<std::pair<std::string, std::uint64_t>> subject_digests(
        const std::optional<std::string>& unit) = 0;
};

}  // namespace huiyin::server
