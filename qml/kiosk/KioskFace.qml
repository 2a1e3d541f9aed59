// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/KioskFace.qml — the whole kiosk: header, the screen of the step, what leads on, the idle warning, the keyboard.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Keyboard
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: face
    required property Session session
    property KioskModel kiosk: KioskModel { session: face.session }
    property ProgressQuery progress: ProgressQuery { session: face.session }
    property KioskHealth health: KioskHealth { session: face.session }
    property StaffCall staff: StaffCall { session: face.session }
    property BookModel book: BookModel { session: face.session }
    property ReceiptPrinter printer: ReceiptPrinter {}
    property int idleMs: 60000
    property int warningMs: 15000
    property bool warningShown: guard.warning   // the gallery shows it without waiting

    property alias leaveShown: leavePad.visible
    property alias callShown: callCard.visible

    readonly property bool portrait: height > width
    readonly property bool home: kiosk.step === "start"
    readonly property int margin: Math.round((portrait ? 40 : 36) * Theme.zoom)
    readonly property bool typing: keyboard.shown
    readonly property bool tight: !portrait && !home && Theme.largeType     // header and footer in one

    color: Theme.background
    LayoutMirroring.enabled: session.rightToLeft
    LayoutMirroring.childrenInherit: true
    // Whoever touches the ground puts the keyboard away.
    TapHandler { onTapped: face.forceActiveFocus() }

    // By the shorter side: 1080×1920 and 1280×800 are what the sizes were drawn for.
    Binding { target: Theme; property: "zoom"; value: Math.max(0.8, Math.min(face.width, face.height) * (face.portrait ? 1.6 / 1080 : 1.12 / 800)) }
    Binding { target: Theme; property: "mirrored"; value: face.session.rightToLeft }
    Binding { target: Theme; property: "portrait"; value: face.portrait }

    function startAgain() {
        kiosk.wipe()
        progress.again()
        printer.forget()
        leavePad.visible = false
        callCard.visible = false
        Theme.largeType = false
        session.setLanguage("zh")
        keyboard.freshen()
    }

    IdleGuard {
        id: guard
        idleMs: face.idleMs
        warningMs: face.warningMs
        running: face.kiosk.touched || leavePad.visible || Theme.largeType || face.session.language !== "zh"
        onExpired: face.startAgain()
    }

    ColumnLayout {
        id: page
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: keyboard.top }
        spacing: 0

        KioskHeader {
            objectName: "header"
            visible: (face.portrait || !face.typing) && !empty
            session: face.session
            slim: face.tight
            attention: face.health.notices.length > 0
            margin: face.margin
            callable: face.staff.possible
            onCalled: face.callSomebody()
            onHeld: { leaving.ask(); leavePad.visible = true }
            Layout.fillWidth: true
        }
        // Who is in the middle of writing must not find out at the end.
        Banner {
            objectName: "closedNow"
            visible: face.health.closed && face.kiosk.handsIn
            tone: "warning"
            text: face.health.closedText
            Layout.fillWidth: true
            Layout.leftMargin: face.margin
            Layout.rightMargin: face.margin
            Layout.topMargin: Theme.gap
        }
        Loader {
            id: screen
            objectName: "screen"
            source: ({ start: "StartPage.qml", category: "CategoryPage.qml", what: "WhatPage.qml", facts: "FactsPage.qml",
                       contact: "ContactPage.qml", review: "ReviewPage.qml", opinion: "OpinionPage.qml", sign: "SignPage.qml",
                       receipt: "ReceiptPage.qml", progress: "ProgressPage.qml", book: "BookPage.qml" })[face.kiosk.step]
            onLoaded: {
                item.kiosk = face.kiosk
                item.face = face
                item.forceActiveFocus()
            }
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }

    KeyboardPanel {
        id: keyboard
        wanted: face.session.screenKeyboard
        away: face.kiosk.step === "progress"
        language: face.session.language
        anchors { left: parent.left; right: parent.right; bottom: footer.visible ? footer.top : parent.bottom }
    }
    // Where it is without the keyboard, too: what leads on does not jump away from the finger.
    KioskFooter {
        id: footer
        visible: !face.home && (face.portrait || !face.typing || !Theme.largeType)
        kiosk: face.kiosk
        session: face.session
        slim: !face.portrait && face.typing
        comfortable: face.tight
        margin: face.margin
        callable: face.staff.possible
        onCalled: face.callSomebody()
        onLeave: face.startAgain()
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
    }

    function callSomebody() {
        staff.call()
        callCard.visible = true
    }
    Connections {
        target: face.staff
        function onChanged() { callCard.follow(face.staff.state) }
    }
    CallCard {
        id: callCard
        property string heard: "none"
        // Shown again when there is news, wherever the customer is by then.
        function follow(state) {
            if (state === heard) return
            heard = state
            visible = state !== "none" && (visible || state !== "calling")
        }
        visible: false
        staff: face.staff
        onClosed: visible = false
        anchors.fill: parent
    }

    LeaveGuard {
        id: leaving
        directory: face.session.directory
        onLeft: Qt.quit()
    }
    LeavePad {
        id: leavePad
        visible: false
        guard: leaving
        health: face.health
        session: face.session
        onClosed: visible = false
        anchors.fill: parent
    }

    IdleWarning {
        visible: face.warningShown
        secondsLeft: guard.warning ? guard.secondsLeft : face.warningMs / 1000
        onStay: guard.touch()
        onLeave: face.startAgain()
        anchors.fill: parent
    }
}
