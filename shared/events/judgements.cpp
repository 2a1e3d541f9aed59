// SPDX-License-Identifier: Apache-2.0
#include "shared/events/judgements.hpp"

#include "shared/complaint/fitting.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/judged_ineffective.hpp"
#include "shared/events/marked.hpp"

namespace huiyin {
namespace {

/// Of what was replaced only codes are kept beside it: words and names stay in the event itself.
bool is_code(std::string_view field, const Json& value) {
    constexpr std::size_t longest = 40;
    const bool personal = field == "customer" || field == "narrative" || field == "accused" || field.contains('.');
    return !personal && value.is_string() && value.get_ref<const std::string&>().size() <= longest;
}

void replace(Json& body, const std::string& field, const Json& instead) {
    if (const auto given = body.find(field); given != body.end()) {
        if (is_code(field, *given)) body["as_given"][field] = *given;
        if (instead.is_null()) body.erase(given);
    }
    if (instead.is_null()) return;
    const auto dot = field.find('.');
    if (dot == std::string::npos)
        body[field] = instead;
    else if (auto& whole = body[field.substr(0, dot)]; whole.is_object())
        whole[field.substr(dot + 1)] = instead;
}

/// The place of `event` in a table by origin and seq; nullptr when it has none.
template <class Table>
const auto* at_place(const Table& table, const Event& event) {
    const auto chain = table.find(event.origin);
    using Found = decltype(&chain->second.begin()->second);
    if (chain == table.end()) return Found{nullptr};
    const auto found = chain->second.find(event.seq);
    return found == chain->second.end() ? Found{nullptr} : &found->second;
}

}  // namespace

Reason why_judged(std::string_view code) {
    struct Known {
        std::string_view code;
        ReasonCode reason;
    };
    static constexpr Known known[] = {
        {judged::link_to_itself, {"link_to_itself", "A complaint is not linked to itself (rulebook 11)."}},
        {judged::not_a_complaint, {"not_a_complaint", "What it names is no complaint (rulebook 11)."}},
        {judged::no_such_complaint, {"no_such_complaint", "Head office knows no such complaint (rulebook 11)."}},
        {judged::person_of_another_branch,
         {"person_of_another_branch", "A branch sanctions people of its own (Art. 23)."}},
        {judged::person_of_another_unit,
         {"person_of_another_unit", "Who is named to be in charge belongs to another unit (Art. 11)."}},
        {judged::no_such_account, {"no_such_account", "Head office knows no such active account (rulebook 11)."}},
        {judged::begun_already,
         {"begun_already", "Head office had the customer's words on this already: what came first stands."}},
        {judged::attachment_not_brought,
         {"attachment_not_brought", "Its writer neither brought this attachment nor may see it (rulebook 11)."}}};
    for (const auto& one : known)
        if (one.code == code) return reason(one.reason);
    return reason({"judged_ineffective", "Head office judged it not effective: {}."}, {std::string(code)});
}

bool is_customers_voice(std::string_view kind) {
    const auto* type = event_type(kind);
    return type && type->begins;
}

Judgements::Judgements(std::span<const Event> ordered) {
    for (const auto& event : ordered) {
        if (event.by.role != Role::rule_keeper) continue;
        if (const auto judged = payload_of<JudgedIneffective>(event))
            judged_[std::string(judged->origin)][judged->seq] = judged->code;
        if (const auto note = payload_of<Marked>(event)) noted_[std::string(note->origin)][note->seq] = event.body;
    }
}

std::string_view Judgements::code_of(const Event& event) const {
    const auto* code = at_place(judged_, event);
    return !code || *code == judged::lifted ? std::string_view{} : std::string_view(*code);
}

std::optional<Event> Judgements::as_noted(const Event& event) const {
    const auto* body = is_customers_voice(event.kind) ? at_place(noted_, event) : nullptr;
    if (!body) return std::nullopt;
    const auto note = read_payload<Marked>(*body);
    auto out = event;
    leave_out_refused(out.body);
    if (note.instead && note.instead->is_object())
        for (const auto& [field, value] : note.instead->items()) replace(out.body, field, value);
    if (auto writer = note.writer()) out.by = std::move(*writer);
    return out;
}

}  // namespace huiyin
