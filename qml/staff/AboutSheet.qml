// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/AboutSheet.qml — which program this is, on which device: what somebody on the telephone asks first.
pragma ComponentBehavior: Bound
import QtQuick
import Huiyin.App
import Huiyin.Parts

Sheet {
    id: sheet
    required property Session session
    objectName: "aboutSheet"
    title: qsTr("About Huiyin")

    Fact { label: qsTr("Program"); text: "回音 Huiyin"; strong: true }
    Fact { label: qsTr("Version"); text: Qt.application.version }
    Fact { label: qsTr("This device"); text: sheet.session.origin + " · " + sheet.session.unitName }
    Fact { label: qsTr("Last exchange"); text: sheet.session.lastExchangeText }
    Fact { visible: text !== ""; label: qsTr("Head office"); text: sheet.session.server }
    Fact {
        label: qsTr("Licences")
        text: qsTr("This app is free software: GPL-3.0-or-later. Engine and rules: Apache-2.0. Those of the libraries are in /usr/share/doc/huiyin-app.")
    }
}
