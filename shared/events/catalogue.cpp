// SPDX-License-Identifier: Apache-2.0
#include "shared/events/catalogue.hpp"

#include <array>
#include <map>

#include "shared/events/all_kinds.hpp"

namespace huiyin {
namespace {

/// The fields that a kind declares, without the members that they fill.
template <class P>
constexpr auto fields_of = std::apply(
    [](const auto&... declared) { return std::array<Field, sizeof...(declared)>{declared.field...}; }, P::fields());

template <class P, class Subject>
KindOn<Subject> on_subject() {
    KindOn<Subject> out;
    if constexpr (requires(const P& p, const Subject& s, const Writing& w) { P::authorise(p, s, w); }) {
        static_assert(std::is_same_v<Subject, Complaint>);  // entries and units: by roles and scope alone
        out.authorise = [](const Json& body, const Subject& s, const Writing& w) {
            return P::authorise(read_payload<P>(body), s, w);
        };
    }
    if constexpr (requires(const P& p, const Subject& s, const Moment& m) { P::precondition(p, s, m); })
        out.precondition = [](const Json& body, const Subject& s, const Moment& m) {
            return P::precondition(read_payload<P>(body), s, m);
        };
    if constexpr (requires(const P& p, const Subject& s, const Moment& m) { P::lacking(p, s, m); })
        out.lacking = [](const Json& body, const Subject& s, const Moment& m) {
            return P::lacking(read_payload<P>(body), s, m);
        };
    if constexpr (requires(const P& p, Subject& s, const Moment& m) { P::apply(p, s, m); })
        out.apply = [](const Json& body, Subject& s, const Moment& m) { P::apply(read_payload<P>(body), s, m); };
    return out;
}

template <class P>
EventType declared() {
    EventType out;
    out.kind = P::kind;
    out.about = P::about;
    out.example = P::example;
    out.written_by = P::written_by;
    out.fields = fields_of<P>;
    if constexpr (requires { P::on; }) out.on = P::on;
    if constexpr (requires { P::begins; }) out.begins = P::begins;
    if constexpr (requires { P::when_finished; }) out.when_finished = P::when_finished;
    if constexpr (requires { P::also_by_accused; }) out.also_by_accused = P::also_by_accused;
    out.by_hand = !P::written_by.without(Role::rule_keeper).empty();
    if constexpr (requires { P::by_hand; }) out.by_hand = P::by_hand;
    if constexpr (requires { P::step; }) out.step = P::step;
    if constexpr (requires { &P::tries; }) out.tries = P::tries;
    if constexpr (requires { &P::worth_offering; }) out.worth_offering = P::worth_offering;
    if constexpr (requires(const P& p) { P::open_to_all(p); })
        out.open_to_all = [](const Json& body) { return P::open_to_all(read_payload<P>(body)); };
    if constexpr (requires(const P& p) { P::check(p); })
        out.check = [](const Json& body) { return P::check(read_payload<P>(body)); };
    if constexpr (requires { &P::check_document; }) out.check_document = P::check_document;
    if constexpr (requires { &P::redacted; }) out.redacted_document = P::redacted;
    if constexpr (requires { &P::redact; }) out.redact = P::redact;
    if (holds(out.on, Subjects::complaint)) out.complaint = on_subject<P, Complaint>();
    if (holds(out.on, Subjects::opinion)) out.opinion = on_subject<P, OpinionEntry>();
    if (holds(out.on, Subjects::unit)) out.unit = on_subject<P, UnitRecord>();
    return out;
}

constexpr ReasonCode not_this_role{"not_this_role", "The role {} may not write '{}' (rulebook 1)."};
constexpr ReasonCode not_concerned{"not_concerned", "The complaint does not concern the unit {}."};
constexpr ReasonCode entry_not_concerned{"entry_not_concerned", "The entry does not concern the unit {}."};
constexpr ReasonCode recusal{"recusal", "Who is complained of does not handle the complaint (recusal)."};
constexpr ReasonCode finished{"is_finished", "It is {}; reopen it first."};

Reason wrong_role(Role role, std::string_view kind) {
    return reason(not_this_role, {std::string(to_string(role)), std::string(kind)});
}

bool sees(const Actor& by, const std::vector<std::string>& units, const Rules& rules) {
    const auto scope = scope_of(by, rules);
    if (scope.extent == Scope::Extent::everything) return true;
    return scope.extent == Scope::Extent::unit && std::ranges::find(units, scope.unit) != units.end();
}

}  // namespace

std::span<const EventType> catalogue() {
    static const std::array all{
#define HUIYIN_EVENT(name, Type) declared<Type>(),
#include "shared/vocabulary/event_kinds.inc"
#undef HUIYIN_EVENT
    };
    return all;
}

const EventType* event_type(std::string_view kind) {
    const auto known = parse_event_kind(kind);
    return known ? &catalogue()[static_cast<std::size_t>(*known)] : nullptr;
}

bool is_kind(std::string_view kind) {
    const auto* type = event_type(kind);
    return type && holds(type->on, Subjects::complaint | Subjects::opinion | Subjects::administration);
}

bool is_opinion_kind(std::string_view kind) {
    const auto* type = event_type(kind);
    return type && holds(type->on, Subjects::opinion);
}

bool is_administrative_kind(std::string_view kind) {
    const auto* type = event_type(kind);
    return type && holds(type->on, Subjects::administration);
}

Verdict authorise(const Actor& by, std::string_view kind, const Json& body, const Complaint& c, const Rules& rules,
                  std::optional<Instant> when) {
    const auto* type = event_type(kind);
    if (!type || !holds(type->on, Subjects::complaint)) return wrong_role(by.role, kind);
    const bool open = type->open_to_all && type->open_to_all(body);
    if (!open && !type->written_by.contains(by.role)) return wrong_role(by.role, kind);
    if (by.role == Role::rule_keeper || type->begins) return {};
    const auto& units = when ? rules.organisation_at(*when) : rules.organisation;
    if (!sees(by, visible_to(c, rules, units), rules)) return reason(not_concerned, {by.unit});
    if (!type->also_by_accused && is_accused(c, by.account)) return reason(recusal);
    return type->complaint.authorise ? type->complaint.authorise(body, c, {by, rules, units}) : Verdict{};
}

Verdict authorise(const Actor& by, std::string_view kind, const OpinionEntry& entry, const Rules& rules,
                  std::optional<Instant> when) {
    const auto* type = event_type(kind);
    if (!type || !holds(type->on, Subjects::opinion) || !type->written_by.contains(by.role))
        return wrong_role(by.role, kind);
    if (by.role == Role::rule_keeper || type->begins) return {};
    const auto& units = when ? rules.organisation_at(*when) : rules.organisation;
    return sees(by, visible_to(entry, units), rules) ? Verdict{} : Verdict{reason(entry_not_concerned, {by.unit})};
}

Verdict precondition(const Event& event, const Complaint& c, const Moment& moment) {
    const auto* type = event_type(event.kind);
    if (!type || !c.known()) return {};
    if (c.finished() && !type->when_finished) return reason(finished, {std::string(to_string(c.state))});
    return type->complaint.precondition ? type->complaint.precondition(event.body, c, moment) : Verdict{};
}

}  // namespace huiyin
