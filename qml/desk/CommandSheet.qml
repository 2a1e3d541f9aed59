// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/CommandSheet.qml — one field for where to go and what to do: pages, actions on the open complaint, complaints by
// number, name, phone or words. Enter takes the first.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Sheet {
    id: sheet
    required property Session session
    required property var pages             // see DeskPages
    required property var availableActions // of the open complaint, see timeline::available_actions
    signal pageChosen(string code)
    signal actionChosen(string kind)
    signal aboutChosen()
    signal complaintChosen(string subject)
    readonly property string looked: search.text.trim().toLowerCase()
    readonly property var foundPages: pages.filter(page => page.title.toLowerCase().includes(looked))
    readonly property bool foundAbout: aboutRow.text.toLowerCase().includes(looked)
    readonly property var foundActions: looked === "" ? [] : Array.from(availableActions).filter(offer => offer.text.toLowerCase().includes(looked))
    title: qsTr("Go to or do")
    onAboutToShow: search.text = ""
    onOpened: search.input.forceActiveFocus()
    function goTo(code) { close(); pageChosen(code) }
    function tellAbout() { close(); aboutChosen() }
    function act(kind) { close(); actionChosen(kind) }
    function show(subject) { close(); complaintChosen(subject) }
    function takeFirst() {
        if (looked === "") return
        if (foundActions.length > 0) act(foundActions[0].kind)
        else if (foundPages.length > 0) goTo(foundPages[0].code)
        else if (complaints.count > 0) show(complaints.subjectAt(0))
        else if (foundAbout) tellAbout()
    }
    readonly property ComplaintListModel complaintRows: ComplaintListModel {
        id: complaints
        session: sheet.session
        query: search.text
        minimumQuery: 1
    }
    Field {
        id: search
        objectName: "commandSearch"
        placeholder: qsTr("A page, an action or a complaint")
        onAccepted: sheet.takeFirst()
        Layout.fillWidth: true
    }
    SectionTitle { visible: sheet.foundActions.length > 0; text: qsTr("Actions on the open complaint") }
    Repeater {
        model: sheet.foundActions
        ListRow {
            required property var modelData
            objectName: "command-" + modelData.kind
            text: modelData.text
            onClicked: sheet.act(modelData.kind)
            Layout.fillWidth: true
        }
    }
    SectionTitle { visible: sheet.foundPages.length > 0; text: qsTr("Pages") }
    Repeater {
        model: sheet.foundPages
        PageRow {
            required property var modelData
            title: modelData.title
            sign: modelData.icon
            keys: modelData.keys
            onClicked: sheet.goTo(modelData.code)
            Layout.fillWidth: true
        }
    }
    ListRow {
        id: aboutRow
        objectName: "command-about"
        visible: sheet.foundAbout
        text: qsTr("About Huiyin")
        onClicked: sheet.tellAbout()
        Layout.fillWidth: true
    }
    SectionTitle { visible: sheet.looked !== "" && complaints.count > 0; text: qsTr("Complaints") }
    ListView {
        objectName: "commandComplaints"
        visible: sheet.looked !== "" && count > 0
        model: complaints
        implicitHeight: Math.min(contentHeight, Math.round(420 * Theme.scale))
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        delegate: DeskRow {
            width: ListView.view.width
            onClicked: sheet.show(subject)
        }
        Layout.fillWidth: true
    }
}
