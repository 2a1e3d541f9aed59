// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/Select.qml — one of many values, in a list that opens.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Huiyin.Parts
import Huiyin.Theme

FieldFrame {
    id: select
    required property var model             // [{value, text}]
    property var value
    property string placeholder: ""
    signal picked(var value)
    function unfold() {
        box.forceActiveFocus(Qt.PopupFocusReason)
        box.popup.open()
    }

    T.ComboBox {
        id: box
        width: parent.width
        implicitHeight: Math.max(Theme.touch, implicitContentHeight + topPadding + bottomPadding)
        readonly property int beside: Theme.gap * 2 + Theme.iconSize
        leftPadding: mirrored ? beside : Theme.gap
        rightPadding: mirrored ? Theme.gap : beside
        topPadding: Theme.gapSmall
        bottomPadding: Theme.gapSmall
        focus: true
        focusPolicy: Qt.StrongFocus
        model: select.model
        textRole: "text"
        valueRole: "value"
        currentIndex: select.model ? Array.from(select.model).findIndex(entry => entry.value === select.value) : -1
        onActivated: index => { select.value = select.model[index].value; select.picked(select.value) }
        Accessible.role: Accessible.ComboBox
        Accessible.name: select.label
        Accessible.description: select.error !== "" ? select.error : select.hint
        contentItem: AppText {
            text: box.currentIndex < 0 ? select.placeholder : box.displayText
            color: box.currentIndex < 0 ? Theme.inkSoft : Theme.ink
            verticalAlignment: Text.AlignVCenter
            Accessible.ignored: true
        }
        indicator: Icon {
            x: box.mirrored ? Theme.gap : box.width - width - Theme.gap
            y: (box.height - height) / 2
            name: "arrow-down"
            color: Theme.accent
            size: Theme.iconSize
        }
        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border { width: select.edgeWidth; color: select.edge }
        }
        delegate: T.ItemDelegate {
            id: entry
            required property var modelData
            required property int index
            width: ListView.view ? ListView.view.width : 0
            implicitHeight: Math.max(Theme.touch, implicitContentHeight + 2 * Theme.gapSmall)
            leftPadding: Theme.gap
            rightPadding: Theme.gap
            highlighted: box.highlightedIndex === index
            text: modelData.text
            Accessible.role: Accessible.ListItem
            Accessible.name: text
            contentItem: AppText {
                text: entry.text
                font: box.currentIndex === entry.index ? Theme.bodyStrong : Theme.body
                verticalAlignment: Text.AlignVCenter
                Accessible.ignored: true
            }
            background: Rectangle { color: entry.highlighted ? Theme.accentSoft : Theme.surface }
        }
        popup: T.Popup {
            y: box.height + 4
            width: box.width
            implicitHeight: Math.min(contentItem.implicitHeight + 2 * padding, 420)
            padding: Theme.radius / 2             // square rows stay clear of the round corners
            contentItem: ListView {
                LayoutMirroring.enabled: Theme.mirrored
                LayoutMirroring.childrenInherit: true
                clip: true
                implicitHeight: contentHeight
                model: box.delegateModel
                currentIndex: box.highlightedIndex
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ThinScrollBar {}
            }
            background: Rectangle {
                radius: Theme.radius
                color: Theme.surface
                border { width: Theme.border; color: Theme.outlineStrong }
            }
        }
    }
}
