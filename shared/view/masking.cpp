// SPDX-License-Identifier: Apache-2.0
#include "shared/view/masking.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "shared/complaint/amended_body.hpp"
#include "shared/complaint/contacts.hpp"
#include "shared/foundation/text.hpp"

namespace huiyin {
namespace {

/// Of a person: the value of the field as it may be shown. What nobody declared may tell anything, and is not shown.
Json masked_field(std::string_view field, const Json& value) {
    if (value.is_boolean() || field == "relation") return value;
    if (!value.is_string()) return Json();
    const auto& text = value.get_ref<const std::string&>();
    if (field == "name" || field == "authorised_by") return masked_name(text);
    if (field == "mobile" || field == "landline") return masked_phone(text);
    return "";
}

Json masked_person(Json person) {
    if (person.is_array())
        for (auto& one : person) one = masked_person(std::move(one));
    if (person.is_object())
        for (auto& [field, value] : person.items()) value = masked_field(field, value);
    return person.is_string() ? Json("") : person;
}

/// The body of a correction, where it corrects who the customer is.
void mask_correction(Json& part) {
    const auto field = text_of(part, "field");
    const auto dot = field.find('.');
    if (!tells_who(field)) return;
    for (const char* key : {"old", "new"})
        if (part.contains(key))
            part[key] = dot == std::string::npos ? masked_person(part[key])
                                                 : masked_field(std::string_view(field).substr(dot + 1), part[key]);
}

/// What the customer signed with, where a form of theirs holds it.
void mask_signature(Json& part) {
    if (part.contains("customer") && part.contains("signature")) part["signature"] = "";
}

/// What a reader sees of a text: its letters and digits, as they compare.
std::u32string read_in(std::string_view text) {
    std::u32string out;
    for (const auto& letter : letters_of(text))
        if (letter.word) out += letter.code;
    return out;
}

/// What is known of persons, as it is read, with what stands in its place where somebody wrote it into a text.
using Known = std::map<std::u32string, std::string, std::greater<>>;

/// A phone number in its normal form: people write it with whatever before and between. "" of anything else.
std::string number_of(std::string_view field, const std::string& text) {
    if (field == "mobile") return normalised_mobile(text);
    return field == "landline" ? normalised_landline(text) : std::string{};
}

void know_person(const Json& person, Known& known) {
    if (person.is_array())
        for (const auto& one : person) know_person(one, known);
    if (!person.is_object()) return;
    // Less than two letters of a name, or a few digits, stand in every other word, too.
    constexpr std::size_t least_of_name = 4, least = 7;
    for (const auto& [field, value] : person.items()) {
        if (!value.is_string() || field == "relation") continue;
        const auto& text = value.get_ref<const std::string&>();
        const auto masked = text_of(masked_person({{field, value}}), field);
        const bool is_name = field == "name" || field == "authorised_by";
        if (text.size() < (is_name ? least_of_name : least)) continue;
        known.emplace(read_in(text), masked.empty() ? "****" : masked);
        if (const auto number = number_of(field, text); number.size() >= least)
            known.emplace(read_in(number), masked.empty() ? "****" : masked);
    }
}

/// Everybody whom the view names, as they are and as they were before a correction.
void know_persons(const Json& view, Known& known) {
    if (view.is_array())
        for (const auto& member : view) know_persons(member, known);
    if (!view.is_object()) return;
    if (const auto field = text_of(view, "field"); tells_who(field))
        for (const char* key : {"old", "new"})
            if (const auto dot = field.find('.'); view.contains(key))
                know_person(dot == std::string::npos ? view[key] : Json{{field.substr(dot + 1), view[key]}}, known);
    for (const auto& [key, member] : view.items())
        tells_who(key) ? know_person(member, known) : know_persons(member, known);
}

/// Behind the letter at `from` that begins what is `known`, dashes and the like left out; nothing: it is another word.
std::optional<std::size_t> end_of(std::u32string_view known, const std::vector<Letter>& letters, std::size_t from) {
    constexpr std::u32string_view between = U"-·.()/@_+:";
    std::size_t found = 0, at = from;
    for (; at < letters.size() && found < known.size(); ++at) {
        const auto& letter = letters[at];
        if (letter.word ? letter.code != known[found] : between.find(letter.code) == between.npos) return std::nullopt;
        found += letter.word;
    }
    return found == known.size() ? std::optional(at) : std::nullopt;
}

void hide(std::u32string_view known, const std::string& masked, std::string& text) {
    const auto letters = letters_of(text);
    std::string out;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const auto end = letters[i].word ? end_of(known, letters, i) : std::nullopt;
        if (!end) continue;
        out += text.substr(copied, letters[i].begin - copied) + masked;
        copied = letters[*end - 1].end;
        i = *end - 1;
    }
    if (copied > 0) text = out + text.substr(copied);
}

void hide(const Known& known, std::string& text) {
    for (const auto& [person, masked] : known)
        if (!person.empty() && text.size() >= person.size()) hide(person, masked, text);
}

/// Names, numbers and codes of the house are no text that people write.
bool is_text(std::string_view key) {
    constexpr std::array codes{"by", "origin", "subject", "number", "unit", "kind", "at", "hash"};
    return std::ranges::find(codes, key) == codes.end();
}

void hide_in_texts(const Known& known, Json& view) {
    if (view.is_string()) hide(known, view.get_ref<std::string&>());
    if (view.is_array())
        for (auto& member : view) hide_in_texts(known, member);
    if (!view.is_object()) return;
    for (auto& [key, member] : view.items())
        if (!tells_who(key) && is_text(key)) hide_in_texts(known, member);
}

Json with_persons_masked(Json view) {
    if (view.is_array())
        for (auto& member : view) member = with_persons_masked(std::move(member));
    if (!view.is_object()) return view;
    mask_correction(view);
    mask_signature(view);
    for (auto& [key, member] : view.items()) {
        if (tells_who(key))
            member = masked_person(std::move(member));
        else
            member = with_persons_masked(std::move(member));
    }
    return view;
}

}  // namespace

Json masked_identity(Json view) {
    Known known;
    know_persons(view, known);
    auto out = with_persons_masked(std::move(view));
    if (!known.empty()) hide_in_texts(known, out);
    return out;
}

Json texts_without_persons(Json view) {
    Known known;
    know_persons(view, known);
    for (auto& [person, masked] : known) masked = "****";
    if (!known.empty()) hide_in_texts(known, view);
    return view;
}

}  // namespace huiyin
