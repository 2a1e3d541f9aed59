// SPDX-License-Identifier: GPL-3.0-or-later
// The box around strokes.
#pragma once
#include <algorithm>
#include <optional>
#include <type_traits>

namespace huiyin::app::input {

template <class Number>
struct Bounds {
    Number left, top, right, bottom;
};

/// The box around strokes, each a range of points with x and y; nothing when there is no point.
template <class Strokes>
auto bounds_of(const Strokes& strokes) {
    using Number = std::remove_cvref_t<decltype(strokes.begin()->begin()->x)>;
    std::optional<Bounds<Number>> out;
    for (const auto& stroke : strokes)
        for (const auto& [x, y] : stroke) {
            if (!out) out = {x, y, x, y};
            out = {std::min(out->left, x), std::min(out->top, y), std::max(out->right, x), std::max(out->bottom, y)};
        }
    return out;
}

}  // namespace huiyin::app::input
