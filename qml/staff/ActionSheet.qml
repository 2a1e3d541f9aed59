// SPDX-License-Identifier: GPL-3.0-or-later
// qml/staff/ActionSheet.qml — one action on a complaint: its fields, and what came of it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Huiyin.App
import Huiyin.Parts
import Huiyin.Theme

Sheet {
    id: sheet
    required property ComplaintDetail detail
    property string kind: ""
    property var fieldList: []
    property bool tried: false
    property string complaint: ""       // what is wrong with the whole
    property string wrongField: ""
    property bool going: false          // the step after this one is wanted at once
    signal wentOn(string kind)
    property int values: 0              // counts up with every value that changes
    onValuesChanged: complaint = wrongField = ""    // what was wrong may be mended now
    readonly property bool closing: kind === "closed" && detail.missing.length > 0
    /// What is published is read first as everyone will read it, and confirmed.
    readonly property bool publishing: kind === "published"
    title: detail.actionText(kind)
    /// Who finds, or sanctions what was found, has the evidence of the parties in view (Art. 23).
    readonly property bool judging: kind === "determined" || kind === "sanctioned"
    sideWidth: Math.round((judging ? 1360 : 620) * Theme.scale)
    wantsAside: judging
    aside: EvidenceColumn { width: parent?.width ?? 0; detail: sheet.detail; shown: sheet.visible && sheet.beside }
    EvidenceColumn { detail: sheet.detail; shown: sheet.visible && sheet.judging && !sheet.beside; Layout.fillWidth: true }

    function start(action) {
        kind = action
        title = detail.actionText(action)
        tried = false
        complaint = ""
        wrongField = ""
        fieldList = detail.fields(action)
        preview.reset()
        articles.unfolded = false
        open()
    }
    /// A field that hangs on another one ("as=first_contact", "field!=category") is asked for only then.
    function isAsked(field) {
        if (!field.when) return true
        const unless = field.when.includes("!=")
        const [name, value] = field.when.split(unless ? "!=" : "=")
        return unless !== value.split("|").includes((sheet.values, valueOf(name)))
    }
    function valueOf(name) {
        for (let i = 0; i < fields.count; ++i)
            if (fields.itemAt(i)?.field.name === name) return fields.itemAt(i).value
        return undefined
    }
    function isEmpty(value) {
        return value === undefined || value === "" || value.length === 0 || (typeof value === "string" && value.trim() === "")
    }
    function insert(name, text) {
        for (let i = 0; i < fields.count; ++i)
            if (fields.itemAt(i)?.field.name === name) fields.itemAt(i).insert(text)
    }
    function save() {
        tried = true
        complaint = ""
        wrongField = ""
        if (publishing && !preview.confirmed) return
        const values = {}
        for (let i = 0; i < fields.count; ++i) {
            const item = fields.itemAt(i)
            if (!isAsked(item.field)) continue
            if (item.field.required && isEmpty(item.value)) {
                complaint = qsTr("Please fill in: %1").arg(item.field.label)
                return
            }
            values[item.field.name] = item.value
        }
        detail.write(kind, values)
    }
    Connections {
        target: sheet.detail
        enabled: sheet.visible
        function onWritten(kind, effective, whyNot) {
            if (kind !== sheet.kind) return
            if (effective) {
                sheet.close()
                if (sheet.going) sheet.wentOn(kind)
            } else sheet.complaint = qsTr("Recorded, but it has no effect: %1").arg(whyNot)
        }
        function onFailed(text, field) {
            sheet.wrongField = field
            sheet.complaint = text
        }
    }

    // Whom and what it is about, while the sheet lies over both.
    Card {
        objectName: "about"
        visible: !sheet.judging && !sheet.publishing
        color: Theme.surfaceSunken
        edge: Theme.surfaceSunken
        Layout.fillWidth: true
        ColumnLayout {
            anchors.fill: parent
            spacing: 2
            AppText {
                text: Array.of(sheet.detail.head.number, sheet.detail.head.who, sheet.detail.head.phone).filter(t => t).join(" · ")
                font: Theme.small
                color: Theme.inkSoft
                Layout.fillWidth: true
            }
            AppText {
                text: sheet.detail.head.narrative ?? ""
                mayBeCut: true
                maximumLineCount: 3
                elide: Text.ElideRight
                Layout.fillWidth: true
            }
        }
    }
    Banner {
        visible: text !== ""
        tone: "danger"
        text: sheet.complaint
        Layout.fillWidth: true
    }
    Card {
        visible: sheet.closing
        color: Theme.soonSoft
        edge: Theme.soonSoft
        Layout.fillWidth: true
        ColumnLayout {
            anchors.fill: parent
            spacing: Theme.gapSmall
            AppText { text: qsTr("Before it can be closed:"); font: Theme.bodyStrong; color: Theme.soon; Layout.fillWidth: true }
            Repeater {
                model: sheet.detail.missing
                AppText {
                    required property string modelData
                    text: "· " + modelData
                    Layout.fillWidth: true
                }
            }
        }
    }
    PublicPreview {
        id: preview
        visible: sheet.publishing
        detail: sheet.detail
        error: sheet.tried ? qsTr("Please confirm this first.") : ""
        Layout.fillWidth: true
    }
    ArticlePicker {
        id: articles
        visible: count > 0 && category !== "" && (sheet.kind === "replied" || sheet.kind === "answered")
        session: sheet.detail.session
        category: sheet.detail.head.categoryCode ?? ""
        onChosen: text => sheet.insert("text", text)
        Layout.fillWidth: true
    }
    Repeater {
        id: fields
        model: sheet.fieldList
        ActionField {
            required property var modelData
            visible: !sheet.closing && sheet.isAsked(field)
            field: modelData
            evidence: field.type === "file" ? (sheet.values, sheet.valueOf("type") ?? "") : ""
            onValueChanged: ++sheet.values
            error: sheet.wrongField === field.name ? sheet.complaint
                 : sheet.tried && field.required && sheet.isEmpty(value) ? qsTr("Please fill this in") : ""
        }
    }
    AppText {
        visible: sheet.fieldList.length === 0 && !sheet.closing
        text: qsTr("This will be added to the timeline with your name and the time.")
        color: Theme.inkSoft
        Layout.fillWidth: true
    }
    // Who does it all in one go, with the customer before them, goes from step to step.
    SecondaryButton {
        objectName: "saveAndGoOn"
        visible: sheet.kind !== "closed" && Array.from(sheet.detail.availableActions).some(offer => offer.kind === sheet.kind && offer.step > 0)
        text: qsTr("Save, next step")
        icon.name: "go-next"
        enabled: !sheet.detail.busy
        onClicked: { sheet.going = true; sheet.save() }
        Layout.fillWidth: true
    }
    footer: [
        PrimaryButton {
            objectName: "save"
            text: sheet.title
            visible: !sheet.closing
            busy: sheet.detail.busy
            enabled: !sheet.detail.busy
            onClicked: { sheet.going = false; sheet.save() }
            Layout.fillWidth: true
        }
    ]
}
