// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/main/screens_of.hpp"

namespace huiyin::app {

std::vector<Screen> screens_of(const QString& face) {
    if (face == QLatin1String("tablet")) return tablet_screens();
    if (face == QLatin1String("desk")) return desk_screens();
    return kiosk_screens();
}

}  // namespace huiyin::app
