// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/Timeline.qml — everything that happened, newest first.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

ListView {
    id: list
    required property ComplaintDetail detail
    model: detail.timeline
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ThinScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Timeline")
    delegate: TimelineItem {
        required property int index
        width: ListView.view.width - Theme.gap
        last: index === list.count - 1
    }
}
