// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/targets.hpp"

namespace huiyin::fuzz {

std::vector<Target> targets() {
    auto all = reading_targets();
    all.insert(all.end(), office_targets().begin(), office_targets().end());
    return all;
}

std::string wrong_with(const Target& target, std::string_view input) {
    try {
        return target.run(input);
    } catch (const std::exception& exception) {
        return std::string("throws: ") + exception.what();
    }
}

}  // namespace huiyin::fuzz
