// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/TimelineItem.qml — one line of the log, readable; a line without effect says why.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Item {
    id: item
    required property string title
    required property string text
    required property string by
    required property string when
    required property bool effective
    required property string whyNot
    required property string icon
    property bool last: false

    implicitHeight: content.implicitHeight + Theme.gap
    Accessible.role: Accessible.ListItem
    Accessible.name: Array.of(title, text, by, when, effective ? "" : qsTr("not effective: %1").arg(whyNot)).filter(t => t !== "").join(", ")

    Rectangle {
        visible: !item.last
        anchors { left: parent.left; leftMargin: mark.width / 2 }
        y: mark.height
        width: 2
        height: parent.height - mark.height
        color: Theme.outline
    }
    Rectangle {
        id: mark
        anchors.left: parent.left
        width: 36
        height: 36
        radius: 18
        color: item.effective ? Theme.accentSoft : Theme.surfaceSunken
        Icon {
            anchors.centerIn: parent
            name: item.effective ? item.icon : "dialog-cancel"
            color: item.effective ? Theme.accent : Theme.inkSoft
            size: 18
        }
    }
    ColumnLayout {
        id: content
        anchors { left: parent.left; right: parent.right; leftMargin: mark.width + Theme.gap - 4 }
        spacing: 2
        RowLayout {
            spacing: Theme.gapSmall
            Layout.fillWidth: true
            Layout.minimumHeight: 32
            AppText {
                text: item.title
                font.family: Theme.family
                font.pixelSize: Theme.body.pixelSize
                font.weight: Font.Bold
                font.strikeout: !item.effective
                color: item.effective ? Theme.ink : Theme.inkSoft
                Layout.fillWidth: true
            }
            AppText { text: item.when; font: Theme.small; color: Theme.inkSoft; wrapMode: Text.NoWrap; Layout.alignment: Qt.AlignTop; Layout.topMargin: 3 }
        }
        AppText { visible: text !== ""; text: item.text; Layout.fillWidth: true }
        AppText { text: item.by; font: Theme.small; color: Theme.inkSoft; Layout.fillWidth: true }
        AppText {
            visible: !item.effective
            text: qsTr("Not effective: %1").arg(item.whyNot)
            font: Theme.small
            color: Theme.soon
            Layout.fillWidth: true
        }
    }
}
