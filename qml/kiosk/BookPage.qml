// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/BookPage.qml — the opinion book to leaf through: what others wrote, and what the outlet answered (Art. 10).
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

KioskPage {
    id: page
    title: qsTr("Answers in the opinion book")
    help: stage === "shown" ? qsTr("Only the first character of a name is shown.") : ""
    readonly property BookModel book: face ? face.book : null
    readonly property string stage: book ? book.state : "loading"

    Banner {
        objectName: "bookAsOf"
        visible: text !== "" && page.stage === "shown"
        text: page.book ? page.book.asOfText : ""
        Layout.fillWidth: true
    }
    Repeater {
        model: page.book && page.stage === "shown" ? page.book.entries : []
        BookEntry {
            required property var modelData
            required property int index
            objectName: "entry-" + index
            entry: modelData
            Layout.fillWidth: true
        }
    }
    LoadingState {
        visible: page.stage === "loading"
        text: qsTr("Loading the book from head office")
        Layout.fillWidth: true
        Layout.topMargin: Math.round(50 * Theme.zoom)
    }
    EmptyState {
        objectName: "bookEmpty"
        visible: page.stage === "empty"
        icon: "document-edit"
        title: qsTr("Nothing here yet")
        text: qsTr("Once the branch has answered and published an entry, you can read it here.")
        action: qsTr("Write in the opinion book")
        onTriggered: page.kiosk.begin("opinion")
        Layout.fillWidth: true
        Layout.topMargin: Math.round(25 * Theme.zoom)
    }
    EmptyState {
        objectName: "bookOffline"
        visible: page.stage === "offline"
        icon: "network-disconnect"
        title: qsTr("The book can't be shown right now")
        text: qsTr("This kiosk is offline. Please ask a member of staff for the paper book.")
        Layout.fillWidth: true
        Layout.topMargin: Math.round(25 * Theme.zoom)
    }
}
