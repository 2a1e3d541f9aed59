// SPDX-License-Identifier: Apache-2.0
// The source tree as the tests of its walls read it.
#pragma once
#include <string>
#include <vector>

namespace huiyin::test {

struct Source {
    std::string path;  ///< from the root, such as "shared/foundation/json.cpp"
    std::vector<std::string> lines;

    bool in(const std::string& folder) const { return path.starts_with(folder + "/"); }
    /// What stands after each #include: "shared/foundation/json.hpp" with its quotes, <vector> with its brackets.
    std::vector<std::string> includes() const;
    bool mentions(const std::string& word) const;
};

/// Every file with one of these endings below the product's folders and tests/, in the order of their paths.
const std::vector<Source>& sources();

}  // namespace huiyin::test
