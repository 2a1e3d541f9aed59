// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/CaptureWhat.qml — which way it came in, what it is about, what happened.
import QtQuick
import QtQuick.Layouts
import Huiyin.Parts
import Huiyin.Theme

Card {
    id: card
    required property var form      // the CaptureForm it is part of
    readonly property string channel: channelList.value ?? ""
    function body() {
        const out = { form: way.value, channel: channelList.value, category: sub.value, narrative: narrative.text }
        if (form.withUnit) out.unit = unit.value
        return out
    }
    function clear() {
        narrative.text = ""
        category.value = sub.value = ""
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.gap
        SectionTitle { text: qsTr("What happened") }
        Choice {
            id: way
            label: qsTr("Form")
            model: card.form.list("form")
            value: card.form.offsite ? "offsite" : "onsite"
            Layout.fillWidth: true
        }
        Select {
            id: channelList
            objectName: "channel"
            label: qsTr("Channel")
            model: card.form.list("channel")
            value: card.form.offsite ? "hotline" : "counter"
            error: card.form.errorOf("channel")
            Layout.fillWidth: true
        }
        PickField {
            id: unit
            objectName: "unit"
            visible: card.form.withUnit
            label: qsTr("Unit complained of")
            needed: true
            placeholder: qsTr("Choose")
            model: card.form.withUnit ? card.form.list("unit") : []
            error: card.form.errorOf("unit")
            Layout.fillWidth: true
        }
        Select {
            id: category
            objectName: "category"
            label: qsTr("Category")
            needed: true
            placeholder: qsTr("Choose")
            model: card.form.list("category")
            // What it is more exactly is asked for at once: one touch less.
            onPicked: { sub.value = ""; sub.unfold() }
            Layout.fillWidth: true
        }
        Select {
            id: sub
            objectName: "subCategory"
            enabled: !!category.value
            value: ""
            label: qsTr("Sub-category")
            needed: true
            placeholder: category.value ? qsTr("Choose") : qsTr("Choose a category first")
            model: category.value ? card.form.list("sub:" + category.value) : []
            error: card.form.errorOf("category")
            Layout.fillWidth: true
        }
        LongField {
            id: narrative
            objectName: "narrative"
            label: qsTr("In the customer's words")
            needed: true
            error: card.form.errorOf("narrative")
            maximumLength: card.form.session.narrativeMax
            minimumLines: 5
            Layout.fillWidth: true
        }
    }
}
