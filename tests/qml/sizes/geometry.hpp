// SPDX-License-Identifier: Apache-2.0
// What is wrong with where things lie on a screen, read off the items without a picture.
#pragma once
#include <QQuickItem>
#include <QStringList>

namespace huiyin::testing {

/// `content` is the content of a window. Where a sheet is open, what is in the sheet. One sentence each: a text that is
/// cut, shortened where it may not be (`mayBeCut` of AppText), broken in the middle of a word, or so narrow that its
/// letters stand one below the other; texts over each other; a control that is smaller than `least`, that cannot be
/// brought into sight, or that lies over another one or behind the keyboard. What is scrolled out of sight is left out.
QStringList misplaced(QQuickItem* content, int least);

/// The keyboard on the screen, while it is shown.
QQuickItem* keyboard_in(QQuickItem* content);
/// The fields in front that a person can write into.
std::vector<QQuickItem*> inputs_in(QQuickItem* content);
/// "" or what is wrong with where the field in use lies while one writes.
QString out_of_sight(QQuickItem* content, QQuickItem* input);

}  // namespace huiyin::testing
