// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/Sheet.qml — a modal panel from the side or from below; Esc closes it.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.Theme

T.Popup {
    id: sheet
    required property string title
    property bool fromBelow: false
    property int sideWidth: Math.round(560 * Theme.scale)
    property bool closable: true
    property bool wantsAside: false     // something stands beside the content, in a scroll of its own
    readonly property bool beside: wantsAside && width >= Math.round(1080 * Theme.scale)     // there is room for it
    property alias aside: besideSlot.data
    default property alias content: body.data
    property alias footer: buttons.data

    parent: T.Overlay.overlay
    modal: true
    focus: true
    padding: Theme.gapLarge
    closePolicy: closable ? T.Popup.CloseOnEscape : T.Popup.NoAutoClose
    width: parent ? (fromBelow ? parent.width : Math.min(sideWidth, parent.width)) : 0
    readonly property real room: parent ? parent.height - Theme.covered : 0
    height: fromBelow ? Math.min(implicitHeight, room * 0.9) : room
    x: parent && !Theme.mirrored ? parent.width - width : 0
    y: room - height
    implicitHeight: column.implicitHeight + topPadding + bottomPadding

    T.Overlay.modal: Rectangle { color: Theme.shade }
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motion } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Theme.motion } }
    background: Rectangle { color: Theme.surface }
    // qmllint disable deferred-property-id
    contentItem: ColumnLayout {
        id: column
        spacing: Theme.gap
        LayoutMirroring.enabled: Theme.mirrored
        LayoutMirroring.childrenInherit: true
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title
        RowLayout {
            spacing: Theme.gap
            AppText { text: sheet.title; font: Theme.title; Layout.fillWidth: true }
            QuietButton {
                objectName: "close"
                visible: sheet.closable
                text: qsTr("Close")
                onClicked: sheet.close()
                Layout.rightMargin: -Theme.gap      // its words end where the sheet's end
            }
        }
        RowLayout {
            spacing: Theme.gapLarge
            Layout.fillWidth: true
            Layout.fillHeight: true
            Flickable {
                id: besideScroll
                visible: sheet.beside
                clip: true
                contentWidth: width
                contentHeight: besideSlot.height
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {}
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 6
                Item { id: besideSlot; width: besideScroll.width - Theme.gap; height: childrenRect.height }
            }
            Divider { visible: sheet.beside; Layout.fillWidth: false; Layout.fillHeight: true }
            Flickable {
                id: scroll
                clip: true
                contentWidth: width
                contentHeight: body.implicitHeight
                boundsBehavior: Flickable.StopAtBounds
                implicitHeight: body.implicitHeight
                T.ScrollBar.vertical: ThinScrollBar {}
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 5
                FollowFocus { view: scroll }
                ColumnLayout { id: body; width: scroll.width - Theme.gapSmall; spacing: Theme.gap }
            }
        }
        RowLayout {
            id: buttons
            visible: children.length > 0
            spacing: Theme.gap
            layoutDirection: Qt.RightToLeft
            Layout.fillWidth: true
        }
    }
}
