// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/SignaturePad.qml — a name written with the finger, as strokes: [[x, y, x, y, …], …] in thousandths of the width.
import QtQuick
import Huiyin.Parts
import Huiyin.Theme

FieldFrame {
    id: pad
    property var strokes: []
    property string prompt: qsTr("Sign here")
    readonly property bool isEmpty: strokes.length === 0
    property int padHeight: Math.round(160 * Theme.scale)

    function clear() { strokes = [] }

    Rectangle {
        width: parent.width
        implicitHeight: pad.padHeight
        radius: Theme.radius
        color: Theme.surface
        border { width: pad.edgeWidth; color: pad.edge }
        Accessible.role: Accessible.Canvas
        Accessible.name: pad.label !== "" ? pad.label : pad.prompt
        Rectangle {     // the line to write on
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.gapLarge }
            anchors.bottomMargin: parent.height * 0.25
            height: Theme.border
            color: Theme.outline
        }
        AppText {
            anchors.centerIn: parent
            visible: pad.isEmpty
            text: pad.prompt
            color: Theme.inkSoft
            Accessible.ignored: true
        }
        Strokes {
            anchors.fill: parent
            strokes: pad.strokes
            color: Theme.ink
            pen: Math.max(2, 3 * Theme.scale)
        }
        MouseArea {
            id: finger
            anchors.fill: parent
            preventStealing: true
            function add(mouse) {
                const x = Math.round(Math.max(0, Math.min(width, mouse.x)) * 1000 / width)
                const y = Math.round(Math.max(0, Math.min(height, mouse.y)) * 1000 / width)
                pad.strokes = pad.strokes.slice(0, -1).concat([pad.strokes[pad.strokes.length - 1].concat([x, y])])
            }
            onPressed: mouse => { pad.strokes = pad.strokes.concat([[]]); add(mouse) }
            onPositionChanged: mouse => add(mouse)
        }
        IconButton {
            anchors { right: parent.right; top: parent.top; margins: 4 }
            visible: !pad.isEmpty
            icon.name: "edit-clear"
            label: qsTr("Sign again")
            onClicked: pad.clear()
        }
    }
}
