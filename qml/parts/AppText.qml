// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/AppText.qml — text in the theme's type; wraps, and never cuts a word short by itself.
import QtQuick
import Huiyin.Theme

Text {
    property bool mayBeCut: false           // the whole of it is a touch away, as of a list's second line
    font: Theme.body
    color: Theme.ink
    wrapMode: Text.Wrap
    horizontalAlignment: Text.AlignLeft     // by the script of the face, also where a name is in another one
    textFormat: Text.PlainText
    lineHeight: 1.15
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
