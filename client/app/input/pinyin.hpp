// SPDX-License-Identifier: GPL-3.0-or-later
// From Latin letters to Chinese, by libpinyin. It has a dictionary and no memory: nothing that a customer writes or
// chooses is kept, in memory or on the disk.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "shared/foundation/fault.hpp"

namespace huiyin::app::input {

class Pinyin {
  public:
    /// Reads the dictionary in `directory`. Fails when it is not there.
    static Result<Pinyin> open(const std::string& directory = installed());
    static std::string installed();  ///< where the system's package has put it

    /// What `letters` (a–z and the apostrophe that parts syllables) may mean, likeliest first, UTF-8. At most `most`.
    std::vector<std::string> candidates(std::string_view letters, std::size_t most = 60) const;

    /// The candidate at `index`, and how many of the letters it stands for; the rest is still to be converted.
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
    explicit Pinyin(std::unique_ptr<Engine, Close> engine) : engine_(std::move(engine)) {}
    std::unique_ptr<Engine, Close> engine_;
};

}  // namespace huiyin::app::input
