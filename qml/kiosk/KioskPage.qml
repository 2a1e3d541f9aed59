// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/KioskPage.qml — one question: its title, a line of help, what answers it. Scrolls so that the field in use is always in sight.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

FocusScope {
    id: page
    property KioskModel kiosk
    property var face
    property string title: ""
    property string help: ""
    property bool read: false               // rather read than touched: a high screen has it at the height of the eyes
    property int maximumWidth: Math.round(860 * Theme.scale)
    readonly property int margin: face ? face.margin : Theme.gapLarge
    readonly property bool tall: face !== undefined && face.portrait
    readonly property int gap: tall ? Theme.gapLarge : Theme.gap
    readonly property Item focused: Window.activeFocusItem
    property Item wanted: null              // what has just appeared and is to be in sight
    property Item wrong: null               // the field with something wrong in it, while there is one
    default property alias content: body.data

    Accessible.role: Accessible.Pane
    Accessible.name: title

    /// Moves so that `item` is whole in sight, with a little room around it.
    function reveal(item) {
        for (let up = item; up; up = up.parent) {
            if (up !== body) continue
            const top = item.mapToItem(flick.contentItem, 0, 0).y - Theme.gapLarge * 2
            const bottom = top + Math.min(item.height + Theme.gapLarge * 3, flick.height)
            if (top < flick.contentY) flick.contentY = Math.max(0, top)
            else if (bottom > flick.contentY + flick.height)
                flick.contentY = Math.min(bottom - flick.height, Math.max(0, flick.contentHeight - flick.height))
            return
        }
    }
    onFocusedChanged: if (focused) reveal(focused)

    /// The first field below `item` with something wrong in it.
    function inError(item) {
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i]
            if (!child.visible) continue
            const field = child as FieldFrame
            const found = field && field.error !== "" ? field : inError(child)
            if (found) return found
        }
        return null
    }
    // Whoever goes on and cannot must see why, also when it lies further down.
    Connections {
        target: page.kiosk
        function onErrorChanged() {
            page.wrong = null
            if (page.kiosk.errorField !== "") showing.restart()
        }
    }
    Timer {
        id: showing
        interval: 0
        onTriggered: {
            page.wrong = page.inError(body)
            if (page.wrong) page.reveal(page.wrong)
        }
    }

    Flickable {
        id: flick
        objectName: "pageScroll"
        anchors.fill: parent
        clip: true
        contentWidth: width
        contentHeight: Math.max(height, column.implicitHeight + 2 * margins)
        boundsBehavior: Flickable.StopAtBounds
        readonly property int margins: page.tall ? Math.round(35 * Theme.zoom) : Theme.gap
        onHeightChanged: if (page.focused) page.reveal(page.focused)
        // Once more when the sentence about it has been laid out.
        onContentHeightChanged: if (page.wrong ?? page.wanted) page.reveal(page.wrong ?? page.wanted)
        readonly property real spare: height - column.implicitHeight - 2 * margins
        T.ScrollBar.vertical: ThinScrollBar {}

        ColumnLayout {
            id: column
            x: (flick.width - width) / 2
            // A high screen has what is touched low, above the footer, for who sits in a wheelchair.
            y: flick.margins + (page.tall ? Math.max(0, flick.spare) * (page.read ? 0.25 : 1) : 0)
            width: Math.min(flick.width - 2 * page.margin, page.maximumWidth)
            spacing: page.gap
            ColumnLayout {
                visible: page.title !== ""
                spacing: Theme.gapSmall
                StepMark {
                    visible: page.kiosk !== null && page.kiosk.stepCount > 0 && page.kiosk.stepNumber > 0
                    step: page.kiosk ? page.kiosk.stepNumber : 0
                    count: page.kiosk ? page.kiosk.stepCount : 0
                }
                AppText {
                    text: page.title
                    font: Theme.display
                    lineHeight: 1.05
                    Accessible.role: Accessible.Heading
                    Layout.fillWidth: true
                }
                AppText { visible: text !== ""; text: page.help; color: Theme.inkSoft; Layout.fillWidth: true }
            }
            ColumnLayout {
                id: body
                spacing: page.gap
                Layout.fillWidth: true
            }
        }
    }
    // More lies below: what is cut by the edge fades, and an arrow says so.
    Rectangle {
        objectName: "fold"
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        visible: flick.contentHeight - flick.contentY - flick.height > Theme.gap
        height: Math.round(40 * Theme.zoom)
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.rgba(Theme.background.r, Theme.background.g, Theme.background.b, 0) }
            GradientStop { position: 0.75; color: Theme.background }
        }
        Icon {
            anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom }
            name: "arrow-down"
            color: Theme.inkSoft
            size: Theme.iconSize
        }
    }
}
