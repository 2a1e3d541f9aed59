// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/SignInPage.qml — before the face: who is it? Shows nothing of any complaint. Account and PIN, the password
// for who has none here, the choice of a PIN.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Rectangle {
    id: page
    required property Session session
    readonly property AppLock entry: session.appLock
    property string account: ""             // whose PIN is asked for
    property bool byPassword: false
    property string saying: ""
    readonly property var known: entry.people.find(person => person.account === account)
    readonly property int wait: known?.wait ?? 0
    readonly property bool spent: known?.shut ?? false
    readonly property bool renewing: session.renewing
    readonly property bool asksPassword: !entry.choosing && !renewing && (byPassword || entry.people.length === 0)
    readonly property string waiting: spent ? qsTr("Too many wrong PINs. Sign in with the password and choose a new PIN.")
                                    : wait > 0 ? qsTr("Too many wrong PINs. The next try in %1.").arg(Math.floor(wait / 60) + ":" + String(wait % 60).padStart(2, "0")) : ""
    readonly property bool stacked: width < Math.round(880 * Theme.scale)
    objectName: "signInPage"
    color: Theme.background

    function begin() {
        byPassword = false
        saying = ""
        if (entry.person !== "") account = entry.person
        else if (!entry.people.some(person => person.account === account)) account = entry.people[0]?.account ?? ""
        if (visible) takeFocus()
    }
    function choose(who) {
        account = who
        byPassword = false
        saying = ""
        takeFocus()
    }
    function takeFocus() { (renewing ? renewal : entry.choosing ? chooser : asksPassword ? form : pad).forceActiveFocus() }
    Component.onCompleted: begin()
    onVisibleChanged: begin()
    onAsksPasswordChanged: if (visible) takeFocus()
    onRenewingChanged: { saying = ""; if (visible) takeFocus() }
    Connections {
        target: page.entry
        function onRefused(why) { page.saying = ""; page.saying = why }
        function onPeopleChanged() { if (page.account === "" && page.entry.people.length > 0) page.begin() }
        function onChanged() { if (page.entry.choosing && !chooser.activeFocus && page.visible) { page.saying = ""; chooser.forceActiveFocus() } }
    }
    Timer { interval: 1000; repeat: true; running: page.visible && page.wait > 0; onTriggered: page.entry.refresh() }

    LanguageList {
        id: languages
        languages: page.session.languages
        language: page.session.language
        onPicked: code => page.session.setLanguage(code)
    }
    LobbyCallList { id: lobby; session: page.session }
    ColumnLayout {
        id: banners
        spacing: 0
        anchors { left: parent.left; right: parent.right; top: parent.top }
        DeviceBanner { session: page.session; radius: 0; Layout.fillWidth: true }
        // Whoever passes sees it; who goes there says so once they are in.
        Repeater {
            model: lobby.calls
            Banner {
                required property var modelData
                objectName: "call-" + modelData.kiosk
                radius: 0
                tone: "warning"
                text: qsTr("A customer asks for help at %1 (%2).").arg(modelData.name).arg(modelData.time)
                Layout.fillWidth: true
            }
        }
    }
    Flickable {
        id: scroll
        anchors { fill: parent; topMargin: banners.height }
        contentWidth: width
        contentHeight: grid.height + 2 * Theme.gapLarge
        interactive: contentHeight > height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ThinScrollBar {}
        FollowFocus { view: scroll }
        GridLayout {
            id: grid
            x: Theme.gapLarge
            y: Theme.gapLarge
            width: scroll.width - 2 * Theme.gapLarge
            height: Math.max(scroll.height - 2 * Theme.gapLarge, implicitHeight)
            columns: page.stacked ? 1 : 4
            columnSpacing: Theme.gapLarge
            rowSpacing: Theme.gapLarge
            Item { visible: !page.stacked; Layout.fillWidth: true }
            ColumnLayout {
                spacing: Theme.gap
                Layout.fillWidth: false
                Layout.preferredWidth: Math.round(380 * Theme.scale)
                Layout.alignment: page.stacked ? Qt.AlignHCenter | Qt.AlignBottom : Qt.AlignVCenter
                AppText { text: qsTr("Huiyin"); font: Theme.display; color: Theme.accent; Layout.fillWidth: true }
                AppText { text: page.session.unitName; color: Theme.inkSoft; Layout.fillWidth: true }
                AppText {
                    text: page.entry.person !== "" ? qsTr("Locked. The same person continues where they left off; anyone else starts fresh.")
                        : page.entry.choosing ? qsTr("From now on your PIN lets you in, also without a network.") : page.entry.people.length === 0 ? qsTr("Sign in to begin.") : qsTr("Who are you?")
                    font: Theme.bodyStrong
                    Layout.fillWidth: true
                }
                Card {
                    visible: page.entry.people.length > 0
                    padding: Theme.border
                    topPadding: Theme.gapSmall          // rows are square, the card's corners are not
                    bottomPadding: Theme.gapSmall
                    Layout.fillWidth: true
                    ListView {
                        objectName: "people"
                        width: parent.width
                        implicitHeight: Math.min(contentHeight, Math.round(320 * Theme.scale))
                        clip: true
                        boundsBehavior: Flickable.StopAtBounds
                        model: page.entry.people
                        delegate: PersonChip {
                            required property var modelData
                            objectName: "person-" + modelData.account
                            width: ListView.view.width
                            account: modelData.account
                            name: modelData.name
                            role: modelData.role
                            remark: modelData.shut ? qsTr("Password needed") : ""
                            highlighted: account === page.account && !page.asksPassword
                            enabled: !page.entry.choosing
                            onClicked: page.choose(account)
                        }
                    }
                }
                QuietButton {
                    objectName: "byPassword"
                    visible: page.entry.people.length > 0 && !page.entry.choosing && !page.renewing
                    text: page.byPassword ? qsTr("With the PIN") : qsTr("Another account, or PIN forgotten")
                    onClicked: { page.saying = ""; page.byPassword = !page.byPassword }
                    Layout.fillWidth: true
                }
                QuietButton {
                    text: languages.label
                    icon.name: "globe"
                    onClicked: languages.turn()
                    Layout.fillWidth: true
                }
                AppText {
                    visible: !page.session.reachable && page.session.tried
                    text: qsTr("Head office cannot be reached just now; the PIN works all the same.")
                    font: Theme.small
                    color: Theme.inkSoft
                    Layout.fillWidth: true
                }
            }
            Card {
                padding: Theme.gapLarge
                Layout.preferredWidth: Math.round(400 * Theme.scale)
                Layout.alignment: page.stacked ? Qt.AlignHCenter | Qt.AlignTop : Qt.AlignVCenter
                ColumnLayout {
                    width: parent.width
                    PinPad {
                        id: pad
                        visible: !page.asksPassword && !page.entry.choosing && !page.renewing
                        title: page.known?.name || page.known?.role || page.account
                        saying: page.waiting !== "" ? page.waiting : page.saying
                        busy: page.entry.busy
                        closed: page.wait > 0 || page.spent
                        onEntered: typed => { page.saying = ""; page.entry.unlock(page.account, typed) }
                        Layout.fillWidth: true
                    }
                    PasswordForm {
                        id: form
                        visible: page.asksPassword
                        who: page.account
                        saying: page.saying
                        busy: page.entry.busy
                        onEntered: (account, password) => { page.saying = ""; page.entry.signIn(account, password) }
                        Layout.fillWidth: true
                    }
                    NewPasswordForm {
                        id: renewal
                        visible: page.renewing
                        saying: page.saying
                        busy: page.entry.busy
                        onEntered: password => { page.saying = ""; page.entry.choosePassword(password) }
                        Layout.fillWidth: true
                    }
                    ChoosePin {
                        id: chooser
                        visible: page.entry.choosing
                        refusal: page.saying
                        busy: page.entry.busy
                        onChosen: pin => { page.saying = ""; page.entry.choosePin(pin) }
                        Layout.fillWidth: true
                    }
                }
            }
            Item { visible: !page.stacked; Layout.fillWidth: true }
        }
    }
}
