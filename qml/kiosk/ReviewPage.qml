// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/ReviewPage.qml — is this right? Everything once more, a signature, and the commit that failed if it did.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

KioskPage {
    id: page
    title: qsTr("Please check your details")
    maximumWidth: Math.round((wide ? 1040 : 860) * Theme.scale)
    readonly property bool wide: !tall && !Theme.largeType && draft !== null && !draft.anonymous
    onKioskChanged: if (kiosk) pad.strokes = kiosk.draft.signature   // what was signed before going back
    readonly property var draft: kiosk ? kiosk.draft : null
    readonly property string contact: !draft ? "" : draft.anonymous ? qsTr("Anonymous")
        : [draft.name, draft.mobile, draft.replyBy === "email" ? draft.email : draft.replyBy === "visit" ? draft.address : ""]
          .filter(part => part.trim() !== "").join(" · ")
    readonly property string money: !draft ? "" : draft.loss === "" ? qsTr("Loss of money: not answered") : draft.loss === "no" ? qsTr("No loss of money")
        : draft.lossYuan !== "" ? qsTr("Lost %1 yuan").arg(draft.lossYuan) : qsTr("Loss of money")
    readonly property string body: !draft ? "" : draft.hurt === "" ? qsTr("Injury: not answered") : draft.hurt === "no" ? qsTr("No injury") : qsTr("Injury")
    readonly property string harm: !draft ? "" : draft.loss === "" && draft.hurt === "" ? qsTr("Not answered") : [money, body].join(" · ")

    Banner {
        objectName: "problem"
        visible: page.kiosk !== null && page.kiosk.problemText !== ""
        tone: "danger"
        text: page.kiosk ? page.kiosk.problemText : ""
        Layout.fillWidth: true
    }
    GridLayout {
        columns: page.wide ? 2 : 1
        columnSpacing: Theme.gapLarge
        rowSpacing: page.gap
        Layout.fillWidth: true
        Card {
            padding: Theme.gapLarge
            Layout.fillWidth: true
            Layout.preferredWidth: page.wide ? 3 : -1
            Layout.alignment: Qt.AlignTop
            ColumnLayout {
                width: parent.width
                spacing: Theme.gapSmall
                Repeater {
                    model: [{ step: "category", label: qsTr("Complaint type"), text: page.kiosk ? page.kiosk.categoryText : "" },
                            { step: "what", label: qsTr("What happened"), text: page.draft ? page.draft.narrative : "" },
                            { step: "facts", label: qsTr("Loss"), text: page.harm },
                            { step: "contact", label: qsTr("Contact details"), text: page.contact }]
                    ColumnLayout {
                        id: entry
                        required property var modelData
                        required property int index
                        spacing: Theme.gapSmall
                        Layout.fillWidth: true
                        Divider { visible: entry.index > 0 }
                        ReviewRow {
                            objectName: "review-" + entry.modelData.step
                            label: entry.modelData.label
                            text: entry.modelData.text
                            step: entry.modelData.step
                            changeable: page.kiosk !== null && !page.kiosk.busy
                            onChange: step => page.kiosk.show(step)
                            Layout.fillWidth: true
                        }
                    }
                }
            }
        }
        SignaturePad {
            id: pad
            objectName: "signature"
            visible: page.draft !== null && !page.draft.anonymous
            label: qsTr("Signature (optional)")
            prompt: qsTr("Sign here with your finger")
            padHeight: Math.round((page.wide ? 200 : 130) * Theme.scale)
            onStrokesChanged: if (page.kiosk) page.kiosk.put("signature", strokes)
            Layout.fillWidth: true
            Layout.preferredWidth: page.wide ? 2 : -1
            Layout.alignment: Qt.AlignTop
        }
    }
}
