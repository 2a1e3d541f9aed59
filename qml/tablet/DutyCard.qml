// SPDX-License-Identifier: GPL-3.0-or-later
// qml/tablet/DutyCard.qml — one duty: what, by when, from which article, the one action that discharges it.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

ListRow {
    id: card
    required property string subject
    required property string title
    required property string article
    required property string unitName
    required property string timeLeft
    required property string dueText
    required property string urgency
    required property string doable
    required property string doableText
    required property string summary
    required property int level
    required property bool opinion
    required property bool assumed
    required property string number
    required property string who
    required property string more           // what else the same complaint owes
    signal opened(string subject, string action)

    label: qsTr("%1, %2, %3").arg(title).arg(timeLeft).arg(summary)
    onClicked: opened(subject, "")
    readonly property bool narrow: width < Math.round(760 * Theme.scale)     // one below the other
    contentItem: GridLayout {
        columns: card.narrow ? 2 : 4
        columnSpacing: Theme.gap
        rowSpacing: Theme.gapSmall
        ColumnLayout {
            spacing: 4
            Layout.preferredWidth: Math.round(210 * Theme.scale)
            Layout.minimumWidth: Layout.preferredWidth
            Layout.maximumWidth: Layout.preferredWidth
            Layout.columnSpan: card.narrow ? 2 : 1
            UrgencyMark { urgency: card.urgency; text: card.timeLeft }
            AppText { text: qsTr("due %1").arg(card.dueText); font: Theme.small; color: Theme.inkSoft; leftPadding: card.narrow ? 0 : 10 }
        }
        ColumnLayout {
            spacing: 4
            Layout.fillWidth: true
            Layout.columnSpan: card.narrow ? 2 : 1
            AppText {
                text: card.title + " · " + card.article + (card.assumed ? " · " + qsTr("calendar assumed") : "")
                font: Theme.bodyStrong
                Layout.fillWidth: true
            }
            AppText { text: card.summary; mayBeCut: true; color: Theme.inkSoft; wrapMode: Text.NoWrap; elide: Text.ElideRight; Layout.fillWidth: true }
            AppText {
                text: [card.number, card.who, card.more !== "" ? qsTr("also: %1").arg(card.more) : ""].filter(t => t !== "").join(" · ")
                font: Theme.small
                color: Theme.inkSoft
                Layout.fillWidth: true
            }
        }
        LevelMark { visible: !card.opinion && card.level > 1; level: card.level; text: card.level === 3 ? qsTr("Major") : qsTr("Sensitive") }
        SecondaryButton {
            objectName: "discharge"
            visible: card.doable !== ""
            text: card.doableText
            Layout.alignment: Qt.AlignRight | Qt.AlignVCenter
            Layout.columnSpan: card.narrow && (card.opinion || card.level < 2) ? 2 : 1
            onClicked: card.opened(card.subject, card.doable)
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: card.down ? Theme.accentSoft : Theme.surface
        border { width: Theme.border; color: Theme.outline }
        FocusRing { shown: card.visualFocus }
    }
}
