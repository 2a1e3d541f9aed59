// SPDX-License-Identifier: Apache-2.0
// A face as a bank has it: its pages with all that they may be in, its sizes, its sizes of type.
#pragma once
#include <QSize>
#include <map>
#include <vector>

#include "client/app/fixtures/screen.hpp"
#include "cover.hpp"

namespace huiyin::testing {

/// What one looks at and works with in one place; its states are screens of the gallery.
struct FacePage {
    QString name;
    std::vector<QString> states;
};

inline constexpr const char* shown_languages[] = {"zh", "en", "qps"};

struct FaceSizes {
    std::vector<QSize> sizes;
    std::vector<FacePage> pages;
    std::map<QString, app::Screen> screens;
    std::size_t types = 1;   ///< a kiosk's customers choose between two sizes of type
    std::size_t shapes = 1;  ///< how often the gallery has each of a face's screens
    bool typed_on = false;   ///< one types on the screen
    Extent extent() const;
    app::Screen screen(const Look& look) const;
};

FaceSizes kiosk_sizes();
FaceSizes tablet_sizes();
FaceSizes desk_sizes();

}  // namespace huiyin::testing
