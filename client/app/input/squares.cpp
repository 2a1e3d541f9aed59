// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/input/squares.hpp"

#include <algorithm>

namespace huiyin::app::input {
namespace {

/// From left to right.
struct Extent {
    int from, to;
    int middle() const { return (from + to) / 2; }
};

Extent extent_of(const Stroke& stroke) {
    const auto [left, right] = std::ranges::minmax_element(stroke, {}, &Point::x);
    return {left->x, right->x};
}

Extent extent_of(std::span<const Stroke> ink) {
    auto out = extent_of(ink.front());
    for (const auto& stroke : ink.subspan(1)) {
        const auto other = extent_of(stroke);
        out = {std::min(out.from, other.from), std::max(out.to, other.to)};
    }
    return out;
}

}  // namespace

bool begins_another(std::span<const Stroke> ink, const Stroke& stroke, int square) {
    if (ink.empty() || stroke.empty() || square <= 0) return false;
    const auto old = extent_of(ink), fresh = extent_of(stroke);
    if (fresh.middle() / square == old.middle() / square) return false;
    // A character that is written across the border of two squares stays one.
    const int gap = std::max(fresh.from - old.to, old.from - fresh.to);
    return gap > square / 10;
}

}  // namespace huiyin::app::input
