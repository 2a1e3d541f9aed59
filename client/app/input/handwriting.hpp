// SPDX-License-Identifier: GPL-3.0-or-later
// From strokes to a Chinese character, by zinnia and the tegaki model.
#pragma once
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "shared/foundation/fault.hpp"

namespace huiyin::app::input {

struct Point {
    int x = 0, y = 0;
};
using Stroke = std::vector<Point>;

class Handwriting {
  public:
    /// Reads the model in `file`. Fails when it is not there or is none.
    static Result<Handwriting> open(const std::string& file = installed());
    static std::string installed();  ///< where the system's package has put it

    /// What one character of these strokes may be, likeliest first, UTF-8. However large, and wherever in the field it
    /// was written.
    std::vector<std::string> recognise(std::span<const Stroke> strokes, std::size_t most = 12) const;

  private:
    struct Engine;
    struct Close {
        void operator()(Engine* engine) const;
    };
    explicit Handwriting(std::unique_ptr<Engine, Close> engine) : engine_(std::move(engine)) {}
    std::unique_ptr<Engine, Close> engine_;
};

}  // namespace huiyin::app::input
