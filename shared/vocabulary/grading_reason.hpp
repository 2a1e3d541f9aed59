// SPDX-License-Identifier: Apache-2.0
// Why a complaint has its level: the grading rule and its article (Art. 11).
#pragma once
#include <string>

namespace huiyin {

struct GradingReason {
    std::string rule, article;
    bool operator==(const GradingReason&) const = default;
};

}  // namespace huiyin
