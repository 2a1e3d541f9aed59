// SPDX-License-Identifier: GPL-3.0-or-later
// qml/kiosk/BookEntry.qml — one entry of the opinion book and its answer. The keyboard stops at it, so that who cannot touch
// the screen reads on, too.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Card {
    id: card
    required property var entry
    padding: Theme.gapLarge
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Paragraph
    Accessible.name: [entry.kindText, entry.who, entry.when, entry.words, answerTitle.text, entry.answer].join(". ")
    FocusRing { parent: card; shown: card.visualFocus; radius: Theme.radius + Theme.focusWidth + 2 }

    ColumnLayout {
        width: parent.width
        spacing: Theme.gap
        RowLayout {
            spacing: Theme.gap
            Tag {
                text: card.entry.kindText
                tone: ({ praise: "done", suggestion: "calm" })[card.entry.kind] ?? "accent"
                icon: ({ praise: "favorite", suggestion: "help-feedback" })[card.entry.kind] ?? "dialog-messages"
            }
            AppText { text: card.entry.who; font: Theme.bodyStrong; Layout.fillWidth: true }
            AppText { text: card.entry.when; font: Theme.small; color: Theme.inkSoft }
        }
        AppText { text: card.entry.words; Layout.fillWidth: true }
        RowLayout {
            spacing: Theme.gap
            Rectangle {
                implicitWidth: Math.round(4 * Theme.scale)
                radius: width / 2
                color: Theme.accent
                Layout.fillHeight: true
            }
            ColumnLayout {
                spacing: Theme.gapSmall
                Layout.fillWidth: true
                AppText {
                    id: answerTitle
                    text: card.entry.answeredWhen !== "" ? qsTr("The branch's answer, %1").arg(card.entry.answeredWhen) : qsTr("The branch's answer")
                    font: Theme.small
                    color: Theme.inkSoft
                    Layout.fillWidth: true
                }
                AppText { text: card.entry.answer; Layout.fillWidth: true }
            }
        }
    }
}
