// SPDX-License-Identifier: GPL-3.0-or-later
// qml/tablet/DutyGroup.qml — the heading over a group of duties.
import QtQuick
import Huiyin.Parts
import Huiyin.Theme

AppText {
    required property string section
    text: section === "overdue" ? qsTr("Overdue") : section === "today" ? qsTr("Today") : qsTr("Later")
    font: Theme.bodyStrong
    color: section === "overdue" ? Theme.overdue : Theme.inkSoft
    topPadding: Theme.gapSmall
    bottomPadding: Theme.gapSmall
    Accessible.role: Accessible.Heading
}
