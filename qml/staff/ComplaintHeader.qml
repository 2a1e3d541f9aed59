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
    readonly property bool narrow: width < Math.round(760 * Theme.scale)     // the marks stand below the number
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
        AppText { text: header.head.number; font: Theme.number; Layout.fillWidth: true }
        AppText {
            text: Array.of(header.head.unitName, header.head.categoryText, header.head.channelText, header.head.receivedText).filter(t => t !== "").join(" · ")
            font: Theme.small
            color: Theme.inkSoft
            Layout.fillWidth: true
        }
        Flow {
            visible: header.narrow
            spacing: Theme.gapSmall
            Layout.fillWidth: true
            Layout.topMargin: Theme.gapSmall / 2
            LevelMark { visible: !header.detail.opinion; level: header.head.level; text: header.head.levelText }
            Tag { text: header.head.stateText; tone: "accent" }
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
    LevelMark { visible: !header.narrow && !header.detail.opinion; level: header.head.level; text: header.head.levelText }
    Tag { visible: !header.narrow; text: header.head.stateText; tone: "accent" }
}
