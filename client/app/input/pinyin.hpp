// SPDX-License-Identifier: GPL-3.0-or-later
// From Latin letters to Chinese, by libpinyin. It has a dictionary and no memory: nothing that a customer writes or
// chooses is kept, in memory or on the disk.
#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "client/app/input/bank_words.hpp"
#include "shared/foundation/fault.hpp"

namespace huiyin::app::input {

class Pinyin {
  public:
    /// Reads the dictionary in `directory`; `words` come before it. Fails when it is not there.
    static Result<Pinyin> open(const std::string& directory = installed(), BankWords words = {});
    static std::string installed();  ///< where the system's package has put it

    /// What `letters` (a–z and the apostrophe that parts syllables) may mean, likeliest first, UTF-8. At most `most`.
    std::vector<std::string> candidates(std::string_view letters, std::size_t most = 60) const;

    /// The candidate at `index`, and how many of the letters it covers; the rest is still to be converted.
    /// Nothing when there is no such candidate.
    struct Taken {
        std::string text;
        std::size_t letters = 0;
    };
    Taken take(std::string_view letters, std::size_t index) const;

  private:
    struct Engine;
    struct Close {
        void operator()(Engine* engine) const;
    };
    struct Candidate;
    Pinyin(std::unique_ptr<Engine, Close> engine, BankWords words)
        : engine_(std::move(engine)), words_(std::move(words)) {}
    std::vector<Candidate> look_up(std::string_view letters) const;
    std::string with_the_rest(std::span<const BankWords::Word> begins, std::string_view letters) const;
    std::unique_ptr<Engine, Close> engine_;
    BankWords words_;
};

}  // namespace huiyin::app::input
