// SPDX-License-Identifier: Apache-2.0
// How tests find what a face shows.
#pragma once
#include <QQuickItem>
#include <functional>

namespace huiyin::testing {

/// The first visible item that fits, `item` itself or one below it; null when there is none.
inline QQuickItem* find_below(QQuickItem* item, const std::function<bool(QQuickItem*)>& fits) {
    if (!item->isVisible()) return nullptr;
    if (fits(item)) return item;
    for (auto* child : item->childItems())
        if (auto* found = find_below(child, fits)) return found;
    return nullptr;
}

}  // namespace huiyin::testing
