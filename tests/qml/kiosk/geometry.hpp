// SPDX-License-Identifier: Apache-2.0
// What is wrong with where things lie on a screen, read off the items without a picture.
#pragma once
#include <QQuickItem>
#include <QStringList>

namespace huiyin::testing {

/// `content` is the content of a window. Where a sheet is open, what is in the sheet. One sentence each: a text that is
/// cut, or so narrow that its letters stand one below the other; a control that is smaller than `least`, that lies
/// outside the window, or that lies over another one. What is scrolled out of sight is left out.
QStringList misplaced(QQuickItem* content, int least);

}  // namespace huiyin::testing
