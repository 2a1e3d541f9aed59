// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/amended_body.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace huiyin {

Json amended_body(const Json& body, std::string_view field, const Json& value) {
    Json out = body;
    const auto dot = field.find('.');
    Json& target = dot == std::string_view::npos ? out : out[std::string(field.substr(0, dot))];
    if (!target.is_object()) target = Json::object();
    target[std::string(dot == std::string_view::npos ? field : field.substr(dot + 1))] = value;
    return out;
}

bool tells_who(std::string_view field) {
    const auto of_whom = field.substr(0, field.find('.'));
    return of_whom == "customer" || of_whom == "representatives";
}

bool may_be_amended(std::string_view field) {
    static constexpr std::array<std::string_view, 24> fields{"category",          "cause",
                                                             "reply_by",          "customer.name",
                                                             "customer.mobile",   "customer.landline",
                                                             "customer.address",  "customer.email",
                                                             "facts.loss",        "facts.loss_fen",
                                                             "facts.injury",      "facts.people",
                                                             "facts.media",       "facts.society",
                                                             "facts.government",  "facts.litigation",
                                                             "facts.referrer",    "accused",
                                                             "product",           "want",
                                                             "referrer.body",     "referrer.reference",
                                                             "referrer.deadline", "external.reference"};
    return std::ranges::find(fields, field) != fields.end();
}

}  // namespace huiyin
