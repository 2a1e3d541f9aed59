// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/FileField.qml — a file of this device that is attached: its name, choose, take away.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

FieldFrame {
    id: field
    property string path: ""
    property string evidence: ""            // the kind of evidence that it must be able to be
    hint: path === "" ? qsTr("At most 64 MiB. It is kept encrypted and sent to head office by itself.") : ""

    RowLayout {
        width: parent.width
        spacing: Theme.gapSmall
        AppText {
            objectName: "file-name"
            visible: field.path !== ""
            text: field.path.split("/").pop()
            mayBeCut: true
            wrapMode: Text.NoWrap
            elide: Text.ElideMiddle
            Layout.fillWidth: true
        }
        SecondaryButton {
            objectName: "choose-file"
            text: field.path === "" ? qsTr("Choose a file") : qsTr("Choose another")
            icon.name: "document-open"
            onClicked: sheet.open()
            Layout.fillWidth: field.path === ""
        }
        IconButton { visible: field.path !== ""; icon.name: "edit-delete"; label: qsTr("Take the file away"); onClicked: field.path = "" }
    }
    FileSheet {
        id: sheet
        evidence: field.evidence
        onChosen: path => field.path = path
    }
}
