// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/PictureSheet.qml — a photo from the evidence; it is only in memory, and gone when this is closed.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.Parts
import Huiyin.Theme

T.Popup {
    id: sheet
    property alias picture: view.image
    property bool shows: true
    parent: T.Overlay.overlay
    modal: true
    focus: true
    padding: Theme.gapLarge
    closePolicy: T.Popup.CloseOnEscape
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    visible: shows && !view.empty
    background: Rectangle { color: Theme.surface }
    // qmllint disable deferred-property-id
    contentItem: ColumnLayout {
        spacing: Theme.gap
        RowLayout {
            AppText { text: qsTr("Photo"); font: Theme.title; Layout.fillWidth: true }
            QuietButton { objectName: "close-picture"; text: qsTr("Close"); onClicked: sheet.close() }
        }
        Picture {
            id: view
            objectName: "picture"
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Photo from the evidence")
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
