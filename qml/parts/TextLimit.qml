// SPDX-License-Identifier: GPL-3.0-or-later
// qml/parts/TextLimit.qml — keeps the text of a control that is full: of what is typed, pasted, composed or written by hand
// anywhere in it only what still fits is taken, in whole characters; the rest is refused, and `refused` says so.
import QtQuick
import "characters.js" as Characters

QtObject {
    id: limit
    required property var input             // a TextArea or TextField that calls settle() whenever its text has changed
    property int most: 2000                 // code points, as head office counts them
    readonly property int count: Characters.count(input.text)
    readonly property bool full: count >= most
    property bool refused: false            // part of the last edit did not fit
    property string kept: ""                // the text before the edit
    property var tooLong: []                // texts in the control's history that did not fit
    property bool begun: false              // what a field starts with is never cut
    property bool settling: false
    signal edited()
    signal overflowed()

    readonly property bool oneLine: input.echoMode !== undefined

    /// Takes what has changed as far as it fits.
    function settle() {
        if (settling || input.text === kept) return
        settling = true
        // A draft that a face puts there stays whole: whether it is too long is checked when it is handed in.
        const filled = kept === "" && !input.activeFocus
        if (input.text === "") tooLong = []
        if (!begun || filled || !overflows(input.text)) refused = false
        else if (!isStep()) trim()
        else if (tooLong.includes(input.text)) stepOn()
        settling = false
        keep()
    }
    function undo() { step(() => input.undo(), () => input.redo(), () => input.canUndo) }
    function redo() { step(() => input.redo(), () => input.undo(), () => input.canRedo) }
    /// For the control's Keys.onPressed: undo and redo pass over what did not fit.
    function press(event) {
        if (event.matches(StandardKey.Undo)) undo()
        else if (event.matches(StandardKey.Redo)) redo()
        else return
        event.accepted = true
    }

    /// A text that is too long already, because the limit has been lowered since, may only become shorter.
    function room() { return Math.max(most, Characters.count(kept)) }
    function overflows(text) { return text.length > most && Characters.count(text) > room() }
    function keep() {
        if (input.text === kept) return
        kept = input.text
        if (begun) edited()
    }
    function trim() {
        const before = kept, after = input.text, edit = Characters.edit(before, after, input.cursorPosition)
        const head = before.slice(0, edit.at), tail = before.slice(edit.at + edit.removed.length)
        const taken = Characters.fitting(head, edit.added, tail, room() - Characters.count(head + tail))
        // What was selected gives way only to something.
        const middle = taken !== "" ? taken : edit.removed
        replace(edit.at, takeBack(before, after) ? edit.removed : edit.added, middle)
        if (taken === "") input.select(edit.at, edit.at + middle.length)
        else input.cursorPosition = edit.at + middle.length
        tooLong = [after, ...tooLong.slice(0, 99)]
        refused = true
        overflowed()
    }
    function replace(at, present, wanted) {
        const same = wanted !== "" && present.startsWith(wanted) ? wanted.length : 0
        if (present.length > same) input.remove(at + same, at + present.length)
        if (wanted.length > same) input.insert(at + same, wanted.slice(same))
    }
    /// Undoes the edit, so that the history holds no text that was too long; but not where the control has joined it
    /// with what was typed before and would undo that as well, as a TextField does.
    function takeBack(before, after) {
        if (oneLine) return false
        input.undo()
        if (input.text === before) return true
        if (input.text !== after) input.redo()
        return false
    }
    /// Whether the text came by undo or redo: only then there is something to redo. A TextField's steps are too coarse
    /// to be tried.
    function isStep() {
        if (oneLine) return false
        const text = input.text
        input.redo()
        if (input.text === text) return false
        input.undo()
        return true
    }
    /// A program's undo or redo has come upon a text that did not fit: goes on to the one beyond it.
    function stepOn() {
        const from = kept
        input.undo()
        if (input.text !== from) return
        input.redo()
        input.redo()
        if (input.text !== from) return
        input.undo()
        input.undo()
    }
    /// Moves until another text is reached that fitted when it was written.
    function step(move, back, canMove) {
        const from = input.text
        settling = true
        do move()
        while (canMove() && (input.text === from || tooLong.includes(input.text)))
        if (tooLong.includes(input.text)) back()
        settling = false
        keep()
    }
    Component.onCompleted: {
        kept = input.text
        begun = true
    }
}
