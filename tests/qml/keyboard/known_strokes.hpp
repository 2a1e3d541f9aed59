// SPDX-License-Identifier: Apache-2.0
// How characters are written: the file that the recogniser reads, for hands that write in tests.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "client/app/input/handwriting.hpp"

namespace huiyin::testing {

std::string strokes_file();
/// The strokes of each character of such a file, on a grid of 64.
std::map<std::string, std::vector<app::input::Stroke>> known_strokes(const std::string& text);

}  // namespace huiyin::testing
