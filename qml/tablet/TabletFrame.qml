// SPDX-License-Identifier: GPL-3.0-or-later
// qml/tablet/TabletFrame.qml — the rail on the left, a page beside it, an open complaint above both.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Staff
// Loaded components are made in the face's context, where Qt 6.4 refuses bound ones.

Item {
    id: frame
    required property Session session
    property string page: "duties"
    property string subject: ""
    property string sheet: ""

    function show(subject, action) {
        frame.sheet = action ?? ""
        frame.subject = subject
    }
    // A popup needs the window, which comes after the items.
    Component.onCompleted: Qt.callLater(() => {     // qmllint disable
        if (sheet === "sync") sync.open()
        if (sheet === "sign-in") signIn.open()
    })
    readonly property DutyListModel duties: DutyListModel { id: dutyList; session: frame.session }
    readonly property OpinionListModel opinions: OpinionListModel { id: opinionList; session: frame.session }
    SyncSheet { id: sync; session: frame.session }
    CallBanner { session: frame.session }
    SignInSheet { id: signIn; session: frame.session; onAboutAsked: about.open() }
    AboutSheet { id: about; session: frame.session }

    RowLayout {
        anchors.fill: parent
        spacing: 0
        Rail {
            session: frame.session
            page: frame.page
            overdue: dutyList.overdue
            toAnswer: opinionList.toAnswer
            onChosen: page => { frame.subject = ""; frame.page = page }
            onSyncAsked: sync.open()
            onSignInAsked: signIn.open()
            Layout.fillHeight: true
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            DeviceBanner { session: frame.session; radius: 0; Layout.fillWidth: true }
            ReadingLine { session: frame.session; Layout.fillWidth: true }
            Loader {
                sourceComponent: frame.subject !== "" ? complaint
                               : ({ duties: dutyPage, complaints: searchPage, opinions: opinionPage, knowledge: knowledgePage,
                                    capture: capturePage })[frame.page]
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
    }
    // qmllint disable unqualified
    Component {
        id: complaint
        ComplaintPage { session: frame.session; subject: frame.subject; sheet: frame.sheet; onBack: frame.subject = "" }
    }
    Component {
        id: dutyPage
        DutyPage { session: frame.session; duties: dutyList; onOpened: (subject, action) => frame.show(subject, action) }
    }
    Component {
        id: searchPage
        SearchPage { session: frame.session; onOpened: subject => frame.show(subject) }
    }
    Component {
        id: opinionPage
        OpinionPage { opinions: opinionList; onOpened: (subject, action) => frame.show(subject, action) }
    }
    Component {
        id: knowledgePage
        KnowledgeBase { session: frame.session }
    }
    Component {
        id: capturePage
        CapturePage { session: frame.session; onOpened: subject => frame.show(subject) }
    }
}
