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
        text: qsTr("Fetching the book from head office")
        Layout.fillWidth: true
        Layout.topMargin: 80
    }
    EmptyState {
        objectName: "bookEmpty"
        visible: page.stage === "empty"
        icon: "document-edit"
        title: qsTr("Nothing stands here yet")
        text: qsTr("As soon as the outlet has answered an entry and published it, you read it here.")
        action: qsTr("Write in the opinion book")
        onTriggered: page.kiosk.begin("opinion")
        Layout.fillWidth: true
        Layout.topMargin: 40
    }
    EmptyState {
        objectName: "bookOffline"
        visible: page.stage === "offline"
        icon: "network-disconnect"
        title: qsTr("The book cannot be shown just now")
        text: qsTr("This kiosk has no network. Please ask a member of staff for the paper book.")
        Layout.fillWidth: true
        Layout.topMargin: 40
    }
}
