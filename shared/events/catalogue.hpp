// SPDX-License-Identifier: Apache-2.0
// The catalogue of events: what each kind's file says, to be looked up by the kind's name.
#pragma once
#include <span>
#include <string_view>
#include <type_traits>

#include "shared/complaint/authority.hpp"
#include "shared/complaint/captured_body.hpp"
#include "shared/events/kind.hpp"

namespace huiyin {

/// What a kind says about one sort of subject. A function is null where there is nothing to say.
template <class Subject>
struct KindOn {
    Verdict (*authorise)(const Json& body, const Subject&, const Writing&) = nullptr;
    Verdict (*precondition)(const Json& body, const Subject&, const Moment&) = nullptr;
    std::optional<Lack> (*lacking)(const Json& body, const Subject&, const Moment&) = nullptr;
    void (*apply)(const Json& body, Subject&, const Moment&) = nullptr;
};

struct EventType {
    EventKind kind{};
    About about;
    std::string_view example;  ///< a body, as JSON
    Subjects on = Subjects::complaint;
    Roles written_by;
    std::span<const Field> fields;
    bool begins = false;                     ///< it makes the subject known
    bool when_finished = false;              ///< it may still be said of a finished complaint
    bool also_by_accused = false;            ///< who is complained of may write it
    bool by_hand = true;                     ///< a face offers it to those who may write it
    int step = 0;                            ///< its place among the steps that every subject takes; 0: none of them
    std::vector<Json> (*tries)() = nullptr;  ///< bodies that the sheet could make, where {} is not one
    Verdict (*worth_offering)(const Complaint&, const Rules&) = nullptr;  ///< whether it has anything to act on
    bool (*open_to_all)(const Json& body) = nullptr;                      ///< whatever the role
    std::optional<Fault> (*check)(const Json& body) = nullptr;            ///< the body as a whole
    Result<Json> (*check_document)(const Json& body, const Rules&, Instant now, Checked) = nullptr;
    Json (*redacted_document)(const Json& body) = nullptr;
    void (*redact)(const Json& body, Json& kept) = nullptr;  ///< what the fields alone do not say
    KindOn<Complaint> complaint;
    KindOn<OpinionEntry> opinion;
    KindOn<UnitRecord> unit;

    std::string_view name() const { return to_string(kind); }
    /// It applies to a complaint or an opinion-book entry.
    bool is_of_customers() const { return holds(on, Subjects::complaint | Subjects::opinion); }
};

/// Every kind, in the order of the registry.
std::span<const EventType> catalogue();
/// Nothing for a kind of a newer version.
const EventType* event_type(std::string_view kind);
/// A kind that this version understands on a complaint, an entry or head office's administration. Units' own kinds are
/// not among them: they belong to no subject that devices hold.
bool is_kind(std::string_view kind);
bool is_opinion_kind(std::string_view kind);  ///< it applies to an opinion-book entry
/// Head office writes it on its own administration, nobody else (contract, "Kinds of event").
bool is_administrative_kind(std::string_view kind);

/// The draft of an event that says `said`.
template <class P>
Draft draft_of(std::string subject, Actor by, const P& said) {
    return {std::move(subject), std::string(to_string(P::kind)), std::move(by), body_of(said)};
}

/// The payload of `event`, an Event or a Draft, when it is of kind `P`. It looks into the event's body.
template <class P, class Said>
std::optional<P> payload_of(const Said& event) {
    if (event.kind != P::kind) return std::nullopt;
    return read_payload<P>(event.body);
}

template <class P, class Said>
requires(!std::is_lvalue_reference_v<Said>) std::optional<P> payload_of(Said&&)
= delete;

/// Whether `by` may write `kind` on the subject now (rulebook 1, 5; Art. 12 for level 3). `when`: by the tree
/// of units of then, because a unit that moves takes nothing back; nothing: of now.
Verdict authorise(const Actor& by, std::string_view kind, const Json& body, const Complaint&, const Rules&,
                  std::optional<Instant> when = {});
Verdict authorise(const Actor& by, std::string_view kind, const OpinionEntry&, const Rules&,
                  std::optional<Instant> when = {});

/// Whether the state of the complaint allows an event. Authority is judged elsewhere.
Verdict precondition(const Event&, const Complaint&, const Moment&);

}  // namespace huiyin
