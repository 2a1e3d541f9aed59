// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/FileSheet.qml — choosing a file of this device: what the camera took, a scan, a recording.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Sheet {
    id: sheet
    property alias evidence: files.evidence
    property alias folder: files.folder
    signal chosen(string path)
    title: qsTr("Choose a file")
    sideWidth: Math.round(620 * Theme.scale)
    onOpened: files.refresh()
    FolderModel { id: files }

    Flow {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        Repeater {
            model: files.places
            SecondaryButton {
                required property var modelData
                text: modelData.name
                onClicked: files.folder = modelData.path
            }
        }
    }
    RowLayout {
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        IconButton { icon.name: "go-up"; label: qsTr("The folder above"); enabled: files.canGoUp; onClicked: files.goUp() }
        AppText { text: files.folderName; mayBeCut: true; font: Theme.bodyStrong; elide: Text.ElideMiddle; wrapMode: Text.NoWrap; Layout.fillWidth: true }
    }
    Divider { Layout.fillWidth: true }
    ListView {
        id: list
        objectName: "files"
        model: files
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: sheet.title
        Layout.fillWidth: true
        Layout.preferredHeight: Math.max(240, sheet.height - 300 * Theme.scale)
        delegate: ListRow {
            id: row
            required property string name
            required property string path
            required property bool isFolder
            required property string facts
            required property bool picture
            objectName: "file-" + name
            width: ListView.view.width
            label: Array.of(name, facts).filter(t => t !== "").join(", ")
            onClicked: {
                if (isFolder) { files.folder = path; return }
                sheet.chosen(path)
                sheet.close()
            }
            contentItem: RowLayout {
                spacing: Theme.gap
                Item {
                    implicitWidth: Math.round(56 * Theme.scale)
                    implicitHeight: implicitWidth
                    Icon {
                        anchors.centerIn: parent
                        visible: !row.picture || thumbnail.status !== Image.Ready
                        name: row.isFolder ? "folder" : "document-properties"
                        color: Theme.inkSoft
                        size: Math.round(28 * Theme.scale)
                    }
                    Image {
                        id: thumbnail
                        anchors.fill: parent
                        source: row.picture ? "file://" + row.path.split("/").map(encodeURIComponent).join("/") : ""
                        sourceSize: Qt.size(width * 2, height * 2)
                        fillMode: Image.PreserveAspectCrop
                        asynchronous: true
                        cache: false
                        autoTransform: true
                    }
                }
                ColumnLayout {
                    spacing: 0
                    Layout.fillWidth: true
                    AppText { text: row.name; mayBeCut: true; wrapMode: Text.NoWrap; elide: Text.ElideMiddle; Accessible.ignored: true; Layout.fillWidth: true }
                    AppText { visible: text !== ""; text: row.facts; font: Theme.small; color: Theme.inkSoft; Accessible.ignored: true; Layout.fillWidth: true }
                }
            }
        }
        EmptyState {
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.gap
            visible: list.count === 0
            icon: "folder"
            title: qsTr("No file that fits")
            text: qsTr("Choose another folder above, or plug in the camera's card.")
        }
    }
}
