// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/HandInSheet.qml — a report is handed in, with a remark if there is something to say (Art. 13, 22).
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Sheet {
    id: sheet
    signal confirmed(string remark)
    title: qsTr("Submit the report")
    onOpened: { remark.text = ""; remark.input.forceActiveFocus() }

    AppText { text: qsTr("The figures go upward as head office has them now."); color: Theme.inkSoft; Layout.fillWidth: true }
    LongField { id: remark; objectName: "remark"; label: qsTr("Remark, if there is one"); Layout.fillWidth: true }
    footer: PrimaryButton { objectName: "hand-in"; text: qsTr("Submit"); onClicked: { sheet.close(); sheet.confirmed(remark.text) } Layout.fillWidth: true }
}
