// SPDX-License-Identifier: Apache-2.0
#include "shared/view/masking.hpp"

#include <string>
#include <string_view>

#include "shared/complaint/amended_body.hpp"
#include "shared/complaint/contacts.hpp"

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

}  // namespace

Json masked_identity(Json view) {
    if (view.is_array())
        for (auto& member : view) member = masked_identity(std::move(member));
    if (!view.is_object()) return view;
    mask_correction(view);
    mask_signature(view);
    for (auto& [key, member] : view.items()) {
        if (key == "customer" || key == "representatives")
            member = masked_person(std::move(member));
        else
            member = masked_identity(std::move(member));
    }
    return view;
}

}  // namespace huiyin
