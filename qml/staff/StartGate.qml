// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/StartGate.qml — the face, once the device is open, enrolled and has its first list; until then what to do.
import QtQuick
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: gate
    required property Session session
    required property Component face
    readonly property bool broken: session.problemText !== ""
    readonly property bool foreign: session.opened && !session.enrolled

    color: Theme.background

    Loader {
        anchors.fill: parent
        active: gate.session.enrolled && gate.session.loaded
        sourceComponent: gate.face
    }
    Loader {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.gapLarge, 560 * Theme.scale)
        active: !gate.session.enrolled || !gate.session.loaded
        sourceComponent: gate.broken ? cannotOpen : gate.foreign ? enrol : loading
    }
    Component {
        id: loading
        LoadingState { text: qsTr("Opening this device's log…") }
    }
    // The loader above stands in the face's context: these components cannot be bound.
    // qmllint disable unqualified
    Component {
        id: enrol
        EnrolForm { session: gate.session }
    }
    Component {
        id: cannotOpen
        EmptyState {
            icon: "dialog-error"
            title: qsTr("This device's log cannot be opened")
            text: qsTr("%1\n%2\n\nNothing is lost. Close this program, put it right, and start it again.")
                  .arg(gate.session.problemText).arg(gate.session.directory)
        }
    }
}
