// SPDX-License-Identifier: GPL-3.0-or-later
// The words that a bank's customers write, which a general dictionary offers late: 柜员 comes before 桂圆.
#pragma once
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::app::input {

class BankWords {
  public:
    BankWords() = default;
    /// `text` as in data/words.txt: a line a word, its letters and itself; of those with the same letters the likelier
    /// first.
    explicit BankWords(std::string_view text);

    struct Word {
        std::string text;
        std::size_t letters = 0;  ///< how many it covers
    };
    /// What `letters` are when they are nothing but such words, in as few as can be; empty when they are not.
    std::string whole(std::string_view letters) const;
    /// The words that `letters` begin with, the longest first.
    std::vector<Word> beginning(std::string_view letters) const;

  private:
    std::map<std::string, std::vector<std::string>, std::less<>> words_;
    std::size_t longest_ = 0;
};

/// Written with simplified characters alone, as GB 2312 has them.
bool is_simplified(const std::string& text);

}  // namespace huiyin::app::input
