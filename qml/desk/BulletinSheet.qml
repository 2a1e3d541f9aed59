// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/BulletinSheet.qml — the bulletin (通报) of a quarter as text: to copy, or as PDF to print and sign (Art. 22).
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Sheet {
    id: sheet
    required property AssessmentModel assessment
    title: qsTr("Bulletin")
    sideWidth: 760
    onAboutToShow: assessment.makeBulletin()

    LoadingState { visible: sheet.assessment.bulletin === ""; text: qsTr("Asking head office…"); Layout.fillWidth: true }
    AppText { objectName: "bulletin-text"; text: sheet.assessment.bulletin; Layout.fillWidth: true }
    footer: [
        PrimaryButton { objectName: "copy-bulletin"; text: qsTr("Copy"); icon.name: "edit-copy"; enabled: sheet.assessment.bulletin !== ""; onClicked: { sheet.assessment.copyBulletin(); sheet.close() } },
        SecondaryButton { objectName: "save-bulletin"; text: qsTr("Save as PDF"); icon.name: "document-print"; enabled: sheet.assessment.bulletin !== ""; onClicked: { sheet.assessment.saveBulletin(); sheet.close() } }
    ]
}
