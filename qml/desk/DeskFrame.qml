// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/DeskFrame.qml — queues, list and complaint side by side; every way has its key.
import QtQml
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Staff
import Huiyin.Theme
// Loaded components are made in the face's context, where Qt 6.4 refuses bound ones.

Item {
    id: frame
    required property Session session
    property string startQueue: ""
    property string subject: ""
    property string sheet: ""
    property string page: ""            // "" queues and complaints
    property var pageStart: ({})
    property string behind: ""          // the complaint that a page opened
    readonly property bool narrow: width < 1300

    function step(by) {
        const row = Math.max(0, Math.min(list.count - 1, list.rowOf(subject) + by))
        if (list.count > 0) subject = list.subjectAt(row)
    }
    /// An administrator sees no complaint (rulebook 1): a page is all there is.
    readonly property bool pagesOnly: session.role === "administrator"
    readonly property string home: pagesOnly ? "organisation" : ""
    onHomeChanged: if (page === "") goTo(home)
    function goTo(code) {
        if (code === "" && pagesOnly) return
        behind = ""
        page = code
    }
    Component.onCompleted: {
        queues.queue = startQueue !== "" ? startQueue : queueModel.first
        if (page === "") page = home
        // A popup needs the window, which comes after the items.
        Qt.callLater(openSheet)     // qmllint disable
    }
    function openSheet() {
        if (sheet === "intake") intake.open()
        if (sheet === "shortcuts") shortcuts.open()
        if (sheet === "sync") sync.open()
        if (sheet === "command") command.open()
    }
    readonly property QueueListModel queueRows: QueueListModel {
        id: queueModel
        session: frame.session
        onFirstChanged: if (frame.startQueue === "") queues.queue = first
    }
    readonly property ComplaintListModel rows: ComplaintListModel {
        id: list
        session: frame.session
        queue: queues.queue
        query: complaints.query
    }
    /// Of the customer whose complaint is open.
    readonly property ComplaintListModel customersRows: ComplaintListModel {
        id: history
        session: frame.session
        sameCustomerAs: frame.subject !== "" ? frame.subject : "-"     // nobody's
    }
    readonly property RowDensity rowDensity: RowDensity { id: density; session: frame.session }
    readonly property bool roomForHistory: width >= 1700
    readonly property DeskPages places: DeskPages {
        id: places
        session: frame.session
        // Another person has other pages.
        onPagesChanged: if (frame.page !== "" && !pages.some(entry => entry.code === frame.page)) frame.goTo(frame.home)
    }
    Instantiator {
        model: places.pages
        Shortcut {
            required property var modelData
            sequence: modelData.keys
            enabled: frame.visible          // behind the shut gate no key does anything
            onActivated: frame.goTo(modelData.code)
        }
    }
    Shortcut { sequence: "Ctrl+0"; enabled: frame.visible; onActivated: frame.goTo("") }
    Shortcut { sequence: "Escape"; enabled: frame.visible && frame.behind !== ""; onActivated: frame.behind = "" }
    SyncSheet { id: sync; session: frame.session }
    SignInSheet { id: signIn; session: frame.session; onAboutAsked: about.open() }
    AboutSheet { id: about; session: frame.session }
    ShortcutSheet { id: shortcuts }
    CommandSheet {
        id: command
        session: frame.session
        pages: places.pages
        availableActions: (open.item as ComplaintPage)?.availableActions ?? []
        onPageChosen: code => frame.goTo(code)
        onAboutChosen: about.open()
        onActionChosen: kind => (open.item as ComplaintPage)?.start(kind)
        onComplaintChosen: subject => { frame.goTo(""); frame.subject = subject }
    }
    Shortcut { sequence: "Ctrl+K"; enabled: frame.visible; onActivated: command.open() }
    IntakeSheet { id: intake; session: frame.session; onOpenAsked: subject => frame.subject = subject }

    Shortcut { sequences: ["J", "Alt+Down"]; enabled: frame.visible && frame.page === ""; onActivated: frame.step(1) }
    Shortcut { sequences: ["K", "Alt+Up"]; enabled: frame.visible && frame.page === ""; onActivated: frame.step(-1) }
    Shortcut { sequences: ["/", "Ctrl+F"]; enabled: frame.visible && frame.page === ""; onActivated: complaints.search() }
    Shortcut { sequences: ["N", "Ctrl+N"]; enabled: frame.visible && !frame.pagesOnly; onActivated: intake.open() }
    Shortcut { sequences: ["A", "Ctrl+Return"]; enabled: frame.visible && frame.page === ""; onActivated: (open.item as ComplaintPage)?.startNext() }
    Shortcut { sequences: ["D", "Ctrl+D"]; enabled: frame.visible && frame.page === ""; onActivated: density.compact = !density.compact }
    Shortcut { sequences: ["?", "F1"]; enabled: frame.visible; onActivated: shortcuts.open() }

    RowLayout {
        anchors.fill: parent
        spacing: 0
        QueueColumn {
            id: queues
            session: frame.session
            narrow: frame.narrow
            queues: queueModel
            pages: places.pages
            page: frame.page
            onPageChosen: code => frame.goTo(code)
            onQueueChosen: frame.goTo("")
            onIntakeAsked: intake.open()
            onSyncAsked: sync.open()
            onSignInAsked: signIn.open()
            onShortcutsAsked: shortcuts.open()
            Layout.fillHeight: true
        }
        ComplaintColumn {
            id: complaints
            visible: frame.page === ""
            complaints: list
            subject: frame.subject
            compact: density.compact
            onChosen: subject => frame.subject = subject
            onCompactAsked: density.compact = !density.compact
            Layout.preferredWidth: Math.round((frame.narrow ? 280 : 380) * Theme.scale)
            Layout.fillHeight: true
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            DeviceBanner { session: frame.session; radius: 0; Layout.fillWidth: true }
            ReadingLine { session: frame.session; Layout.fillWidth: true }
            Loader {
                id: place
                readonly property var files: ({ board: "BoardPage.qml", reports: "ReportPage.qml", assessment: "AssessmentPage.qml", policy: "PolicyPage.qml",
                                         organisation: "OrganisationPage.qml", accounts: "AccountsPage.qml", devices: "DevicesPage.qml", chains: "ChainsPage.qml",
                                         trail: "TrailPage.qml", emergency: "EmergencyPage.qml",
                                         calendar: "CalendarPage.qml", branches: "BranchRulesPage.qml", knowledge: "KnowledgePage.qml" })
                readonly property string wanted: files[frame.page] ?? ""
                visible: wanted !== "" && frame.behind === ""
                onWantedChanged: fill()
                Component.onCompleted: fill()
                function fill() {
                    if (wanted === "") { if (item) source = "" }
                    else setSource(wanted, Object.assign({ session: frame.session }, frame.pageStart))
                }
                Connections {
                    target: place.item
                    ignoreUnknownSignals: true
                    function onOpened(subject) { frame.behind = subject }
                    function onSignInAsked() { signIn.open() }
                }
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            Loader {
                active: frame.behind !== ""
                visible: active
                // qmllint disable unqualified
                sourceComponent: ComplaintPage { session: frame.session; subject: frame.behind; onBack: frame.behind = "" }
                // qmllint enable unqualified
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            Banner {
                objectName: "historyBanner"
                visible: frame.page === "" && !frame.roomForHistory && history.count > 0
                radius: 0
                text: qsTr("This customer has other complaints.")
                action: qsTr("Show (%1)").arg(history.count)
                onTriggered: past.open()
                Layout.fillWidth: true
            }
            Loader {
                id: open
                visible: frame.page === ""
                active: frame.page === "" && frame.subject !== ""
                // qmllint disable unqualified
                sourceComponent: ComplaintPage {
                    session: frame.session
                    subject: frame.subject
                    sheet: frame.sheet
                    wanted: queueModel.stepOf(queues.queue)
                    closable: false
                }
                Layout.fillWidth: true
                Layout.fillHeight: true
                EmptyState {
                    anchors.centerIn: parent
                    width: parent.width
                    visible: !open.active
                    icon: "document-open"
                    title: qsTr("Choose a complaint")
                    text: qsTr("J and K go through the list, A does the next step.")
                }
            }
        }
        Rectangle {
            visible: frame.page === "" && frame.roomForHistory && frame.subject !== ""
            color: Theme.surface
            Layout.preferredWidth: Math.round(340 * Theme.scale)
            Layout.fillHeight: true
            Rectangle { width: Theme.border; height: parent.height; color: Theme.outline }
            HistoryColumn {
                anchors { fill: parent; leftMargin: Theme.border }
                history: history
                onChosen: subject => frame.subject = subject
            }
        }
    }
    Sheet {
        id: past
        title: qsTr("Customer's history")
        HistoryColumn {
            history: history
            implicitHeight: past.parent ? past.parent.height - 150 : 600
            onChosen: subject => { past.close(); frame.subject = subject }
            Layout.fillWidth: true
        }
    }
}
