// SPDX-License-Identifier: GPL-3.0-or-later
// qml/desk/RuleFileMessages.qml — what came of changing a file of the rules: in force, wrong, or changed by somebody else
// meanwhile.
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

ColumnLayout {
    id: messages
    required property RuleFileModel file
    spacing: Theme.gap
    Banner {
        objectName: "rules-done"
        visible: messages.file.stage === "done" && messages.file.changes === 0
        text: qsTr("In force from now on.")
        Layout.fillWidth: true
    }
    Banner {
        objectName: "rules-wrong"
        visible: messages.file.wrong !== ""
        tone: "danger"
        text: messages.file.wrongPath !== "" ? qsTr("%1: %2").arg(messages.file.wrongPath).arg(messages.file.wrong) : messages.file.wrong
        action: messages.file.changedMeanwhile ? qsTr("Look again") : ""
        onTriggered: messages.file.lookAgain()
        Layout.fillWidth: true
    }
}
