// SPDX-License-Identifier: Apache-2.0
// The rules that were read last, as values that nobody changes: who asks for the same text again gets the same value,
// read and checked once.
#pragma once
#include <deque>
#include <memory>
#include <mutex>
#include <string>

#include "shared/policy/policy.hpp"

namespace huiyin {

class RulesCache {
  public:
    /// The rules in `text`: the canonical JSON of Rules::to_json(), as it travels and is stored, at most 8 MiB. Fails
    /// naming the JSON path of what is wrong. Any thread may ask.
    Result<std::shared_ptr<const Rules>> read(const std::string& text);

  private:
    struct Kept {
        std::string text;
        std::shared_ptr<const Rules> rules;
    };
    std::mutex mutex_;
    std::deque<Kept> kept_;  ///< newest first; a few
};

}  // namespace huiyin
