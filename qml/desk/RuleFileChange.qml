// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/RuleFileChange.qml — what was changed in a file of the rules, tried at head office, and put in force.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: side
    required property RuleFileModel file
    required property var differences   // one sentence for each change
    required property string title      // above them
    required property string hint       // while nothing was changed
    required property string action     // what tries it
    required property string waiting    // what head office does meanwhile
    readonly property bool changed: file.changes > 0
    default property alias results: tried.data
    signal tryAsked()
    signal putAsked()
    spacing: Theme.gap

    RuleFileMessages { file: side.file; Layout.fillWidth: true; Layout.fillHeight: false }
    AppText { visible: text !== "" && !side.changed && side.file.stage !== "done"; text: side.hint; color: Theme.inkSoft; Layout.fillWidth: true }
    SectionTitle { visible: side.changed; text: side.title }
    Card {
        visible: side.changed
        Layout.fillWidth: true
        Layout.maximumHeight: 220
        Flickable {
            id: scroll
            anchors.fill: parent
            implicitHeight: lines.implicitHeight
            contentHeight: lines.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ThinScrollBar {}
            ColumnLayout {
                id: lines
                width: scroll.width - Theme.gapSmall
                spacing: 4
                Repeater {
                    model: side.differences
                    AppText { required property string modelData; text: modelData; Layout.fillWidth: true }
                }
            }
        }
    }
    RowLayout {
        visible: side.changed
        spacing: Theme.gapSmall
        Layout.fillWidth: true
        PrimaryButton { objectName: "try"; text: side.action; busy: side.file.stage === "running"; onClicked: side.tryAsked(); Layout.fillWidth: true }
        SecondaryButton { objectName: "undo"; text: qsTr("Undo"); onClicked: side.file.undoAll() }
    }
    Waiting { visible: side.file.stage === "running"; text: side.waiting; onStopped: side.file.stopDryRun() }
    ColumnLayout { id: tried; visible: side.file.stage === "tried"; spacing: Theme.gap; Layout.fillWidth: true }
    Item { visible: side.file.stage !== "tried"; Layout.fillHeight: true }
    DangerButton {
        objectName: "put-in-force"
        visible: side.changed
        text: qsTr("Put in force")
        enabled: side.file.stage === "tried"
        busy: side.file.stage === "putting"
        onClicked: side.putAsked()
        Layout.fillWidth: true
    }
}
