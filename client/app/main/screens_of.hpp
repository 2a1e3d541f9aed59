// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery of each face.
#pragma once
#include "client/app/fixtures/screen.hpp"

namespace huiyin::app {

std::vector<Screen> screens_of(const QString& face);

}  // namespace huiyin::app
