// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/FollowFocus.qml — moves a scroll so that the field in use is in sight, also while one types and when a keyboard
// comes up from below.
import QtQuick
import Huiyin.Theme

Item {
    id: keeper
    required property Flickable view
    readonly property Item focused: Window.activeFocusItem
    visible: false
    onFocusedChanged: settle()
    Connections {
        target: keeper.view
        function onHeightChanged() { keeper.settle() }
    }
    Connections {
        target: keeper.focused
        ignoreUnknownSignals: true
        function onCursorRectangleChanged() { keeper.settle() }
    }
    /// The field around `item`, with its label and what is wrong in it; nothing outside the scroll.
    function fieldAround(item) {
        let field = item
        for (let up = item; up; up = up.parent) {
            if (up === view.contentItem) return field
            if (up as FieldFrame) field = up
        }
        return null
    }
    function settle() {
        const field = focused ? fieldAround(focused) : null
        if (!field) return
        const top = field.mapToItem(view.contentItem, 0, 0).y - Theme.gapSmall
        const bottom = top + Math.min(field.height + 2 * Theme.gapSmall, view.height)
        if (top < view.contentY) view.contentY = Math.max(0, top)
        else if (bottom > view.contentY + view.height)
            view.contentY = Math.min(bottom - view.height, Math.max(0, view.contentHeight - view.height))
    }
}
