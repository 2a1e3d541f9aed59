// SPDX-License-Identifier: Apache-2.0
#include "shared/view/masking.hpp"

#include <string>
#include <string_view>

#include "shared/complaint/contacts.hpp"

namespace huiyin {
namespace {

/// Of a person: the value of the field as it may be shown.
Json masked_field(std::string_view field, const Json& value) {
    if (!value.is_string()) return value;
    const auto& text = value.get_ref<const std::string&>();
    if (field == "name") return masked_name(text);
    if (field == "mobile" || field == "landline") return masked_phone(text);
    if (field == "address" || field == "email") return "";
    return value;
}

Json masked_person(Json person) {
    if (person.is_object())
        for (auto& [field, value] : person.items()) value = masked_field(field, value);
    return person;
}

/// `part` of a view: the body of a correction, or nothing like it.
void mask_correction(Json& part) {
    constexpr std::string_view of_customer = "customer.";
    const auto field = text_of(part, "field");
    if (!field.starts_with(of_customer)) return;
    for (const char* key : {"old", "new"})
        if (part.contains(key)) part[key] = masked_field(std::string_view(field).substr(of_customer.size()), part[key]);
}

}  // namespace

Json masked_identity(Json view) {
    if (view.is_array())
        for (auto& member : view) member = masked_identity(std::move(member));
    if (!view.is_object()) return view;
    mask_correction(view);
    for (auto& [key, member] : view.items()) {
        if (key == "customer")
            member = masked_person(std::move(member));
        else if (key == "representatives" && member.is_array())
            for (auto& person : member) person = masked_person(std::move(person));
        else
            member = masked_identity(std::move(member));
    }
    return view;
}

}  // namespace huiyin
