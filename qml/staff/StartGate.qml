// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/StartGate.qml — the face, once the device is open and enrolled, someone is signed in and the first list is
// there; until then what to do. Shut, the face stays behind the sign-in page, unseen, for the person it belongs to.
import QtQuick
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Keyboard
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: gate
    required property Session session
    required property Component face
    readonly property bool broken: session.problemText !== ""
    readonly property bool foreign: session.opened && !session.enrolled
    readonly property bool shut: session.appLock.shut && session.enrolled
    readonly property bool taken: session.enrolled && session.loaded && (!session.appLock.needed || session.appLock.person !== "")
    property Item writing: null             // where the person was when the gate was shut

    color: Theme.background
    LayoutMirroring.enabled: session.rightToLeft
    LayoutMirroring.childrenInherit: true
    /// Sheets and menus lie over everything else: they go out of sight with the face, and come back with it.
    function cover() {
        const sheets = gate.T.Overlay.overlay
        if (shut) writing = gate.Window.activeFocusItem
        if (sheets) sheets.visible = !shut && sheets.children.length > 0
        if (!shut && writing) writing.forceActiveFocus()
        if (!shut) writing = null
    }
    onShutChanged: cover()

    Binding { target: Theme; property: "mirrored"; value: gate.session.rightToLeft }
    Binding { target: Theme; property: "portrait"; value: gate.height > gate.width }
    Binding { target: Theme; property: "covered"; value: keyboard.height }
    // In front of sheets, which lie over the whole window.
    KeyboardPanel {
        id: keyboard
        parent: gate.parent
        z: 1000002
        wanted: gate.session.screenKeyboard
        language: gate.session.language
        anchors { left: parent?.left; right: parent?.right; bottom: parent?.bottom }
    }
    Loader {
        id: shown
        anchors { fill: parent; bottomMargin: keyboard.height }
        visible: !gate.shut
        active: gate.taken
        sourceComponent: gate.face
    }
    Connections {
        target: gate.session.appLock
        property string person: ""
        function onChanged() {
            if (person === target.person) return
            person = target.person
            gate.writing = null
            shown.active = false            // another person gets nothing of what was being written
            shown.active = Qt.binding(() => gate.taken)
        }
    }
    Loader {
        anchors { fill: parent; bottomMargin: keyboard.height }
        active: gate.shut
        sourceComponent: signIn
    }
    IdleGuard {
        running: gate.session.appLock.needed && !gate.session.appLock.shut
        idleMs: gate.session.appLock.lockAfter * 60000
        warningMs: 0
        onExpired: gate.session.appLock.lock()
    }
    Flickable {
        id: opening
        anchors { fill: parent; bottomMargin: keyboard.height }
        visible: before.active
        contentWidth: width
        contentHeight: Math.max(height, before.height + 2 * Theme.gapLarge)
        interactive: contentHeight > height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        FollowFocus { view: opening }
        Loader {
            id: before
            x: (opening.width - width) / 2
            y: (opening.contentHeight - height) / 2
            width: Math.min(opening.width - 2 * Theme.gapLarge, 560 * Theme.scale)
            active: !gate.session.enrolled || (!gate.session.loaded && !gate.shut)
            sourceComponent: gate.broken ? cannotOpen : gate.session.appLock.wiped ? wiped : gate.foreign ? enrol : loading
        }
    }
    Component {
        id: loading
        LoadingState { text: qsTr("Opening this device's log…") }
    }
    // The loader above stands in the face's context: these components cannot be bound.
    // qmllint disable unqualified
    Component {
        id: signIn
        SignInPage { session: gate.session }
    }
    Component {
        id: wiped
        ShutOutPage { session: gate.session }
    }
    Component {
        id: enrol
        EnrolForm { session: gate.session }
    }
    Component {
        id: cannotOpen
        EmptyState {
            icon: "data-error"
            title: qsTr("This device's log cannot be opened")
            text: qsTr("%1\n%2\n\nNothing is lost. Close this program, put it right, and start it again.")
                  .arg(gate.session.problemText).arg(gate.session.directory)
        }
    }
}
