// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/ComplaintHeader.qml — number, level and state of what is open.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

RowLayout {
    id: header
    required property ComplaintDetail detail
    property bool closable: true
    property bool erasable: false       // the person may have its data erased (rulebook 8)
    signal back()
    signal erase()
    readonly property var head: detail.head
    spacing: Theme.gap

    IconButton {
        objectName: "back"
        visible: header.closable
        icon.name: "go-previous"
        label: qsTr("Back")
        onClicked: header.back()
    }
    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true
        AppText { text: header.head.number; font: Theme.number; wrapMode: Text.NoWrap; elide: Text.ElideRight; Layout.fillWidth: true }
        AppText {
            text: Array.of(header.head.unitName, header.head.categoryText, header.head.channelText, header.head.receivedText).filter(t => t !== "").join(" · ")
            font: Theme.small
            color: Theme.inkSoft
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Layout.fillWidth: true
        }
    }
    IconButton {
        objectName: "form"
        visible: !header.detail.opinion
        enabled: !header.detail.busy
        icon.name: "document-print"
        label: qsTr("Feedback form as PDF (annex 1)")
        onClicked: header.detail.saveForm()
    }
    IconButton {
        objectName: "erase-data"
        visible: header.erasable && header.head.finished && header.head.erasedText === ""
        icon.name: "edit-delete"
        label: qsTr("Erase personal data on an order")
        onClicked: header.erase()
    }
    LevelMark { visible: !header.detail.opinion; level: header.head.level; text: header.head.levelText }
    Tag { text: header.head.stateText; tone: "accent" }
}
