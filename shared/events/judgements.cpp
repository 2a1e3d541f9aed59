// SPDX-License-Identifier: Apache-2.0
#include "shared/event/judgements.hpp"

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

/// The place of `line` in a table by origin and seq; nullptr when it has none.
template <class Table>
const auto* at_place(const Table& table, const Event& line) {
    const auto chain = table.find(line.origin);
    using Found = decltype(&chain->second.begin()->second);
    if (chain == table.end()) return Found{nullptr};
    const auto found = chain->second.find(line.seq);
    return found == chain->second.end() ? Found{nullptr} : &found->second;
}

}  // namespace

std::string why_judged(std::string_view code) {
    if (code == judged::link_to_itself) return "A complaint is not linked to itself (rulebook 11).";
    if (code == judged::not_a_complaint) return "What it names is no complaint (rulebook 11).";
    if (code == judged::no_such_complaint) return "Head office knows no such complaint (rulebook 11).";
    if (code == judged::no_such_account) return "Head office knows no such active account (rulebook 11).";
    if (code == judged::attachment_not_brought)
        return "Its writer neither brought this attachment nor may see it (rulebook 11).";
    return "Head office judged it not effective: " + std::string(code) + ".";
}

Judgements::Judgements(std::span<const Event> ordered) {
    for (const auto& line : ordered) {
        if (line.by.role != Role::rule_keeper) continue;
        const auto origin = text_of(line.body, "origin");
        const auto seq = number_of(line.body, "seq");
        if (line.kind == "judged_ineffective") judged_[origin][seq] = text_of(line.body, "code");
        if (line.kind == "noted") noted_[origin][seq] = line.body;
    }
}

std::string_view Judgements::code_of(const Event& line) const {
    const auto* code = at_place(judged_, line);
    return !code || *code == judged::lifted ? std::string_view{} : std::string_view(*code);
}

std::optional<Event> Judgements::as_noted(const Event& line) const {
    const auto* note = is_customers_voice(line.kind) ? at_place(noted_, line) : nullptr;
    if (!note) return std::nullopt;
    auto out = line;
    if (const auto instead = note->find("instead"); instead != note->end() && instead->is_object())
        for (const auto& [field, value] : instead->items()) replace(out.body, field, value);
    if (const auto by = note->find("by"); by != note->end() && by->is_object())
        out.by = {text_of(*by, "account"), parse_role(text_of(*by, "role")).value_or(Role::customer),
                  text_of(*by, "unit")};
    return out;
}

}  // namespace huiyin
