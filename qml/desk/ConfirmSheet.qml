// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/ConfirmSheet.qml — asks once before something that cannot be undone here.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Sheet {
    id: sheet
    property string key: ""
    required property string text
    required property string action
    signal confirmed(string key)
    function ask(key) { sheet.key = key; open() }

    AppText { text: sheet.text; Layout.fillWidth: true }
    footer: DangerButton { objectName: "confirm"; text: sheet.action; onClicked: { sheet.close(); sheet.confirmed(sheet.key) } Layout.fillWidth: true }
}
