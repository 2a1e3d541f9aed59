// SPDX-License-Identifier: GPL-3.0-or-later
// What the faces say of one kind of event. Each kind has a file here, named after it, that defines its presenter; one
// that is missing does not link.
#pragma once
#include <QString>
#include <QStringList>
#include <functional>
#include <string_view>
#include <vector>

#include "shared/event/payload.hpp"
#include "shared/policy/policy.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin::app {

/// A field of an action's sheet. Types: text long flag yesno choice level unit when money signature file, and lists
/// from the complaint and the rules: ground complaint link category amendable cause step quarter loss media. person: a
/// colleague's account. way: a choice that begins with how the customer wished to be answered. Asked for at times only
/// are in_charge, a person while the owner owes a name, and here, a flag while the customer is here.
struct FormField {
    const char* name;
    const char* type;
    const char* label;
    bool required = false;
    QStringList choices = {};
    const char* when = "";  ///< "field=a|b": shown only for these values; "field!=a|b": shown unless
};

/// Whose word an event is when a determination asks what it rests on (Art. 23).
enum class Evidence { none, customer, writer, head_office };

/// Under which heading an action is looked for, in the order in which they are shown.
enum class ActionGroup { contact, handling, routing, judging };

/// Words about an event's body, in the language in force.
using Words = std::function<QString(const Json& body, const Rules&)>;

struct EventPresenter {
    const char* term;         ///< what happened, in context "Terms"
    const char* action = "";  ///< the same as something to do, in context "Terms"; "" nobody does it
    ActionGroup group = ActionGroup::handling;
    const char* icon = "document-properties";  ///< by freedesktop.org's names
    Evidence evidence = Evidence::none;
    std::vector<FormField> form = {};               ///< what the action's sheet asks for, in context "Actions"
    Words title = {};                               ///< what the title adds to the term
    Words text = {};                                ///< what was written
    std::function<void(Json& body)> complete = {};  ///< what the sheet's body says besides what was typed
};

template <EventKind kind>
const EventPresenter& presenter();

/// Nothing for a kind of a newer version.
const EventPresenter* presenter_of(std::string_view kind);
inline const EventPresenter* presenter_of(const QString& kind) { return presenter_of(kind.toStdString()); }

/// Words about the payload of kind `P`.
template <class P, class Say>
Words words(Say say) {
    return [say](const Json& body, const Rules& rules) { return say(read_payload<P>(body), rules); };
}

}  // namespace huiyin::app
