// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/Banner.qml — one sentence about the whole screen, and at most one thing to do about it.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: banner
    required property string text
    property string tone: "info"            // info warning danger
    property string action: ""
    signal triggered()

    implicitWidth: row.implicitWidth + 2 * Theme.gap
    implicitHeight: row.implicitHeight + 2 * Theme.gapSmall
    radius: Theme.radius
    color: Theme.toneSoft(tone)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    RowLayout {
        id: row
        anchors { fill: parent; leftMargin: Theme.gap; rightMargin: Theme.gap }
        anchors { topMargin: Theme.gapSmall; bottomMargin: Theme.gapSmall }
        spacing: Theme.gap
        Icon {
            name: ({ info: "documentinfo", warning: "data-warning", danger: "data-error" })[banner.tone] ?? ""
            color: Theme.toneInk(banner.tone)
            size: Theme.iconSize
        }
        AppText {
            text: banner.text
            color: Theme.toneInk(banner.tone)
            Accessible.ignored: true
            Layout.fillWidth: true
            Layout.topMargin: Theme.gapSmall
            Layout.bottomMargin: Theme.gapSmall
        }
        SecondaryButton {
            visible: banner.action !== ""
            text: banner.action
            onClicked: banner.triggered()
        }
    }
}
