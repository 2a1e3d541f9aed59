// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/ComplaintPage.qml — one complaint or opinion entry, whole, with what may be done.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme
// Loaded components are made in the face's context, where Qt 6.4 refuses bound ones.

Item {
    id: page
    required property Session session
    required property string subject
    property bool closable: true
    readonly property bool narrow: width < 720
    property string sheet: ""           // an action to start with
    property string wanted: ""          // the action that the list it comes from is for
    readonly property var availableActions: shown.availableActions
    signal back()
    function start(kind) { action.start(kind) }
    function openActions() { bar.item?.openAll() }
    property string written: ""         // the step after this one is to open, as soon as it is known
    function goOn() {
        const next = bar.item?.nextStep
        if (written === "" || next?.kind === written) return
        written = ""
        if (next) action.start(next.kind)
    }
    function startNext() { if (bar.item?.nextStep) action.start(bar.item.nextStep.kind) }

    ComplaintDetail {
        id: shown
        session: page.session
        subject: page.subject
        onLoadedChanged: Qt.callLater(page.startWith)    // qmllint disable
    }
    function startWith() {
        if (!shown.loaded || sheet === "") return
        const kind = sheet
        sheet = ""
        if (kind === "erase") erasing.open()
        else action.start(kind)
    }
    Component.onCompleted: Qt.callLater(startWith)      // qmllint disable
    onAvailableActionsChanged: Qt.callLater(page.goOn)            // qmllint disable
    ActionSheet { id: action; detail: shown; onWentOn: kind => { page.written = kind; Qt.callLater(page.goOn) } }  // qmllint disable
    Erasure { id: erasure; session: page.session }
    EraseSheet { id: erasing; erasure: erasure; subject: page.subject; number: shown.head.number ?? "" }

    LoadingState { anchors.centerIn: parent; visible: !shown.loaded; text: qsTr("Opening…") }
    // qmllint disable unqualified
    Loader {
        id: bar
        active: shown.loaded
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.gap }
        sourceComponent: ActionBar { detail: shown; room: page.width > 1000 ? 3 : page.width > 820 ? 2 : page.narrow ? 0 : 1; wanted: page.wanted; onChosen: kind => action.start(kind) }
    }
    Loader {
        active: shown.loaded
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: bar.top; margins: Theme.gap }
        sourceComponent: ColumnLayout {
            spacing: Theme.gap
            ComplaintHeader { detail: shown; closable: page.closable; erasable: erasure.allowed; onBack: page.back(); onErase: erasing.open(); Layout.fillWidth: true }
            Banner {
                objectName: "erased"
                visible: shown.head.erasedText !== ""
                text: qsTr("The customer's data was erased on an order, %1. Times, results and figures stand.").arg(shown.head.erasedText)
                tone: "info"
                Layout.fillWidth: true
            }
            Banner {
                visible: shown.notice !== ""
                text: shown.notice
                tone: "info"
                action: qsTr("OK")
                onTriggered: shown.dismissNotice()
                Layout.fillWidth: true
            }
            Banner {
                objectName: "paper"
                visible: shown.paper !== "" || shown.paperProblem !== ""
                text: shown.paper !== "" ? qsTr("The feedback form is saved: %1").arg(shown.paper) : shown.paperProblem
                tone: shown.paper !== "" ? "info" : "danger"
                action: shown.paper !== "" ? qsTr("Open and print") : qsTr("OK")
                onTriggered: { if (shown.paper !== "") shown.openPaper(); shown.dismissPaper() }
                Layout.fillWidth: true
            }
            // Where both do not fit side by side, one of them is shown.
            Choice {
                id: part
                objectName: "part"
                visible: page.narrow
                stretch: true
                model: [{ value: "complaint", text: qsTr("Complaint") }, { value: "timeline", text: qsTr("Timeline") }]
                value: "complaint"
                Layout.fillWidth: true
            }
            RowLayout {
                spacing: Theme.gap
                Layout.fillWidth: true
                Layout.fillHeight: true
                ComplaintBody {
                    visible: !page.narrow || part.value === "complaint"
                    detail: shown
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 11
                }
                Card {
                    objectName: "timelineCard"
                    visible: !page.narrow || part.value === "timeline"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 9
                    ColumnLayout {
                        anchors.fill: parent
                        spacing: Theme.gap
                        SectionTitle { text: qsTr("Timeline") }
                        Timeline { detail: shown; Layout.fillWidth: true; Layout.fillHeight: true }
                    }
                }
            }
        }
    }
}
