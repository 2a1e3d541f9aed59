// SPDX-License-Identifier: GPL-3.0-or-later
// Squared paper: which strokes are one character. No time decides it, however long a hand rests between two strokes.
#pragma once
#include "client/app/input/handwriting.hpp"

namespace huiyin::app::input {

/// Whether `stroke` begins the next character after the strokes of `ink`: it was written in another square, and apart
/// from them. `square` is the width of a square of the paper, in the points' unit; 0: there is only one.
bool begins_another(std::span<const Stroke> ink, const Stroke& stroke, int square);

}  // namespace huiyin::app::input
