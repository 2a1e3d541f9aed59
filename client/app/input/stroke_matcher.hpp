// SPDX-License-Identifier: GPL-3.0-or-later
// From strokes to a Chinese character, by comparing them with how each of the commonest is written in mainland China:
// zinnia's model was learnt from other orders of strokes, and misses 女, 生 and 出.
#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "client/app/input/handwriting.hpp"

namespace huiyin::app::input {

class StrokeMatcher {
  public:
    /// `text` as in data/strokes.txt, which `scripts/strokes` makes. Fails naming the line that is none.
    static Result<StrokeMatcher> parse(std::string_view text);

    /// What one character of these strokes may be, likeliest first, UTF-8. However large and wherever it was written,
    /// in any order, and with up to two strokes joined to the one before.
    std::vector<std::string> recognise(std::span<const Stroke> strokes, std::size_t most) const;

  private:
    struct Place {
        double x = 0, y = 0;
    };
    static constexpr std::size_t points = 6;
    using Line = std::array<Place, points>;  ///< at equal distances along the stroke
    struct Character {
        std::string text;
        std::vector<Line> strokes;
        std::vector<std::vector<Line>> joined;  ///< [k][i]: strokes i to i+k+1 as one
    };
    static Line even(std::span<const Place> stroke);
    static void fill_the_square(std::vector<Line>& lines);
    static void join(Character& character);
    static double distance(const Line& a, const Line& b);
    static double in_any_order(const std::vector<Line>& written, const std::vector<Line>& known);
    static double with_joined(const std::vector<Line>& written, const Character& known);

    std::vector<std::vector<Character>> by_count_;  ///< [number of strokes]
};

}  // namespace huiyin::app::input
