// SPDX-License-Identifier: GPL-3.0-or-later
// qml/tablet/PageTitle.qml — what this page is, and one sentence on what stands in it.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: title
    required property string text
    property string detail: ""
    spacing: 0
    Layout.fillWidth: true
    AppText { text: title.text; font: Theme.title; Accessible.role: Accessible.Heading; Layout.fillWidth: true }
    AppText { visible: text !== ""; text: title.detail; color: Theme.inkSoft; Layout.fillWidth: true }
}
