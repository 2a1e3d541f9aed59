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
    /// `text` as in data/words.txt: a line a word, its syllables with an apostrophe between each, itself and its weight
    /// (0 when it is left out): of words with the same letters the heavier comes first.
    explicit BankWords(std::string_view text);

    struct Word {
        std::string text;
        std::size_t letters = 0;  ///< how many it covers
    };
    /// Single characters for these letters: what a bank's customers mean by one syllable alone, likeliest
    /// first.
    std::vector<std::string> characters(std::string_view letters) const;
    /// What `letters` are when they are nothing but such words, in as few as can be; empty when they are not.
    std::string whole(std::string_view letters) const;
    /// The words that `letters` begin with, the longest first.
    std::vector<Word> beginning(std::string_view letters) const;

  private:
    struct Weighed {
        std::string text;
        int weight = 0;
    };
    using ByLetters = std::map<std::string, std::vector<Weighed>, std::less<>>;
    ByLetters words_, characters_;
    std::size_t longest_ = 0;
};

/// Written with simplified characters alone, as GB 2312 has them.
bool is_simplified(const std::string& text);

}  // namespace huiyin::app::input
